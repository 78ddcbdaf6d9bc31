package endolith.engine.align.transform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import endolith.engine.align.transform.Refusal.Cause;
import endolith.engine.image.Rectangle;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ContentFrameTest {
  private static final ContentFrame FRAME =
      new ContentFrame(new Rectangle(0, 0, 1000, 800), new Rectangle(0, 0, 1000, 800));

  @Test
  void everyScaleOfTheRangePasses() {
    for (double scale = 0.4; scale <= 2.5; scale += 0.1) {
      assertThat(refusal(Homography.similarity(scale, 2, 30, -20))).as("%s", scale).isEmpty();
    }
  }

  @Test
  void namesWhatIsWrong() {
    assertThat(refusal(Homography.affine(-1, 0, 999, 0, 1, 0)))
        .contains(new Refusal(Cause.MIRRORED, 0));
    Refusal scale = refusal(Homography.similarity(3, 1, 0, 0)).orElseThrow();
    assertThat(scale.cause()).isEqualTo(Cause.SCALE_OUT_OF_RANGE);
    assertThat(scale.figure()).isCloseTo(3, within(1e-9));
    Refusal perspective = refusal(new Homography(1, 0, 0, 0, 1, 0, 4e-4, 0, 1)).orElseThrow();
    assertThat(perspective.cause()).isEqualTo(Cause.STRONG_PERSPECTIVE);
    // Areas shrink with the third power of the denominator, 1 to 1.4 across the image.
    assertThat(perspective.figure()).isCloseTo(Math.pow(1.4, 1.5), within(0.01));
    Refusal stretched = refusal(Homography.affine(1.3, 0, 0, 0, 0.9, 0)).orElseThrow();
    assertThat(stretched.cause()).isEqualTo(Cause.DISTORTED);
    assertThat(stretched.figure()).isCloseTo(1.3 / 0.9, within(1e-9));
  }

  @Test
  void aTransformThatFoldsTheImageIsStrongPerspective() {
    assertThat(refusal(new Homography(1, 0, 0, 0, 1, 0, -2e-3, 0, 1.4)).orElseThrow().cause())
        .isEqualTo(Cause.STRONG_PERSPECTIVE);
  }

  private static Optional<Refusal> refusal(Homography transform) {
    return FRAME.refusal(transform, 0.4, 2.5);
  }
}
