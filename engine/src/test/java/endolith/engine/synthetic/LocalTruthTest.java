package endolith.engine.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import endolith.engine.synthetic.distortion.Elastic;
import endolith.engine.synthetic.distortion.Mosaic;
import endolith.engine.synthetic.distortion.Step;
import endolith.engine.synthetic.distortion.Wave;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The truth about pairs whose parts do not all move together. */
class LocalTruthTest {
  private static final SyntheticSpec STILL =
      SyntheticSpec.of(600, 500).with(Dye.NONE).withNoise(0).withSeed(5).withGain(1.7);
  private static final SyntheticSpec FRAME = STILL.withFillsFrame(true);

  enum World {
    ELASTIC(FRAME.with(new Elastic(10, 0.4))),
    ELASTIC_AND_FINE(FRAME.with(new Elastic(1.5, 0.06))),
    WAVE(FRAME.with(new Wave(6, 60))),
    BARREL(FRAME.withRadial(0.1)),
    PINCUSHION(FRAME.withRadial(-0.1)),
    JITTER(FRAME.withJitter(2)),
    STEP(FRAME.with(new Step(14, 0, 0.5, false))),
    STEP_BELOW(FRAME.with(new Step(-9, 3, 0.3, true))),
    MOSAIC(FRAME.with(new Mosaic(120, 90, 2.5))),
    FRAGMENT(STILL.with(new Fragments(1, 0.3, 60, 5))),
    FRAGMENTS(STILL.with(new Fragments(3, 0.2, 25, 8))),
    FRAGMENT_OF_A_FRAME(FRAME.with(new Fragments(1, 0.4, 9, 0))),
    ALL_AT_ONCE(
        STILL
            .withPreSize(640, 560)
            .withAngle(23)
            .withScale(0.9)
            .withPerspective(0.05)
            .withShift(14.3, -8.6)
            .withBend(5)
            .with(new Elastic(6, 0.4))
            .with(new Wave(3, 90))
            .withRadial(0.05)
            .with(new Mosaic(150, 130, 1.5))
            .with(new Step(7, -4, 0.6, true))
            .withJitter(0.5)
            .with(new Fragments(2, 0.2, 20, 4)));

    private final SyntheticSpec spec;

    World(SyntheticSpec spec) {
      this.spec = spec;
    }
  }

  @ParameterizedTest
  @EnumSource
  void preShowsAtTheTruePlaceWhatPostShows(World world) {
    SyntheticPair pair = new SyntheticPair(world.spec);
    int compared = 0;
    int differing = 0;
    for (int i = 0; i < 3000; i++) {
      double x = (i * 37 % 600) + 0.3;
      double y = (i * 91 % 500) + 0.7;
      if (pair.inBoth(x, y)) {
        double[] at = pair.truePostToPre(x, y);
        double expected = 1.7 * pair.pre().exact(at[0], at[1]);
        compared++;
        differing += Math.abs(pair.post().exact(x, y) - expected) > 1e-5 ? 1 : 0;
      }
    }
    assertThat(compared).isGreaterThan(700);
    // On the line where pieces meet or edges lie over each other, both show.
    boolean inPieces = world.spec.fragments().count() > 0;
    assertThat(differing).isLessThanOrEqualTo(inPieces ? compared / 25 : 0);
  }

  @ParameterizedTest
  @EnumSource
  void pixelDoesNotDependOnTheRegionItIsReadWith(World world) throws IOException {
    SyntheticImage pre = new SyntheticPair(world.spec.withNoise(1)).pre();
    float[] whole = new float[pre.width() * 40];
    pre.read(0, 230, pre.width(), 40, whole);
    float[] part = new float[31 * 17];
    pre.read(290, 241, 31, 17, part);
    for (int i = 0; i < part.length; i++) {
      assertThat(part[i]).isEqualTo(whole[(11 + i / 31) * pre.width() + 290 + i % 31]);
    }
  }

  @Test
  void rightOfTheSeamAllIsDisplaced() {
    SyntheticPair pair = new SyntheticPair(FRAME.with(new Step(14, -2, 0.5, false)));
    assertThat(pair.truePostToPre(285, 200)).containsExactly(285, 200);
    assertThat(pair.truePostToPre(301, 200)).containsExactly(315, 198);
    assertThat(pair.inBoth(280, 200)).isTrue();
    // What lies up to 14 px left of the seam is shown on either side of it.
    assertThat(pair.inBoth(293, 200)).isFalse();
    SyntheticPair lost = new SyntheticPair(FRAME.with(new Step(-14, 0, 0.5, false)));
    assertThat(lost.inBoth(307, 200)).isFalse();
    assertThat(lost.truePostToPre(315, 200)).containsExactly(301, 200);
  }

