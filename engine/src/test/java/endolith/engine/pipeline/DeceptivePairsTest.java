package endolith.engine.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import endolith.engine.synthetic.Dye;
import endolith.engine.synthetic.Fragments;
import endolith.engine.synthetic.SyntheticSpec;
import endolith.engine.synthetic.distortion.Elastic;
import endolith.engine.synthetic.distortion.Mosaic;
import endolith.engine.synthetic.distortion.Step;
import endolith.engine.task.OrderedExecutor;
import endolith.engine.task.Verdict;
import org.junit.jupiter.api.Test;

/** Pairs of which calibration found that more, or less, was claimed than is so. */
class DeceptivePairsTest {

  /** What stands still with the camera is kept out, but this is a third of the rock. */
  @Test
  void partThatHappensToStandStillIsRock() throws Exception {
    SyntheticSpec spec =
        SyntheticSpec.of(746, 656)
            .withSeed(373_024)
            .withAngle(-0.191)
            .withShift(-9.1788, -1.9207)
            .withGain(1.346)
            .withGrainSize(18)
            .with(new Dye(2012, 0.04, 0.84))
            .with(new Step(9.2339, 3.5027, 0.7054, false));

    assertThat(outcome(spec)).matches(one -> !one.isWronglyTrusted());
  }

  /** Bright grains were taken for the rock, and the dark ones between them for background. */
  @Test
  void darkRockCountsAsRock() throws Exception {
    SyntheticSpec spec =
        SyntheticSpec.of(982, 731)
            .withSeed(363_911)
            .withAngle(112.27572707965834)
            .withScale(0.9386201609573717)
            .withGain(0.519)
            .withGrainSize(22.783)
            .with(new Dye(169, 0.028, 1.42))
            .withFillsFrame(true)
            .withShift(378.267, 0)
            .with(new Fragments(1, 0.3223, 28.616, 2.604));

    assertThat(outcome(spec)).matches(one -> !one.isWronglyTrusted());
  }

  /** A bend that runs smoothly across a crack agrees with patches over it on average. */
  @Test
  void crackUnderABendIsSeen() throws Exception {
    SyntheticSpec spec =
        SyntheticSpec.of(472, 715)
            .withSeed(599_192)
            .withAngle(83.21177199406355)
            .withScale(1.111173110052034)
            .withShift(43.841446502359446, 67.25502174565361)
            .withGain(1.942)
            .withGrainSize(24.0035)
            .with(new Dye(1747, 0.0163, 1.441))
            .with(new Fragments(1, 0.3484, 2.9069, 0));

    assertThat(outcome(spec)).matches(one -> !one.isWronglyTrusted());
  }

  /** Where a map is off by several pixels, the nearest edge of a grain still agrees with it. */
  @Test
  void edgesOfGrainsDoNotConfirmAMapThatIsFarOff() throws Exception {
    SyntheticSpec spec =
        SyntheticSpec.of(398, 567)
            .withSeed(4896)
            .withAngle(0.3969)
            .withShift(1.7564, -7.5338)
            .withGain(0.6274)
            .withGrainSize(32.1717)
            .with(new Dye(2025, 0.0055, 0.841))
            .with(new Elastic(2.31147, 0.116154));

    assertThat(outcome(spec)).matches(one -> !one.isWronglyTrusted());
  }

  /** A bend over the step between two tiles is off to one side of it, then to the other. */
  @Test
  void stepUnderABendIsSeen() throws Exception {
    SyntheticSpec spec =
        SyntheticSpec.of(846, 638)
            .withSeed(287_297)
            .withAngle(-17.352251534173178)
            .withScale(1.0390783301985829)
            .withShift(60.14026991697579, 24.37094115565966)
            .withGain(0.6116)
            .withGrainSize(31.944)
            .with(new Dye(129, 0.0863, 1.461))
            .with(new Mosaic(566, 409, 0.7352903204927209));

    assertThat(outcome(spec)).matches(one -> !one.isWronglyTrusted());
  }

  /** A fragment that shifted by 3.8 px: a few patches, of which a map of its own was made. */
  @Test
  void smallFragmentIsAlignedAsWellAsIsSaid() throws Exception {
    SyntheticSpec spec =
        SyntheticSpec.of(426, 506)
            .withSeed(237_693)
            .withAngle(-170.33851844887252)
            .withScale(0.9249560200675859)
            .withShift(-39.403715005237345, 19.920556676257064)
            .withGain(1.0998)
            .withGrainSize(17.817)
            .with(new Dye(683, 0.019, 0.671))
            .with(new Fragments(1, 0.14058609410598807, 3.83802453333188, 0));

    CalibrationOutcome outcome = outcome(spec);

    assertThat(outcome.error().p95()).isLessThan(0.05);
    assertThat(outcome.claim()).isBetween(0.5, 2.0);
  }

  /** Quarters of patches that dye drags a little say nothing against a bend. */
  @Test
  void stainedSectionThatIsBentIsAligned() throws Exception {
    SyntheticSpec spec =
        SyntheticSpec.of(915, 937)
            .withSeed(625_374)
            .withAngle(-74.44687882082125)
            .withScale(1.0572299586091505)
            .withShift(76.26190365574965, 86.40288751478246)
            .withGain(3.934)
            .withGrainSize(40.6256)
            .withBend(8)
            .with(new Dye(2000, 0.3, 1))
            .withNoise(3);

    CalibrationOutcome outcome = outcome(spec);

    assertThat(outcome.verdict()).isEqualTo(Verdict.ALIGNED);
    assertThat(outcome.isWronglyTrusted()).isFalse();
  }

  private static CalibrationOutcome outcome(SyntheticSpec spec) throws Exception {
    try (OrderedExecutor executor = new OrderedExecutor(2)) {
      return CalibrationOutcome.of(CalibrationCase.hard("deceptive", spec), executor);
    }
  }
}
