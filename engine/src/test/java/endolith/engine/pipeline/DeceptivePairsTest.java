package endolith.engine.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import endolith.engine.synthetic.Dye;
import endolith.engine.synthetic.Fragments;
import endolith.engine.synthetic.SyntheticSpec;
import endolith.engine.synthetic.distortion.Elastic;
import endolith.engine.synthetic.distortion.Step;
import endolith.engine.task.OrderedExecutor;
import org.junit.jupiter.api.Test;

/** Pairs that calibration found to be called aligned where more than a part of the rock was off. */
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

  private static CalibrationOutcome outcome(SyntheticSpec spec) throws Exception {
    try (OrderedExecutor executor = new OrderedExecutor(2)) {
      return CalibrationOutcome.of(CalibrationCase.hard("deceptive", spec), executor);
    }
  }
}
