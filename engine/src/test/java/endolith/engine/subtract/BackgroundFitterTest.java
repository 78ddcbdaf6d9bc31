package endolith.engine.subtract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import endolith.engine.image.Plane;
import endolith.engine.subtract.statistics.PixelStatistics;
import endolith.engine.synthetic.Dye;
import endolith.engine.synthetic.SyntheticPair;
import endolith.engine.synthetic.SyntheticSpec;
import endolith.engine.task.CancelToken;
import endolith.engine.task.OrderedExecutor;
import endolith.engine.task.Progress;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BackgroundFitterTest {
  private static final SyntheticSpec PLAIN =
      SyntheticSpec.of(700, 600).withFillsFrame(true).withGain(1.5).withSeed(4);

  private static final SyntheticSpec NOISY = PLAIN.withNoise(2).withGrainSize(14);

  static Stream<Arguments> pairs() {
    return Stream.of(
        Arguments.of("equally sharp", PLAIN, 0),
        Arguments.of("pre out of focus", PLAIN.withDefocus(2.5), 2.5),
        Arguments.of(
            "pre out of focus, offset, many microbes",
            PLAIN.withDefocus(2).withOffset(20).with(new Dye(3000, 0.1, 1)),
            2.0),
        Arguments.of("noisy, small grains, offset", NOISY.withOffset(20), 0),
        Arguments.of(
            "noisy, small grains, pre out of focus, offset, much dye",
            NOISY.withDefocus(1.2).withOffset(20).with(new Dye(3000, 0.25, 1)),
            1.2));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pairs")
  void scaleDoesNotDependOnFocus(String name, SyntheticSpec spec, double defocus)
      throws IOException {
    SyntheticPair pair = new SyntheticPair(spec);
    Background background = fit(pair.post(), pair.pre());

    assertThat(background.line().scale() / 1.5).isCloseTo(1, within(0.008));
    assertThat(Math.sqrt(background.blur())).isCloseTo(defocus, within(0.6));
    assertThat(background.error() / 1.5).isBetween(0.001, 0.01);
  }

  @Test
  void seesWhichImageIsBlurred() throws IOException {
    SyntheticPair pair = new SyntheticPair(PLAIN.withDefocus(2.5).withGain(1).with(Dye.NONE));

    Background background = fit(pair.pre(), pair.post());

    assertThat(background.blur()).isLessThan(-2);
    assertThat(background.line().scale()).isCloseTo(1, within(0.01));
  }

  @Test
  void findsTheScaleOfATinyRock() throws IOException {
    SyntheticSpec spec = SyntheticSpec.of(800, 666).withRockSize(0.15).withGrainSize(15);
    for (int seed = 1; seed <= 5; seed++) {
      SyntheticPair pair = new SyntheticPair(spec.withSeed(seed).withGain(2.5));
      Background background = fit(pair.post(), pair.pre());
      assertThat(background.line().usable()).as(background.line().missing().toString()).isTrue();
      assertThat(background.line().scale() / 2.5).isCloseTo(1, within(0.02));
    }
  }

  @Test
  void isLessSureOfFewPixels() throws IOException {
    SyntheticSpec tiny = SyntheticSpec.of(700, 600).withGrainSize(14).with(new Dye(6000, 0.1, 1));
    SyntheticPair small = new SyntheticPair(tiny.withRockSize(0.3).withOffset(10));
    SyntheticPair large = new SyntheticPair(tiny.withFillsFrame(true).withOffset(10));

    double ofSmall = fit(small.post(), small.pre()).error();
    double ofLarge = fit(large.post(), large.pre()).error();

    // Not a number: too few to tell even that.
    assertThat(ofSmall > ofLarge || Double.isNaN(ofSmall)).isTrue();
  }

  private static Background fit(Plane post, Plane pre) throws IOException {
    try (OrderedExecutor executor = new OrderedExecutor(2)) {
      PixelStatistics statistics =
          PixelStatistics.collect(post, pre, executor, CancelToken.NEVER, new Progress());
      return new BackgroundFitter(
              statistics.sample(), Optional.empty(), executor, CancelToken.NEVER)
          .fit();
    }
  }
}
