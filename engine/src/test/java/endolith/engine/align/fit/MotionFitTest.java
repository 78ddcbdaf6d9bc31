package endolith.engine.align.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import endolith.engine.align.transform.Homography;
import endolith.engine.align.transform.Point;
import endolith.engine.fixture.Draw;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class MotionFitTest {
  private static final int FITS = 40;
  private static final double PATCH = 32;
  private static final double NOISE = 0.1;

  /** Of few patches, four parameters and more follow noise, which shows beyond them. */
  @Test
  void pieceThatTurnedKeepsItsSize() {
    int kept = 0;
    for (int seed = 1; seed <= FITS; seed++) {
      Homography turned = Homography.similarity(1, 0.03, 12, -7);
      MapFit fit = fit(turned, seed);
      Point far = new Point(900, 100);
      Point found = fit.map().apply(far);
      kept += Math.abs(fit.map().homography().areaScale(0, 0) - 1) < 1e-9 ? 1 : 0;
      assertThat(found.distance(turned.apply(far)))
          .isLessThan(5 * Math.sqrt(fit.varianceAt().applyAsDouble(far)));
    }
    assertThat(kept).isGreaterThan(FITS * 3 / 4);
  }

  @Test
  void pieceThatShiftedDidNotTurn() {
    int straight = 0;
    for (int seed = 1; seed <= FITS; seed++) {
      MapFit fit = fit(Homography.translation(12, -7), seed);
      straight += fit.map().homography().m10() == 0 ? 1 : 0;
    }
    assertThat(straight).isGreaterThan(FITS * 3 / 4);
  }

  @Test
  void pieceThatGrewIsFollowed() {
    MapFit fit = fit(Homography.similarity(1.05, 0.03, 12, -7), 3);

    assertThat(fit.map().homography().areaScale(300, 400)).isCloseTo(1.1025, within(0.01));
  }

  @Test
  void knowsLessBeyondItsPatches() {
    MapFit fit = fit(Homography.similarity(1.05, 0.03, 12, -7), 4);

    MapError error = AccuracyEstimate.of(fit, 1, PATCH);

    assertThat(error.at(new Point(375, 475))).isLessThanOrEqualTo(error.medianPx() * 1.2);
    assertThat(error.at(new Point(900, 100))).isGreaterThan(2 * error.medianPx());
  }

  /** Of 25 patches on a square of 150 px. */
  private static MapFit fit(Homography motion, long seed) {
    RandomGenerator random = new Draw(seed).random();
    List<PatchMatch> matches = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      Point post = new Point(300 + i % 5 * 37.5, 400 + i / 5 * 37.5);
      Point there = motion.apply(post);
      Point seen =
          new Point(
              there.x() + random.nextGaussian(0, NOISE), there.y() + random.nextGaussian(0, NOISE));
      matches.add(new PatchMatch(post, seen, NOISE, 0.9));
    }
    return MapFit.ofMotion(matches, motion, 1.5, 0.006, PATCH).orElseThrow();
  }
}
