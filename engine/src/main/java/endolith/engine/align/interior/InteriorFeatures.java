package endolith.engine.align.interior;

import boofcv.abst.feature.detdesc.ConfigCompleteSift;
import boofcv.abst.feature.detdesc.DetectDescribePoint;
import boofcv.factory.feature.detdesc.FactoryDetectDescribe;
import boofcv.struct.feature.TupleDesc_F64;
import boofcv.struct.image.GrayF32;
import endolith.engine.align.padded.PaddedImage;
import endolith.engine.align.patch.BoxMean;
import endolith.engine.align.transform.Homography;
import endolith.engine.align.transform.Point;
import endolith.engine.image.GaussianBlur;
import endolith.engine.image.Pyramid;
import endolith.engine.image.Rectangle;
import georegression.struct.point.Point2D_F64;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * SIFT features of one image's blurred interior (Lowe, "Distinctive image features from
 * scale-invariant keypoints", IJCV 2004; by BoofCV).
 *
 * @param positions full-resolution padded px
 * @param descriptors of {@link #LENGTH} values each, in the order of the positions
 */
record InteriorFeatures(List<Point> positions, float[] descriptors) {
  static final int LENGTH = 128;

  /** BoofCV needs about 110 bytes per pixel. */
  private static final long MOST_PIXELS = 800_000;

  private static final int MOST_FEATURES = 1500;

  /**
   * Standard deviation given to the texture, grey levels; the detector's threshold expects 0 to
   * 255.
   */
  private static final float CONTRAST = 40;

  /**
   * @param blur σ that hides microbes, full-resolution px
   */
  static InteriorFeatures of(PaddedImage paddedImage, double blur) throws IOException {
    Pyramid image = paddedImage.image();
    int level = 0;
    while (level + 1 < image.levels() && paddedImage.contentAt(level).area() > MOST_PIXELS) {
      level++;
    }
    Rectangle c = paddedImage.contentAt(level);
    GrayF32 grey = new GrayF32(c.width(), c.height());
    image.level(level).read(c.x(), c.y(), c.width(), c.height(), grey.data);
    prepare(grey, blur / (1 << level));
    DetectDescribePoint<GrayF32, TupleDesc_F64> sift =
        FactoryDetectDescribe.sift(new ConfigCompleteSift(0, 4, MOST_FEATURES), GrayF32.class);
    sift.detect(grey);
    Homography toFull = Homography.levelToFull(level);
    int count = sift.getNumberOfFeatures();
    List<Point> positions = new ArrayList<>(count);
    float[] descriptors = new float[count * LENGTH];
    for (int i = 0; i < count; i++) {
      Point2D_F64 p = sift.getLocation(i);
      positions.add(toFull.apply(c.x() + p.x, c.y() + p.y));
      double[] values = sift.getDescription(i).data;
      for (int k = 0; k < LENGTH; k++) {
        descriptors[i * LENGTH + k] = (float) values[k];
      }
    }
    return new InteriorFeatures(positions, descriptors);
  }

  /** Blurs, evens out shading, and brings the texture to one contrast whatever the gain. */
  private static void prepare(GrayF32 grey, double sigma) {
    GaussianBlur.apply(grey.data, grey.width, grey.height, sigma);
    float[] mean = grey.data.clone();
    BoxMean.apply(mean, grey.width, grey.height, Math.max(12, (int) (6 * sigma)));
    double squares = 0;
    for (int i = 0; i < mean.length; i++) {
      mean[i] = grey.data[i] - mean[i];
      squares += (double) mean[i] * mean[i];
    }
    float unit = (float) Math.sqrt(squares / mean.length) + Float.MIN_NORMAL;
    for (int i = 0; i < mean.length; i++) {
      grey.data[i] = 128 + CONTRAST * Math.clamp(mean[i] / unit, -3, 3);
    }
  }
}
