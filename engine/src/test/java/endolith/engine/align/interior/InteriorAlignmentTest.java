package endolith.engine.align.interior;

import static org.assertj.core.api.Assertions.assertThat;

import endolith.engine.align.Registration;
import endolith.engine.align.SyntheticInputs;
import endolith.engine.align.fit.FitPatches;
import endolith.engine.align.transform.Homography;
import endolith.engine.align.transform.PostToPre;
import endolith.engine.align.transform.Refusal;
import endolith.engine.synthetic.Dye;
import endolith.engine.synthetic.SyntheticSpec;
import endolith.engine.synthetic.TargetRegistrationError;
import endolith.engine.synthetic.overlay.FixedPattern;
import endolith.engine.task.CancelToken;
import endolith.engine.task.CancelledException;
import endolith.engine.task.Finding;
import endolith.engine.task.OrderedExecutor;
import endolith.engine.task.Progress;
import java.io.IOException;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class InteriorAlignmentTest {
  private static final SyntheticSpec PAIR =
      SyntheticSpec.of(900, 720).withAngle(6).withScale(1.05).withShift(30, -20);

  /** Up to some 20 px off over the image. */
  private static final Homography OFF = Homography.similarity(1.005, 0.008, 12, -9);

  static Stream<Named<SyntheticSpec>> alignable() {
    return Stream.of(
        Named.of("typical", PAIR),
        Named.of("shear and perspective", PAIR.withShear(0.02).withPerspective(0.01)),
        Named.of("much brighter, noisy", PAIR.withGain(4).withNoise(2)),
        Named.of("darker, offset", PAIR.withGain(0.3).withOffset(10)),
        Named.of("shading", PAIR.withVignette(0.6).withGradient(30)),
        Named.of("stained patches", PAIR.with(new Dye(1500, 0.3, 1))),
        Named.of("no outline", PAIR.withFillsFrame(true)),
        Named.of("narrow", SyntheticSpec.of(2000, 330).withAngle(2).withFillsFrame(true)),
        Named.of("a part missing", PAIR.withMissing(0.3)),
        Named.of("twice the magnification", PAIR.withScale(2.1).withRockSize(0.4)),
        Named.of("half the magnification", PAIR.withScale(0.5)));
  }

  @ParameterizedTest
  @MethodSource("alignable")
  void findsTheTransformToAFractionOfAPixel(SyntheticSpec spec) throws IOException {
    SyntheticInputs inputs = SyntheticInputs.of(spec);
    PostToPre start = PostToPre.of(OFF.after(inputs.truth()));
    Registration found = align(inputs, start, InteriorSettings.defaults(), 2);
    assertThat(found.accepted()).describedAs("%s", found).isTrue();
    TargetRegistrationError error = inputs.error(found.postToPre());
    assertThat(error.median()).isLessThan(0.10);
    assertThat(error.p95()).isLessThan(0.30);
    assertThat(found.evidence().accuracyPx())
        .isBetween(error.median() / 3, error.median() * 3 + 0.01);
    assertThat(found.evidence().correlation()).isGreaterThan(0.3);
    assertThat(found.evidence().overlap()).isGreaterThan(0.9);
    FitPatches patches = found.patches().orElseThrow();
    assertThat(patches.all()).hasSize(found.evidence().matches()).hasSizeLessThanOrEqualTo(500);
    assertThat(patches.all().stream().filter(FitPatches.Patch::agrees))
        .hasSize(found.evidence().inliers())
        .allSatisfy(
            patch ->
                assertThat(Math.hypot(patch.residual().x(), patch.residual().y()))
                    .isLessThan(patches.side() / 10));
  }

  static Stream<Named<SyntheticSpec>> hopeless() {
    return Stream.of(
        Named.of("another rock", PAIR.withDifferentRock(true)),
        Named.of("another rock, no outline", PAIR.withDifferentRock(true).withFillsFrame(true)),
        Named.of("mirrored", PAIR.withMirrored(true)),
        Named.of("blank", PAIR.withBlankPre(true)));
  }

  @ParameterizedTest
  @MethodSource("hopeless")
  void refusesWhatCannotBeAligned(SyntheticSpec spec) throws IOException {
    SyntheticInputs inputs = SyntheticInputs.of(spec);
    PostToPre start = PostToPre.of(SyntheticInputs.of(PAIR).truth());
    Registration found = align(inputs, start, InteriorSettings.defaults(), 2);
    assertThat(found.accepted()).isFalse();
    assertThat(found.postToPre()).isEqualTo(start);
    assertThat(found.findings()).isNotEmpty();
    assertThat(found.evidence().accuracyPx()).isNaN();
  }

  @Test
  void refusesAMirroredStart() throws IOException {
    SyntheticInputs inputs = SyntheticInputs.of(PAIR.withMirrored(true));
    Registration found =
        align(inputs, PostToPre.of(inputs.truth()), InteriorSettings.defaults(), 2);
    assertThat(found.accepted()).isFalse();
    assertThat(found.findings()).contains(Finding.of(Finding.Kind.MIRRORED));
  }

  @Test
  void namesStrongPerspective() throws IOException {
    SyntheticInputs inputs =
        SyntheticInputs.of(SyntheticSpec.of(900, 720).withFillsFrame(true).withPerspective(0.3));
    Registration found =
        align(inputs, PostToPre.of(inputs.truth()), InteriorSettings.defaults(), 2);
    assertThat(found.accepted()).isFalse();
    assertThat(found.refusal().orElseThrow().cause()).isEqualTo(Refusal.Cause.STRONG_PERSPECTIVE);
    assertThat(found.findings()).anyMatch(one -> one.kind() == Finding.Kind.STRONG_PERSPECTIVE);
  }

  @Test
  void namesTheScaleThatIsOutOfRange() throws IOException {
    SyntheticInputs inputs = SyntheticInputs.of(PAIR.withScale(1.6).withRockSize(0.5));
    InteriorSettings narrow = new InteriorSettings(8, 500, 0.4, true, true, 0.8, 1.25);
    Registration found = align(inputs, PostToPre.IDENTITY, narrow, 2);
    assertThat(found.accepted()).isFalse();
    Refusal refusal = found.refusal().orElseThrow();
    assertThat(refusal.cause()).isEqualTo(Refusal.Cause.SCALE_OUT_OF_RANGE);
    assertThat(refusal.figure()).isBetween(1.59, 1.61);
  }

  @Test
  void namesAPatternThatStandsStillWhereNoRockIsSeen() throws IOException {
    SyntheticInputs inputs =
        SyntheticInputs.of(
            SyntheticSpec.of(900, 720)
                .withFillsFrame(true)
                .withShift(60, 40)
                .withLevel(0.01)
                .with(new FixedPattern(3, 12)));
    Registration found = align(inputs, PostToPre.IDENTITY, InteriorSettings.defaults(), 2);
    assertThat(found.accepted()).isFalse();
    assertThat(found.refusal()).contains(new Refusal(Refusal.Cause.STANDING_PATTERN, 0));
    assertThat(found.trust()).isEmpty();
    assertThat(found.evidence().accuracyPx()).isNaN();
    assertThat(found.findings().getFirst()).isEqualTo(Finding.of(Finding.Kind.NO_ROCK));
  }

  @Test
  void featuresWinAgainstAWrongStart() throws IOException {
    SyntheticInputs inputs = SyntheticInputs.of(PAIR);
    Homography turned = inputs.truth().after(Homography.similarity(1, Math.PI, 1200, 1020));
    Registration found = align(inputs, PostToPre.of(turned), InteriorSettings.defaults(), 2);
    assertThat(found.accepted()).isTrue();
    assertThat(found.method()).contains("features");
    assertThat(inputs.error(found.postToPre()).p95()).isLessThan(0.3);
  }

  @Test
  void aDefocusedPartnerIsAlignedToo() throws IOException {
    SyntheticInputs inputs = SyntheticInputs.of(PAIR.withDefocus(2));
    PostToPre start = PostToPre.of(OFF.after(inputs.truth()));
    Registration found = align(inputs, start, InteriorSettings.defaults(), 2);
    assertThat(found.accepted()).isTrue();
    assertThat(inputs.error(found.postToPre()).median()).isLessThan(0.15);
  }

  @Test
  void honoursTheLimitOfTheCorrection() throws IOException {
    SyntheticInputs inputs = SyntheticInputs.of(PAIR);
    PostToPre start = PostToPre.of(OFF.after(inputs.truth()));
    Registration found = align(inputs, start, new InteriorSettings(8, 5, 0.4), 2);
    assertThat(found.accepted()).isFalse();
    assertThat(found.findings())
        .filteredOn(one -> one.kind() == Finding.Kind.CORRECTION_TOO_LARGE)
        .singleElement()
        .satisfies(one -> assertThat(one.figures()).containsEntry("most_px", 5.0));
  }

  @Test
  void threadsDoNotChangeTheResult() throws IOException {
    SyntheticInputs inputs = SyntheticInputs.of(PAIR.withNoise(2));
    PostToPre start = PostToPre.of(OFF.after(inputs.truth()));
    Registration one = align(inputs, start, InteriorSettings.defaults(), 1);
    assertThat(align(inputs, start, InteriorSettings.defaults(), 3)).isEqualTo(one);
  }

  @Test
  void stopsWhenCancelled() throws IOException {
    SyntheticInputs inputs = SyntheticInputs.of(PAIR);
    try (OrderedExecutor executor = new OrderedExecutor(1)) {
      Assertions.assertThatExceptionOfType(CancelledException.class)
          .isThrownBy(
              () ->
                  new InteriorAlignment()
                      .align(
                          inputs.post(),
                          inputs.pre(),
                          PostToPre.IDENTITY,
                          InteriorSettings.defaults(),
                          executor,
                          () -> true,
                          new Progress()));
    }
  }

  private static Registration align(
      SyntheticInputs inputs, PostToPre start, InteriorSettings settings, int threads)
      throws IOException {
    try (OrderedExecutor executor = new OrderedExecutor(threads)) {
      return new InteriorAlignment()
          .align(
              inputs.post(),
              inputs.pre(),
              start,
              settings,
              executor,
              CancelToken.NEVER,
              new Progress());
    }
  }
}
