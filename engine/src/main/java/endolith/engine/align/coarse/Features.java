package endolith.engine.align.coarse;

import boofcv.abst.feature.detdesc.ConfigCompleteSift;
import boofcv.abst.feature.detdesc.DetectDescribePoint;
import boofcv.factory.feature.detdesc.FactoryDetectDescribe;
import boofcv.struct.feature.TupleDesc_F64;
import boofcv.struct.image.GrayF32;
import georegression.struct.point.Point2D_F64;

/**
 * SIFT features of one image (Lowe 2004, by BoofCV).
 *
 * @param x pixels
 * @param radius of the feature, pixels
 * @param radians its orientation
 * @param descriptors 128 values each, one after the other
 */
record Features(double[] x, double[] y, double[] radius, double[] radians, float[] descriptors) {
  static final int LENGTH = 128;
  private static final int MOST = 700;

  int count() {
    return x.length;
  }

  /**
   * Features of the textured interior: evened contrast makes the detector's thresholds fit any
   * gain.
   */
  static Features of(Texture texture) {
    GrayF32 image = new GrayF32(texture.values().width(), texture.values().height());
    for (int i = 0; i < image.data.length; i++) {
      image.data[i] = 128 + 40 * texture.values().pixels()[i];
    }
    ConfigCompleteSift config = new ConfigCompleteSift(0, 4, MOST);
    DetectDescribePoint<GrayF32, TupleDesc_F64> sift =
        FactoryDetectDescribe.sift(config, GrayF32.class);
    sift.detect(image);
    int count = sift.getNumberOfFeatures();
    Features features =
        new Features(
            new double[count],
            new double[count],
            new double[count],
            new double[count],
            new float[count * LENGTH]);
    for (int i = 0; i < count; i++) {
      Point2D_F64 point = sift.getLocation(i);
      features.x[i] = point.x;
      features.y[i] = point.y;
      features.radius[i] = sift.getRadius(i);
      features.radians[i] = sift.getOrientation(i);
      double[] descriptor = sift.getDescription(i).data;
      for (int k = 0; k < LENGTH; k++) {
        features.descriptors[i * LENGTH + k] = (float) descriptor[k];
      }
    }
    return features;
  }
}
