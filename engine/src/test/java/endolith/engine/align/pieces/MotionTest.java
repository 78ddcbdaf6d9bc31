package endolith.engine.align.pieces;

import static org.assertj.core.api.Assertions.assertThat;

import endolith.engine.align.fit.PatchMatch;
import endolith.engine.align.transform.Displacement;
import endolith.engine.align.transform.Homography;
import endolith.engine.align.transform.Point;
import endolith.engine.align.transform.PostToPre;
import endolith.engine.align.trust.TrustMap;
import endolith.engine.fixture.Draw;
import endolith.engine.fixture.RandomSeeds;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class MotionTest {
  private static final Homography CAMERA =
      Homography.of(1.05, -0.1, 30, 0.1, 1.04, -20, 1e-6, 2e-6, 1);

  @RandomSeeds(10)
  void isWhatCameBeforeTheRestsMap(Draw draw) {
    List<Double> dx = new ArrayList<>(Collections.nCopies(100, 0.0));
    for (int i = 0; i < 100; i++) {
      dx.set(i, 5 * Math.sin(i % 10 * 0.5 + i / 10 * 0.3));
    }
    PostToPre rest =
        new PostToPre(CAMERA, Optional.of(new Displacement(0, 0, 100, 10, 10, dx, dx.reversed())));
    double turn = draw.random().nextDouble(-0.05, 0.05);
    Homography motion = Homography.similarity(1, turn, draw.random().nextDouble(-60, 60), 9);
    PostToPre map = Motion.after(rest, motion);
    for (int i = 0; i < 100; i++) {
      Point p = new Point(draw.random().nextDouble(250, 650), draw.random().nextDouble(250, 650));
      assertThat(map.apply(p).distance(rest.apply(motion.apply(p)))).isLessThan(0.05);
      PatchMatch match = new PatchMatch(p, map.apply(p), 0.1, 0.9);
      assertThat(Motion.inPost(match, rest).pre().distance(motion.apply(p))).isLessThan(0.06);
    }
  }

  @Test
  void partsThatMovedAsOneAreFoundAmongOthers() {
    RandomGenerator random = new Draw(5).random();
    Homography right = Homography.similarity(1, 0.03, 40, -35);
    Homography low = Homography.translation(-6, 4);
    SortedMap<Integer, PatchMatch> matches = new TreeMap<>();
    TrustMap grid = grid(20, 16);
    for (int cell = 0; cell < 320; cell++) {
      Point post = grid.centre(cell % 20, cell / 20);
      Homography motion = cell % 20 >= 13 ? right : cell / 20 >= 11 ? low : Homography.IDENTITY;
      Point there = motion.apply(post);
      // One in nine is deceived.
      Point seen =
          cell % 9 == 0
              ? new Point(there.x() + random.nextDouble(-30, 30), there.y() + 17)
              : new Point(
                  there.x() + random.nextGaussian(0, 0.1), there.y() + random.nextGaussian(0, 0.1));
      matches.put(cell, new PatchMatch(post, seen, 0.1, 0.8));
    }
    CellMatches cells = new CellMatches(grid, 0, matches);
    List<Homography> found = new MotionSearch(cells).beyond(List.of(Homography.IDENTITY));
    assertThat(found).hasSize(2);
    Point ofRight = grid.centre(16, 8);
    assertThat(found.getFirst().apply(ofRight).distance(right.apply(ofRight))).isLessThan(0.2);
    Point ofLow = grid.centre(5, 13);
    assertThat(found.getLast().apply(ofLow).distance(low.apply(ofLow))).isLessThan(0.2);
    assertThat(new MotionSearch(cells).beyond(List.of(Homography.IDENTITY, right, low))).isEmpty();
  }

  @Test
  void whatIsDeceivedHereAndThereDidNotMove() {
    RandomGenerator random = new Draw(6).random();
    TrustMap grid = grid(20, 16);
    SortedMap<Integer, PatchMatch> matches = new TreeMap<>();
    for (int cell = 0; cell < 320; cell++) {
      Point post = grid.centre(cell % 20, cell / 20);
      Point seen =
          random.nextInt(4) == 0
              ? new Point(
                  post.x() + random.nextDouble(-16, 16), post.y() + random.nextDouble(-16, 16))
              : post;
      matches.put(cell, new PatchMatch(post, seen, 0.1, 0.8));
    }
    assertThat(
            new MotionSearch(new CellMatches(grid, 0, matches))
                .beyond(List.of(Homography.IDENTITY)))
        .isEmpty();
  }

  /** All of it rock. */
  static TrustMap grid(int columns, int rows) {
    return new TrustMap(
        80, 80, 44, Collections.nCopies(rows, "+".repeat(columns)), List.of(), 0.1, 0.2);
  }
}
