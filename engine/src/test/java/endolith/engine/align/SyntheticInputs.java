package endolith.engine.align;

import endolith.engine.align.padded.PaddedImage;
import endolith.engine.align.transform.Homography;
import endolith.engine.align.transform.Point;
import endolith.engine.align.transform.PostToPre;
import endolith.engine.fixture.ArrayPlane;
import endolith.engine.fixture.ArrayPyramid;
import endolith.engine.image.Plane;
import endolith.engine.image.Rectangle;
import endolith.engine.synthetic.SyntheticPair;
import endolith.engine.synthetic.SyntheticSpec;
import endolith.engine.synthetic.TargetRegistrationError;
import java.io.IOException;

/** A generated pair, padded and held in memory. */
public record SyntheticInputs(SyntheticPair pair, PaddedImage post, PaddedImage pre) {
  private static final int PAD = 150;

  public static SyntheticInputs of(SyntheticSpec spec) throws IOException {
    SyntheticPair pair = new SyntheticPair(spec);
    int width = Math.max(pair.post().width(), pair.pre().width()) + 2 * PAD;
    int height = Math.max(pair.post().height(), pair.pre().height()) + 2 * PAD;
    return new SyntheticInputs(
        pair, padded(pair.post(), width, height), padded(pair.pre(), width, height));
  }

  /** The true homography between padded pixels; the whole truth where there is no bend. */
  public Homography truth() {
    return Homography.translation(PAD, PAD)
        .after(Homography.of(pair.transform().homography()))
        .after(Homography.translation(-PAD, -PAD));
  }

  public TargetRegistrationError error(PostToPre map) {
    return TargetRegistrationError.of(
        (x, y) -> {
          Point p = map.apply(x + PAD, y + PAD);
          return new double[] {p.x() - PAD, p.y() - PAD};
        },
        pair,
        30);
  }

  private static PaddedImage padded(Plane raw, int width, int height) throws IOException {
    float[] content = new float[raw.width() * raw.height()];
    raw.read(0, 0, raw.width(), raw.height(), content);
    float[] canvas = new float[width * height];
    for (int y = 0; y < raw.height(); y++) {
      System.arraycopy(content, y * raw.width(), canvas, (y + PAD) * width + PAD, raw.width());
    }
    return new PaddedImage(
        ArrayPyramid.of(new ArrayPlane(width, height, canvas)),
        new Rectangle(PAD, PAD, raw.width(), raw.height()));
  }
}
