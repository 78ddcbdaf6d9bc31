package endolith.engine.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import endolith.engine.image.Plane;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SyntheticPairTest {
  private static final SyntheticSpec CLEAN =
      SyntheticSpec.of(900, 700).with(Dye.NONE).withNoise(0).withSeed(3);

  private static final SyntheticSpec MOVED =
      CLEAN
          .withPreSize(820, 760)
          .withAngle(23)
          .withScale(0.93)
          .withShear(0.01)
          .withPerspective(0.004)
          .withShift(14.3, -8.6)
          .withBend(8)
          .withGain(1.7);

  @Test
  void preShowsAtTheTruePlaceWhatPostShows() {
    SyntheticPair pair = new SyntheticPair(MOVED);
    int compared = 0;
    for (int i = 0; i < 4000; i++) {
      double x = (i * 37 % 900) + 0.3;
      double y = (i * 91 % 700) + 0.7;
      if (pair.inBoth(x, y)) {
        double[] at = pair.truePostToPre(x, y);
        assertThat(pair.post().exact(x, y))
            .isCloseTo(1.7 * pair.pre().exact(at[0], at[1]), within(1e-6));
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(800);
  }

  @Test
  void pixelsOfPreAreTheExactValuesRounded() {
    SyntheticPair pair = new SyntheticPair(MOVED);
    float[] row = new float[820];
    pair.pre().read(0, 380, 820, 1, row);
    for (int x = 0; x < 820; x++) {
      assertThat(row[x]).isEqualTo((float) Math.floor(pair.pre().exact(x, 380) + 0.5));
    }
  }

  @Test
  void mappingsAreInverse() {
    TrueTransform transform = new TrueTransform(MOVED);
    for (int i = 0; i < 50; i++) {
      double[] pre = transform.postToPre(i * 17, i * 13);
      double[] back = transform.preToPost(pre[0], pre[1]);
      assertThat(back[0]).isCloseTo(i * 17, within(1e-8));
      assertThat(back[1]).isCloseTo(i * 13, within(1e-8));
    }
  }

  @Test
  void bendReachesItsAmplitudeAndNoFurther() {
    TrueTransform bent = new TrueTransform(CLEAN.withBend(8));
    double most = 0;
    for (int y = 0; y < 700; y += 10) {
      for (int x = 0; x < 900; x += 10) {
        double[] at = bent.postToPre(x, y);
        most = Math.max(most, Math.hypot(at[0] - x, at[1] - y));
      }
    }
    assertThat(most).isBetween(6.5, 8.0);
  }

  @Test
  void pixelDoesNotDependOnTheRegionItIsReadWith() throws IOException {
    SyntheticPair pair =
        new SyntheticPair(SyntheticSpec.of(300, 260).with(new Dye(4000, 0.3, 1)).withAngle(5));
    for (Plane plane : List.of(pair.post(), pair.pre())) {
      float[] whole = new float[300 * 260];
      plane.read(0, 0, 300, 260, whole);
      float[] part = new float[61 * 47];
      for (int y = 0; y + 47 <= 260; y += 47) {
        for (int x = 0; x + 61 <= 300; x += 61) {
          plane.read(x, y, 61, 47, part);
          for (int i = 0; i < part.length; i++) {
            assertThat(part[i]).isEqualTo(whole[(y + i / 61) * 300 + x + i % 61]);
          }
        }
      }
    }
  }

  @Test
  void seedsAndOnlySeedsChangeThePicture() {
    assertThat(somePixels(CLEAN)).isEqualTo(somePixels(CLEAN));
    assertThat(somePixels(CLEAN.withSeed(4))).isNotEqualTo(somePixels(CLEAN));
    assertThat(somePixels(CLEAN.withSeed(3L | 1L << 40))).isNotEqualTo(somePixels(CLEAN));
  }

  private static List<Float> somePixels(SyntheticSpec spec) {
    float[] row = new float[spec.post().width()];
    new SyntheticPair(spec).post().read(0, 350, row.length, 1, row);
    List<Float> values = new ArrayList<>();
    for (float value : row) {
      values.add(value);
    }
    return values;
  }

  @Test
  void missingPartIsGoneFromPostOnly() {
    SyntheticPair whole = new SyntheticPair(CLEAN);
    SyntheticPair broken = new SyntheticPair(CLEAN.withMissing(0.2));
    assertThat(rockShare(broken) / rockShare(whole)).isCloseTo(0.8, within(0.02));
    float[] a = new float[900];
    float[] b = new float[900];
    whole.pre().read(0, 300, 900, 1, a);
    broken.pre().read(0, 300, 900, 1, b);
    assertThat(b).containsExactly(a);
  }

  private static double rockShare(SyntheticPair pair) {
    int rock = 0;
    for (int i = 0; i < 90_000; i++) {
      rock += pair.post().isRock(i % 300 * 3, i / 300 * 700 / 300.0) ? 1 : 0;
    }
    return rock / 90_000.0;
  }

  @Test
  void hopelessPairsAreKnownAsSuch() {
    assertThat(new SyntheticPair(MOVED).truth().alignable()).isTrue();
    assertThat(new SyntheticPair(CLEAN.withMirrored(true)).truth().alignable()).isFalse();
    assertThat(new SyntheticPair(CLEAN.withDifferentRock(true)).truth().alignable()).isFalse();
    assertThat(new SyntheticPair(CLEAN.withMissing(0.9)).truth().alignable()).isFalse();
    SyntheticPair blank = new SyntheticPair(CLEAN.withBlankPre(true));
    assertThat(blank.truth().alignable()).isFalse();
    assertThat(blank.pre().exact(450, 350)).isLessThan(40);
  }
}
