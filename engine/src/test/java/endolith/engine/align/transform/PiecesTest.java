package endolith.engine.align.transform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import endolith.engine.fixture.Draw;
import endolith.engine.fixture.RandomSeeds;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Maps of sections in pieces. */
class PiecesTest {
  private static final int SIDE = 200;

  private static final Outline RIGHT = Outline.box(60, -0.5, 199.5, 199.5);

  @RandomSeeds(20)
  void rowsSayWhatPointsSay(Draw draw) {
    PostToPre map = map(draw, 3);
    MapRow row = new MapRow(map);
    for (int y = 0; y < SIDE; y += 3) {
      double[] x = new double[SIDE];
      double[] preY = new double[SIDE];
      row.positions(0, y, SIDE, x, preY);
      for (int i = 0; i < SIDE; i++) {
        Point point = map.apply(i, y);
        assertThat(point.distance(new Point(x[i], preY[i]))).isLessThan(1e-9);
      }
      int from = draw.whole(0, SIDE - 2);
      int count = draw.whole(1, SIDE - from);
      double[] partX = new double[count];
      double[] partY = new double[count];
      row.positions(from, y, count, partX, partY);
      for (int i = 0; i < count; i++) {
        assertThat(partX[i]).isEqualTo(x[from + i]);
        assertThat(partY[i]).isEqualTo(preY[from + i]);
      }
    }
  }

  @RandomSeeds(20)
  void whatIsNotDividedIsAlike(Draw draw) {
    Outline outline = outline(draw);
    for (int i = 0; i < 200; i++) {
      double left = draw.real(-20, SIDE);
      double top = draw.real(-20, SIDE);
      double right = left + draw.real(0, 40);
      double bottom = top + draw.real(0, 40);
      if (!outline.divides(left, top, right, bottom)) {
        boolean inside = outline.contains(left, top);
        for (int k = 0; k < 25; k++) {
          double x = left + k % 5 * (right - left) / 4;
          double y = top + k / 5 * (bottom - top) / 4;
          assertThat(outline.contains(x, y)).isEqualTo(inside);
        }
      }
    }
  }

