package endolith.engine.align.interior;

import static org.assertj.core.api.Assertions.assertThat;

import endolith.engine.align.Registration;
import endolith.engine.align.SyntheticInputs;
import endolith.engine.align.pieces.Seams;
import endolith.engine.align.transform.PostToPre;
import endolith.engine.align.trust.TrustMap;
import endolith.engine.synthetic.Dye;
import endolith.engine.synthetic.Fragments;
import endolith.engine.synthetic.SyntheticSpec;
import endolith.engine.synthetic.TargetRegistrationError;
import endolith.engine.synthetic.distortion.Mosaic;
import endolith.engine.synthetic.distortion.Step;
import endolith.engine.task.CancelToken;
import endolith.engine.task.Finding;
import endolith.engine.task.OrderedExecutor;
import endolith.engine.task.Progress;
import java.io.IOException;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sections in pieces, and images that were stitched badly. */
class PiecesWorldTest {
  private static final SyntheticSpec PAIR =
      SyntheticSpec.of(960, 780).withAngle(5).withScale(1.03).withShift(14, -9).withGain(1.4);

  static Stream<Named<SyntheticSpec>> inPieces() {
    return Stream.of(
        Named.of("slid by 60 px and turned", PAIR.with(new Fragments(1, 0.3, 60, 2))),
        Named.of("two, turned", PAIR.withSeed(4).with(new Fragments(2, 0.2, 9, 3))),
        Named.of("three", PAIR.withSeed(5).with(new Fragments(3, 0.15, 30, 1))),
        Named.of("a step", PAIR.with(new Step(14, -5, 0.4, false)).withFillsFrame(true)));
  }

  @ParameterizedTest
  @MethodSource("inPieces")
  void eachPieceIsAlignedByItself(SyntheticSpec spec) throws IOException {
    SyntheticInputs inputs = SyntheticInputs.of(spec);
    Registration found = align(inputs, InteriorSettings.defaults(), 2);
    assertThat(found.postToPre().pieces()).describedAs("%s", found.findings()).isNotEmpty();
    TargetRegistrationError error = inputs.error(found.postToPre());
    assertThat(error.median()).isLessThan(0.05);
    assertThat(error.p95()).isLessThan(1);
    TrustMap trust = found.trust().orElseThrow();
    assertThat(trust.trusted()).isGreaterThan(0.95);
    assertThat(found.findings()).anyMatch(one -> one.kind() == Finding.Kind.PIECE_MOVED);
    assertThat(found.seams()).isEmpty();
  }

  @Test
  void tilesOfAStitchedImageAreAlignedOneByOneAlongTheirSeams() throws IOException {
    SyntheticInputs inputs =
        SyntheticInputs.of(PAIR.withFillsFrame(true).with(new Mosaic(310, 250, 4)));
    Registration found = align(inputs, InteriorSettings.defaults(), 2);
    Seams seams = found.seams().orElseThrow();
    assertThat(seams.image()).isEqualTo("pre");
    assertThat(Objects.requireNonNull(seams.across()).spacing()).isBetween(305.0, 315.0);
    assertThat(Objects.requireNonNull(seams.down()).spacing()).isBetween(245.0, 255.0);
    assertThat(found.postToPre().pieces()).hasSizeGreaterThan(8);
    assertThat(inputs.error(found.postToPre()).median()).isLessThan(0.05);
    assertThat(found.findings())
        .contains(
            Finding.of(
                Finding.Kind.PRE_STITCHED_ACROSS, seams.across().spacing(), seams.across().first()))
        .anyMatch(one -> one.kind() == Finding.Kind.PRE_STITCHED_DOWN);
  }

  static Stream<Named<SyntheticSpec>> whole() {
    return Stream.of(
        Named.of("plain", PAIR),
        Named.of("bent", PAIR.withBend(7)),
        Named.of("stained, noisy", PAIR.with(new Dye(2000, 0.3, 1.5)).withNoise(3)),
        Named.of("a part missing", PAIR.withMissing(0.25)));
  }

  @ParameterizedTest
  @MethodSource("whole")
  void aSectionInOnePieceStaysInOne(SyntheticSpec spec) throws IOException {
    Registration found = align(SyntheticInputs.of(spec), InteriorSettings.defaults(), 2);
    assertThat(found.accepted()).isTrue();
    assertThat(found.postToPre().pieces()).isEmpty();
  }

  @Test
  void anyNumberOfThreadsGivesTheSameAndTheSettingSwitchesItOff() throws IOException {
    SyntheticInputs inputs = SyntheticInputs.of(PAIR.with(new Fragments(1, 0.3, 20, 1)));
    Registration one = align(inputs, InteriorSettings.defaults(), 1);
    assertThat(align(inputs, InteriorSettings.defaults(), 3)).isEqualTo(one);
    assertThat(one.postToPre().pieces()).isNotEmpty();
    InteriorSettings off = new InteriorSettings(8, 500, 0.4, true, false, 0.4, 2.5);
    assertThat(align(inputs, off, 2).postToPre().pieces()).isEmpty();
  }

  private static Registration align(SyntheticInputs inputs, InteriorSettings settings, int threads)
      throws IOException {
    try (OrderedExecutor executor = new OrderedExecutor(threads)) {
      return new InteriorAlignment()
          .align(
              inputs.post(),
              inputs.pre(),
              PostToPre.of(inputs.truth()),
              settings,
              executor,
              CancelToken.NEVER,
              new Progress());
    }
  }
}
