package endolith.engine.raw;

import endolith.engine.image.Plane;
import endolith.engine.image.SampleType;
import endolith.engine.image.ScannedImage;
import java.io.IOException;

/**
 * The signal of a scan: one of its channels, or the sum of several clipped to the range of the
 * file's type; in the file's own units, never NaN or infinite. The image stays open as long as this
 * is read; closing it is up to whoever opened it.
 */
public final class SignalPlane implements Plane {
  private final ScannedImage image;
  private final SignalChannel signal;

  public SignalPlane(ScannedImage image, SignalChannel signal) {
    this.image = image;
    this.signal = signal;
  }

  @Override
  public int width() {
    return image.info().width();
  }

  @Override
  public int height() {
    return image.info().height();
  }

  @Override
  public void read(int x, int y, int w, int h, float[] into) throws IOException {
    int pixels = w * h;
    image.read(signal.channels().getFirst(), x, y, w, h, into);
    if (signal.channels().size() > 1) {
      addOthers(x, y, w, h, into);
    }
    if (image.info().type() == SampleType.FLOAT32) {
      for (int i = 0; i < pixels; i++) {
        into[i] = Float.isFinite(into[i]) ? into[i] : 0;
      }
    }
  }

  private void addOthers(int x, int y, int w, int h, float[] into) throws IOException {
    float[] other = new float[w * h];
    float white = (float) image.info().type().maximum();
    for (int channel : signal.channels().subList(1, signal.channels().size())) {
      image.read(channel, x, y, w, h, other);
      for (int i = 0; i < other.length; i++) {
        into[i] = Math.min(white, into[i] + other[i]);
      }
    }
  }
}