  @Test
  void tilesOfAMosaicMoveAsWholes() {
    SyntheticPair pair = new SyntheticPair(FRAME.with(new Mosaic(100, 100, 2)));
    double squares = 0;
    for (int i = 0; i < 30; i++) {
      double x = 100 * (i % 6) + 50;
      double y = 100 * (i / 6) + 50;
      double[] first = pair.truePostToPre(x, y);
      double[] second = pair.truePostToPre(x + 20, y - 15);
      assertThat(second[0] - first[0]).isCloseTo(20, within(1e-9));
      assertThat(second[1] - first[1]).isCloseTo(-15, within(1e-9));
      squares += Math.pow(first[0] - x, 2) + Math.pow(first[1] - y, 2);
    }
    assertThat(Math.sqrt(squares / 60)).isBetween(1.5, 2.5);
  }

  @Test
  void rowsJitterSidewaysByAsMuchAsAsked() {
    SyntheticPair pair = new SyntheticPair(FRAME.withJitter(1.5));
    double sum = 0;
    double steps = 0;
    for (int y = 0; y < 500; y++) {
      double[] at = pair.truePostToPre(200, y);
      assertThat(at[1]).isEqualTo(y);
      sum += Math.pow(at[0] - 200, 2);
      steps += Math.pow(at[0] - pair.truePostToPre(200, y + 1)[0], 2);
    }
    assertThat(Math.sqrt(sum / 500)).isBetween(1.2, 1.8);
    assertThat(Math.sqrt(steps / 500)).isBetween(0.8, 1.6);
  }

  @Test
  void waveAndElasticReachTheirSize() {
    assertThat(displacements(FRAME.with(new Wave(6, 60)))[299]).isBetween(5.5, 6.001);
    double[] elastic = displacements(FRAME.with(new Elastic(5, 0.2)));
    double squares = Arrays.stream(elastic).map(d -> d * d).sum();
    assertThat(Math.sqrt(squares / elastic.length / 2)).isBetween(3.5, 6.5);
  }

  /** At the corners of pre; the centre stays. */
  @Test
  void radialDistortionChangesTheMagnification() {
    SyntheticPair pair = new SyntheticPair(FRAME.withRadial(0.1));
    assertThat(pair.truePostToPre(299.5, 249.5)).containsExactly(299.5, 249.5);
    double[] corner = pair.transform().preToPost(0, 0);
    assertThat(corner[0]).isCloseTo(299.5 - 0.9 * 299.5, within(0.5));
  }

  private static double[] displacements(SyntheticSpec spec) {
    SyntheticPair pair = new SyntheticPair(spec);
    double[] lengths = new double[300];
    for (int i = 0; i < lengths.length; i++) {
      double x = i % 20 * 30;
      double y = i / 20 * 33;
      double[] at = pair.truePostToPre(x, y);
      lengths[i] = Math.hypot(at[0] - x, at[1] - y);
    }
    Arrays.sort(lengths);
    return lengths;
  }

  @Test
  void fragmentMovesAsAWholeAndLeavesGlass() {
    SyntheticPair pair = new SyntheticPair(FRAME.with(new Fragments(1, 0.3, 60, 0)));
    int moved = 0;
    int glass = 0;
    for (int i = 0; i < 3000; i++) {
      double x = i % 60 * 10;
      double y = i / 60 * 10;
      double[] at = pair.truePostToPre(x, y);
      double by = Math.hypot(at[0] - x, at[1] - y);
      if (by > 0) {
        assertThat(by).isCloseTo(60, within(1e-9));
        moved++;
      }
      glass += pair.pre().exact(x, y) < 5 ? 1 : 0;
    }
    assertThat(moved / 3000.0).isCloseTo(0.3, within(0.04));
    assertThat(glass).isBetween(50, 900);
  }

  /** The largest that is accepted must still have one truth everywhere. */
  @Test
  void steepestElasticDoesNotFold() {
    for (int seed = 1; seed < 200; seed++) {
      TrueTransform transform =
          new TrueTransform(FRAME.withSeed(seed).with(new Elastic(0.06 * 150, 0.3)));
      for (int i = 0; i < 500; i++) {
        double x = i % 25 * 24;
        double y = i / 25 * 25;
        double[] pre = transform.postToPre(x, y);
        double[] back = transform.preToPost(pre[0], pre[1]);
        assertThat(Math.hypot(back[0] - x, back[1] - y)).isLessThan(1e-6);
      }
    }
    assertThatThrownBy(() -> FRAME.with(new Elastic(0.07 * 150, 0.3)))
        .hasMessageContaining("folds");
    assertThatThrownBy(() -> new Wave(10, 79)).hasMessageContaining("8 amplitudes");
    assertThatThrownBy(() -> new Mosaic(50, 90, 7)).hasMessageContaining("eighth");
    assertThatThrownBy(() -> new Fragments(5, 0.1, 0, 0)).hasMessageContaining("count");
  }
}
