package endolith.engine.align;

import static org.assertj.core.api.Assertions.assertThat;

import endolith.engine.align.interior.InteriorAlignment;
import endolith.engine.align.interior.InteriorSettings;
import endolith.engine.align.transform.Homography;
import endolith.engine.align.transform.Point;
import endolith.engine.align.transform.PostToPre;
import endolith.engine.synthetic.Dye;
import endolith.engine.synthetic.SyntheticSpec;
import endolith.engine.synthetic.TargetRegistrationError;
import endolith.engine.task.CancelToken;
import endolith.engine.task.OrderedExecutor;
import endolith.engine.task.Progress;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sections that were bent between the two pictures. */
class BendTest {
  private static final SyntheticSpec FLAT =
      SyntheticSpec.of(1000, 840).withAngle(4).withScale(1.03).withShift(30, -20);
  private static final SyntheticSpec SMALL =
      SyntheticSpec.of(1100, 700).withAngle(-40).withScale(1.2);
  private static final InteriorSettings STIFF =
      new InteriorSettings(8, 500, 0.4, false, true, 0.4, 2.5);

  static Stream<Named<SyntheticSpec>> bent() {
    return Stream.of(
        Named.of("by 8 px", FLAT.withBend(8)),
        Named.of("by 2 px", FLAT.withBend(2).withSeed(2)),
        Named.of("shading, no outline", FLAT.withBend(8).withVignette(0.5).withFillsFrame(true)),
        Named.of("steeply, a small rock", SMALL.withBend(8).withSeed(49)),
        Named.of("steeply, noise", SMALL.withBend(8).withNoise(4).withSeed(60)),
        Named.of(
            "dense microbes, noise, defocus",
            FLAT.withBend(8)
                .with(new Dye(12_000, 0.04, 1))
                .withNoise(4)
                .withDefocus(2)
                .withVignette(0.4)
                .withSeed(16)));
  }

  @ParameterizedTest
  @MethodSource("bent")
  void isFollowedAndItsErrorIsKnown(SyntheticSpec spec) throws IOException {
    SyntheticInputs inputs = SyntheticInputs.of(spec);
    Registration found = align(inputs, InteriorSettings.defaults(), 2);
    assertThat(found.accepted()).isTrue();
    assertThat(found.postToPre().displacement()).isPresent();
    TargetRegistrationError error = inputs.error(found.postToPre());
    assertThat(error.median()).isLessThan(0.30);
    assertThat(error.p95()).isLessThan(1.0);
    assertThat(found.evidence().accuracyPx()).isBetween(error.median() / 2.5, error.median() * 2.5);
  }

  static Stream<Named<SyntheticSpec>> flat() {
    return Stream.of(
        Named.of("typical", FLAT),
        Named.of("dye", FLAT.with(new Dye(1500, 0.3, 1)).withSeed(5)),
        Named.of("noise", FLAT.withNoise(4).withSeed(6)),
        Named.of("perspective", FLAT.withPerspective(0.01).withShear(0.02)));
  }

  @ParameterizedTest
  @MethodSource("flat")
  void isNotInventedWhereThereIsNone(SyntheticSpec spec) throws IOException {
    Registration found = align(SyntheticInputs.of(spec), InteriorSettings.defaults(), 2);
    assertThat(found.accepted()).isTrue();
    assertThat(found.postToPre().displacement()).isEmpty();
  }

  @Test
  void thereAndBackLeadsToTheSamePoint() throws IOException {
    SyntheticInputs inputs = SyntheticInputs.of(FLAT.withBend(12));
    PostToPre map = align(inputs, InteriorSettings.defaults(), 2).postToPre();
    assertThat(map.displacement()).isPresent();
    for (int y = -200; y < 1400; y += 40) {
      for (int x = -200; x < 1500; x += 40) {
        Point pre = map.apply(x, y);
        assertThat(map.invert(pre.x(), pre.y()).distance(new Point(x, y))).isLessThan(1e-3);
      }
    }
  }

  @Test
  void isLeftAloneWhenSwitchedOff() throws IOException {
    SyntheticInputs inputs = SyntheticInputs.of(FLAT.withBend(2));
    Registration found = align(inputs, STIFF, 2);
    assertThat(found.postToPre().displacement()).isEmpty();
    assertThat(inputs.error(found.postToPre()).p95()).isGreaterThan(1);
  }

  @Test
  void threadsDoNotChangeTheResult() throws IOException {
    SyntheticInputs inputs = SyntheticInputs.of(FLAT.withBend(8));
    Registration one = align(inputs, InteriorSettings.defaults(), 1);
    assertThat(align(inputs, InteriorSettings.defaults(), 2)).isEqualTo(one);
  }

  private static Registration align(SyntheticInputs inputs, InteriorSettings settings, int threads)
      throws IOException {
    Homography off = Homography.similarity(1.002, 0.003, 4, -3);
    try (OrderedExecutor executor = new OrderedExecutor(threads)) {
      return new InteriorAlignment()
          .align(
              inputs.post(),
              inputs.pre(),
              PostToPre.of(off.after(inputs.truth())),
              settings,
              executor,
              CancelToken.NEVER,
              new Progress());
    }
  }
}
