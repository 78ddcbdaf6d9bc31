package endolith.engine.synthetic;

import endolith.engine.task.CancelToken;
import endolith.engine.task.OrderedExecutor;
import endolith.engine.task.Progress;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Writes a generated image as a scanner would, band by band. */
final class RawFile {
  private static final int BAND_PIXELS = 1 << 18;

  private final SyntheticImage image;
  private final Camera camera;

  RawFile(SyntheticImage image, Camera camera) {
    this.image = image;
    this.camera = camera;
  }

  void write(Path target, OrderedExecutor executor, CancelToken cancel, Progress progress)
      throws IOException {
    ImageSize size = new ImageSize(image.width(), image.height());
    RawTiff tiff = new RawTiff(size, camera);
    int rows = Math.max(1, BAND_PIXELS / size.width());
    int bands = (size.height() + rows - 1) / rows;
    long rowBytes = (long) size.width() * camera.bytesPerPixel();
    progress.expect(bands);
    try (FileChannel file =
        FileChannel.open(
            target,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      executor.ordered(
          bands,
          cancel,
          band -> encoded(band * rows, Math.min(rows, size.height() - band * rows)),
          (band, bytes) -> {
            RawTiff.write(file, bytes, tiff.pixelsAt() + band * rows * rowBytes);
            progress.advance(1);
          });
      tiff.writeFrame(file);
    }
  }

  private ByteBuffer encoded(int y, int rows) {
    int width = image.width();
    float[] signal = new float[width * rows];
    image.read(0, y, width, rows, signal);
    ByteBuffer out =
        ByteBuffer.allocate(width * rows * camera.bytesPerPixel()).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < signal.length; i++) {
      for (int c = 0; c < camera.channels(); c++) {
        boolean carries = !camera.rgb() || c == camera.signalChannel();
        put(out, carries ? (int) signal[i] : image.dark(i % width, y + i / width, c));
      }
    }
    return out.flip();
  }

  private void put(ByteBuffer out, int value) {
    if (camera.bits() == 8) {
      out.put((byte) value);
    } else {
      out.putShort((short) value);
    }
  }
}
