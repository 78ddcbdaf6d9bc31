package endolith.engine.align.outline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import endolith.engine.align.Registration;
import endolith.engine.align.padded.PaddedImage;
import endolith.engine.align.transform.Point;
import endolith.engine.align.transform.PostToPre;
import endolith.engine.align.transform.Refusal;
import endolith.engine.fixture.ArrayPlane;
import endolith.engine.fixture.ArrayPyramid;
import endolith.engine.image.Plane;
import endolith.engine.image.Rectangle;
import endolith.engine.synthetic.Dye;
import endolith.engine.synthetic.SyntheticPair;
import endolith.engine.synthetic.SyntheticSpec;
import endolith.engine.task.CancelToken;
import endolith.engine.task.CancelledException;
import endolith.engine.task.Finding;
import endolith.engine.task.OrderedExecutor;
import endolith.engine.task.Progress;
import java.io.IOException;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OutlineAlignmentTest {
  private static final int PAD = 40;
  private static final double LIMIT = 0.007;

  static Stream<SyntheticSpec> aligned() {
    SyntheticSpec plain = SyntheticSpec.of(700, 600).withGrainSize(18);
    return Stream.of(
        plain.withAngle(133).withScale(0.8).withShift(30, -20),
        plain.withAngle(-77).withScale(1.2).withRockSize(0.5).withShift(200, 60).withSeed(2),
        plain.withPreSize(560, 700).withAngle(80).withOffset(50).withGradient(50).withSeed(3),
        plain.withMissing(0.35).withAngle(165).withGain(0.4).withSeed(4),
        plain.withFillsFrame(true).withAngle(110).withShift(90, 0).withSeed(5),
        plain.with(new Dye(2000, 0.3, 1.5)).withAngle(-30).withNoise(3).withSeed(6),
        plain.withScale(2.3).withRockSize(0.35).withGrainSize(12).withAngle(70).withSeed(7),
        plain.withScale(0.45).withGrainSize(40).withAngle(-150).withSeed(8),
        plain.withFillsFrame(true).withScale(1.8).withAngle(100).withSeed(9),
        plain.withFillsFrame(true).withShift(380, 130).withAngle(90).withSeed(10));
  }

  @ParameterizedTest
  @MethodSource
  void aligned(SyntheticSpec spec) throws IOException {
    SyntheticPair pair = new SyntheticPair(spec);
    Registration found = align(pair, OutlineSettings.defaults(), 2).registration();
    assertThat(found.accepted()).as(found.findings().toString()).isTrue();
    assertThat(worstCornerError(pair, found)).isLessThan(LIMIT * spec.post().width());
    assertThat(found.evidence().accuracyPx()).isNaN();
  }

  static Stream<SyntheticSpec> refused() {
    SyntheticSpec plain = SyntheticSpec.of(700, 600).withGrainSize(18).withAngle(20);
    return Stream.of(plain.withDifferentRock(true), plain.withBlankPre(true));
  }

  @ParameterizedTest
  @MethodSource
  void refused(SyntheticSpec spec) throws IOException {
    Registration found =
        align(new SyntheticPair(spec), OutlineSettings.defaults(), 2).registration();
    assertThat(found.accepted()).as(found.findings().toString()).isFalse();
    assertThat(found.postToPre()).isEqualTo(PostToPre.IDENTITY);
    assertThat(found.findings().getLast())
        .isEqualTo(Finding.of(Finding.Kind.NO_BETTER_THAN_CHANCE));
  }

  @Test
  void aMirroredPairIsNamedAndAlignedWhenItIsKnownToBeOne() throws IOException {
    SyntheticPair pair =
        new SyntheticPair(
            SyntheticSpec.of(700, 600).withGrainSize(18).withAngle(20).withMirrored(true));
    Registration refused = align(pair, OutlineSettings.defaults(), 2).registration();
    assertThat(refused.accepted()).isFalse();
    assertThat(refused.refusal()).contains(new Refusal(Refusal.Cause.MIRRORED, 0));
    Registration found = align(pair, mirrored(), 2).registration();
    assertThat(found.accepted()).as(found.findings().toString()).isTrue();
    assertThat(found.postToPre().homography().determinant()).isNegative();
    assertThat(worstCornerError(pair, found)).isLessThan(LIMIT * 700);
  }

  @Test
  void aPairThatIsTakenForMirroredAndIsNotIsNamed() throws IOException {
    SyntheticPair pair =
        new SyntheticPair(SyntheticSpec.of(600, 500).withGrainSize(18).withAngle(20));
    Registration refused = align(pair, mirrored(), 2).registration();
    assertThat(refused.accepted()).isFalse();
    assertThat(refused.refusal()).contains(new Refusal(Refusal.Cause.MIRRORED, 0));
    assertThat(refused.postToPre().apply(PAD, PAD))
        .as("without an answer the corners lie on each other")
        .isEqualTo(new Point(PAD + 599, PAD));
  }

  @Test
  void theScaleThatThePixelSizesTellIsTriedFirst() throws IOException {
    SyntheticPair pair =
        new SyntheticPair(
            SyntheticSpec.of(700, 600).withScale(2).withRockSize(0.35).withGrainSize(12));
    try (OrderedExecutor executor = new OrderedExecutor(2)) {
      // Pixels of pre are half as large; no other scale near this one is allowed.
      Registration found =
          new OutlineAlignment()
              .align(
                  sized(image(pair.post(), 700, 600), 1.3),
                  sized(image(pair.pre(), 700, 600), 0.65),
                  OutlineSettings.defaults(),
                  executor,
                  CancelToken.NEVER,
                  new Progress());
      assertThat(found.accepted()).isTrue();
      assertThat(found.findings())
          .noneMatch(one -> one.kind() == Finding.Kind.BEST_OVERLAY_AS_SCANNED);
    }
  }

  private static PaddedImage sized(PaddedImage image, double micrometres) {
    return new PaddedImage(image.image(), image.content(), OptionalDouble.of(micrometres));
  }

  private static OutlineSettings mirrored() {
    OutlineSettings all = OutlineSettings.defaults();
    return new OutlineSettings(
        all.boundary(), all.rotations(), all.scales(), all.multiscale(), all.limits(), true);
  }

  @Test
  void doesNotDependOnThreads() throws IOException {
    SyntheticPair pair =
        new SyntheticPair(SyntheticSpec.of(500, 420).withGrainSize(16).withAngle(50));
    assertThat(align(pair, OutlineSettings.defaults(), 1).registration())
        .isEqualTo(align(pair, OutlineSettings.defaults(), 3).registration());
  }

  @Test
  void outlinesLieOnEachOther() throws IOException {
    SyntheticPair pair =
        new SyntheticPair(SyntheticSpec.of(600, 500).withGrainSize(16).withAngle(120));
    OutlineRegistration found = align(pair, OutlineSettings.defaults(), 2);
    assertThat(found.overlay().post()).isNotEmpty();
    assertThat(found.overlay().pre().getFirst())
        .allSatisfy(
            point ->
                assertThat(
                        found.overlay().post().stream()
                            .flatMap(line -> line.stream())
                            .mapToDouble(point::distance)
                            .min()
                            .orElseThrow())
                    .isLessThan(12));
    assertThat(found.registration().evidence().overlap()).isCloseTo(0.85, within(0.15));
  }

  @Test
  void limitsAreKept() throws IOException {
    SyntheticPair pair =
        new SyntheticPair(SyntheticSpec.of(500, 420).withGrainSize(16).withAngle(50));
    OutlineSettings all = OutlineSettings.defaults();
    OutlineSettings narrow =
        new OutlineSettings(
            all.boundary(),
            new OutlineSettings.Rotations(true, 20, all.rotations().step()),
            all.scales(),
            true,
            all.limits(),
            false);
    assertThat(align(pair, narrow, 2).registration().accepted()).isFalse();
  }

  @Test
  void stopsWhenCancelled() {
    SyntheticPair pair = new SyntheticPair(SyntheticSpec.of(300, 300));
    Assertions.assertThatThrownBy(
            () -> {
              try (OrderedExecutor executor = new OrderedExecutor(2)) {
                new OutlineAlignment()
                    .align(
                        image(pair.post(), 300, 300),
                        image(pair.pre(), 300, 300),
                        OutlineSettings.defaults(),
                        executor,
                        () -> true,
                        new Progress());
              }
            })
        .isInstanceOf(CancelledException.class);
  }

  private static OutlineRegistration align(
      SyntheticPair pair, OutlineSettings settings, int threads) throws IOException {
    int width = Math.max(pair.post().width(), pair.pre().width());
    int height = Math.max(pair.post().height(), pair.pre().height());
    try (OrderedExecutor executor = new OrderedExecutor(threads)) {
      return new OutlineAlignment()
          .register(
              image(pair.post(), width, height),
              image(pair.pre(), width, height),
              settings,
              executor,
              CancelToken.NEVER,
              new Progress());
    }
  }

  private static PaddedImage image(Plane raw, int width, int height) throws IOException {
    float[] pixels = new float[raw.width() * raw.height()];
    raw.read(0, 0, raw.width(), raw.height(), pixels);
    Rectangle content = new Rectangle(PAD, PAD, raw.width(), raw.height());
    ArrayPlane padded =
        ArrayPlane.of(
            width + 2 * PAD,
            height + 2 * PAD,
            (x, y) -> content.meets(x, y, 1, 1) ? pixels[(y - PAD) * raw.width() + x - PAD] : 0);
    return new PaddedImage(ArrayPyramid.of(padded), content);
  }

  private static double worstCornerError(SyntheticPair pair, Registration found) {
    double worst = 0;
    for (int corner = 0; corner < 4; corner++) {
      double x = corner % 2 * (pair.post().width() - 1.0);
      double y = (corner / 2) * (pair.post().height() - 1.0);
      double[] truth = pair.truePostToPre(x, y);
      Point at = found.postToPre().apply(x + PAD, y + PAD);
      worst = Math.max(worst, at.distance(new Point(truth[0] + PAD, truth[1] + PAD)));
    }
    return worst;
  }
}