  @RandomSeeds(20)
  void neighboursLeaveNoGapAndDoNotOverlap(Draw draw) {
    // A box, cut in two along a ragged line.
    List<Point> cut = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      cut.add(new Point(draw.real(40, 160), i == 8 ? 100 : 100.0 / 8 * i));
    }
    List<Point> left = new ArrayList<>(cut);
    left.add(new Point(0, 100));
    left.add(new Point(0, 0));
    List<Point> right = new ArrayList<>(cut.reversed());
    right.add(new Point(200, 0));
    right.add(new Point(200, 100));
    for (int i = 0; i < 2000; i++) {
      double x = draw.whole(1, 198);
      double y = draw.whole(1, 98);
      assertThat(new Outline(left).contains(x, y)).isNotEqualTo(new Outline(right).contains(x, y));
    }
  }

  @Test
  void theFirstPieceThatHoldsAPointCounts() {
    Piece first = new Piece(RIGHT, PostToPre.of(Homography.translation(5, 0)));
    Piece second =
        new Piece(Outline.box(40, 20, 100, 80), PostToPre.of(Homography.translation(0, 7)));
    PostToPre map = PostToPre.IDENTITY.with(List.of(first, second));
    assertThat(map.apply(70, 50)).isEqualTo(new Point(75, 50));
    assertThat(map.apply(50, 50)).isEqualTo(new Point(50, 57));
    assertThat(map.apply(30, 50)).isEqualTo(new Point(30, 50));
    assertThat(map.rest()).isEqualTo(PostToPre.IDENTITY);
  }

  @RandomSeeds(20)
  void invertFindsThePieceAgain(Draw draw) {
    PostToPre map = map(draw, 3);
    for (int i = 0; i < 300; i++) {
      Point pre = map.apply(draw.real(0, SIDE), draw.real(0, SIDE));
      // Where pieces lie on each other in pre it may be another point of post.
      assertThat(map.apply(map.invert(pre.x(), pre.y())).distance(pre)).isLessThan(1e-4);
    }
  }

  @Test
  void whereAPieceLeftAGapTheNearestPointIsGiven() {
    PostToPre map =
        PostToPre.IDENTITY.with(
            List.of(new Piece(RIGHT, PostToPre.of(Homography.translation(30, 0)))));
    // In pre, nothing lies between 60 and 90.
    Point post = map.invert(63, 50);
    assertThat(map.apply(post).distance(new Point(63, 50))).isLessThan(61);
    assertThat(map.invert(95, 50)).isEqualTo(new Point(65, 50));
    assertThat(map.invert(40, 50)).isEqualTo(new Point(40, 50));
    // Where the piece slid over the rest, it lies on top.
    PostToPre over =
        PostToPre.IDENTITY.with(
            List.of(new Piece(RIGHT, PostToPre.of(Homography.translation(-30, 0)))));
    assertThat(over.invert(45, 50)).isEqualTo(new Point(75, 50));
  }

  @RandomSeeds(20)
  void atLevelAgreesWithPixelCentres(Draw draw) {
    PostToPre map = map(draw, 3);
    PostToPre quarter = map.atLevel(2);
    int compared = 0;
    for (int i = 0; i < 300; i++) {
      double x = draw.real(0, 49);
      double y = draw.real(0, 49);
      Point full = map.apply(4 * x + 1.5, 4 * y + 1.5);
      Point level = quarter.apply(x, y);
      Point there = new Point(4 * level.x() + 1.5, 4 * level.y() + 1.5);
      compared += there.distance(full) < 1e-6 ? 1 : 0;
    }
    // But for rounding right on an outline.
    assertThat(compared).isGreaterThanOrEqualTo(299);
  }

  @Test
  void areaIsThatOfTheInside() {
    assertThat(RIGHT.area()).isCloseTo(139.5 * 200, within(1e-9));
    assertThat(RIGHT.bounds()).containsExactly(60, -0.5, 199.5, 199.5);
  }

  @Test
  void refusesWhatIsNoPiece() {
    PostToPre pieces = PostToPre.IDENTITY.with(List.of(new Piece(RIGHT, PostToPre.IDENTITY)));
    assertThatIllegalArgumentException().isThrownBy(() -> new Piece(RIGHT, pieces));
    Homography folding = Homography.of(1, 0, 0, 0, 1, 0, -0.006, 0, 1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Piece(RIGHT, PostToPre.of(folding)))
        .withMessageContaining("folds");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Outline(List.of(new Point(0, 0), new Point(1, 1))));
    assertThatIllegalArgumentException().isThrownBy(() -> Outline.box(0, 0, Double.NaN, 1));
  }

  private static PostToPre map(Draw draw, int count) {
    Homography rest = Homography.similarity(1.1, draw.real(-0.1, 0.1), 3, -4);
    List<Piece> pieces = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Homography moved =
          Homography.similarity(
              draw.real(0.9, 1.1), draw.real(-0.1, 0.1), draw.real(-60, 60), draw.real(-9, 9));
      pieces.add(
          new Piece(
              outline(draw),
              i == 0 ? new PostToPre(moved, Optional.of(bend(draw))) : PostToPre.of(moved)));
    }
    return new PostToPre(rest, Optional.of(bend(draw)), pieces);
  }

  private static Displacement bend(Draw draw) {
    List<Double> dx = new ArrayList<>(Collections.nCopies(16, 0.0));
    dx.replaceAll(zero -> draw.real(-3, 3));
    return new Displacement(-20, -20, 80, 4, 4, dx, dx.reversed());
  }

  /** A star around a point, as likely round as ragged; corners on whole pixels, too. */
  private static Outline outline(Draw draw) {
    int corners = draw.whole(3, 14);
    double x = draw.real(20, 180);
    double y = draw.real(20, 180);
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < corners; i++) {
      double r = draw.real(20, 90);
      double a = 2 * Math.PI * i / corners;
      Point p = new Point(x + r * Math.cos(a), y + r * Math.sin(a));
      points.add(i % 3 == 0 ? new Point(Math.rint(p.x()), Math.rint(p.y())) : p);
    }
    return new Outline(points);
  }
}
