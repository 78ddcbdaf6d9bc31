package endolith.engine.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import endolith.engine.image.ImageInfo;
import endolith.engine.image.SampleType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shapes that the calibration was not made from, measured once with {@code endolith bench}. */
class HeldOutShapesTest {
  private final Calibration calibration = Calibration.builtIn();

  /** A narrow image with little rock on it, which no header tells, needs less than predicted. */
  @Test
  void aNarrowImageIsOverestimated() {
    assertThat(ratio(9000, 3000, 1000, 8, 3, 1024, 1, 526442496)).isBetween(1.0, 1.4);
  }

  @ParameterizedTest
  @CsvSource({
    // height, width, pad, bits, channels, budget MiB, threads, measured peak in bytes
    "2000, 2000,  500, 16, 3, 1024, 2, 466305024",
    "5000, 4000, 2000,  8, 3,  768, 2, 536809472",
    "4500, 4500, 2000, 16, 1, 1024, 2, 666619904",
    "1000, 1000, 2000,  8, 3, 1500, 2, 400052224",
    "7000, 6000, 2000,  8, 3, 2048, 2, 894853120",
    "9000, 8000, 2000, 16, 3,  512, 2, 618356736",
    "8000, 7000, 2000,  8, 3, 1024, 2, 826515456",
    "2500, 2500, 2000,  8, 3, 1024, 6, 641527808",
    "6000, 3000,  300,  8, 3, 1024, 1, 497180672",
    "3000, 3000, 2000,  8, 3,  700, 3, 524963840",
  })
  void predictedOverMeasured(
      int height,
      int width,
      int pad,
      int bits,
      int channels,
      int budget,
      int threads,
      long measured) {
    assertThat(ratio(height, width, pad, bits, channels, budget, threads, measured))
        .isBetween(1.0, 1.3);
  }

  private double ratio(
      int height,
      int width,
      int pad,
      int bits,
      int channels,
      int budget,
      int threads,
      long measured) {
    SampleType type = bits == 8 ? SampleType.UINT8 : SampleType.UINT16;
    ImageInfo image = new ImageInfo(width, height, channels, type, "");
    TaskShape shape = new TaskShape(image, image, pad, (long) budget << 20, threads);
    return (double) calibration.predict(shape).upperBytes() / measured;
  }
}
