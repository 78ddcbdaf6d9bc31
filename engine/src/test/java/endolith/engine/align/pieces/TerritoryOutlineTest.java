package endolith.engine.align.pieces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import endolith.engine.align.transform.Outline;
import endolith.engine.align.transform.Point;
import endolith.engine.fixture.Draw;
import endolith.engine.fixture.RandomSeeds;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TerritoryOutlineTest {
  private static final double SIDE = 8;

  /** A letter for each square, '.' for the rest. */
  private static Territories territories(String... rows) {
    int[] owner = new int[rows.length * rows[0].length()];
    for (int i = 0; i < owner.length; i++) {
      char letter = rows[i / rows[0].length()].charAt(i % rows[0].length());
      owner[i] = letter == '.' ? 0 : letter - 'a' + 1;
    }
    return new Territories(40, 80, SIDE, rows[0].length(), rows.length, owner);
  }

  private static List<Outline> outlines(
      Territories grid, int number, List<Integer> before, double squares) {
    boolean[] rock = new boolean[grid.owner().length];
    Arrays.fill(rock, true);
    return new TerritoryOutline(grid, rock, squares * SIDE * SIDE).of(number, before);
  }

  @Test
  void aBoxHasFourCorners() {
    Outline outline =
        outlines(territories(".....", ".aaa.", ".aaa.", "....."), 1, List.of(), 1).getFirst();
    assertThat(outline.corners())
        .containsExactlyInAnyOrder(
            new Point(47.5, 87.5),
            new Point(71.5, 87.5),
            new Point(71.5, 103.5),
            new Point(47.5, 103.5));
  }

  @Test
  void partsThatTouchAtACornerHaveOutlinesOfTheirOwn() {
    Territories grid = territories("aaa...", "aaa...", "aaa...", "...aaa", "...aaa", "...aaa");
    List<Outline> outlines = outlines(grid, 1, List.of(), 1);
    assertThat(outlines).extracting(Outline::area).containsExactly(576.0, 576.0);
  }

  @Test
  void smallPartsHaveNone() {
    Territories grid = territories("aa....", "aa...a", "aa....");
    assertThat(outlines(grid, 1, List.of(), 4)).hasSize(1);
    boolean[] noRock = new boolean[18];
    assertThat(new TerritoryOutline(grid, noRock, SIDE * SIDE).of(1, List.of())).isEmpty();
  }

  @Test
  void whatComesLaterReachesUnderWhatComesBefore() {
    Territories grid = territories("aaabbbbb.", "aaaabbbb.", "aaabbbbb.", "aaaabbbb.");
    Outline first = outlines(grid, 1, List.of(), 1).getFirst();
    Outline second = outlines(grid, 2, List.of(1), 1).getFirst();
    for (int i = 0; i < 32; i++) {
      Point centre = grid.centre(i % 8 + i / 8 * 9);
      assertThat(first.contains(centre.x(), centre.y()) || second.contains(centre.x(), centre.y()))
          .isTrue();
    }
    assertThat(second.bounds()[2]).isEqualTo(40 + 8 * SIDE - 0.5);
  }

  @RandomSeeds(20)
  void aRoundPieceKeepsItsShape(Draw draw) {
    double radius = draw.random().nextDouble(60, 150);
    double x = 260 + draw.random().nextDouble(-20, 20);
    double y = 300 + draw.random().nextDouble(-20, 20);
    int columns = 60;
    Territories empty = new Territories(40, 80, SIDE, columns, columns, new int[3600]);
    int[] owner = new int[3600];
    for (int i = 0; i < owner.length; i++) {
      owner[i] = empty.centre(i).distance(new Point(x, y)) < radius ? 1 : 0;
    }
    Outline outline = outlines(empty.with(owner), 1, List.of(), 1).getFirst();
    assertThat(outline.area()).isCloseTo(Math.PI * radius * radius, within(14 * radius));
    assertThat(outline.corners()).hasSizeLessThan(40);
    for (int i = 0; i < owner.length; i++) {
      Point centre = empty.centre(i);
      if (Math.abs(centre.distance(new Point(x, y)) - radius) > 1.5 * SIDE) {
        assertThat(outline.contains(centre.x(), centre.y())).isEqualTo(owner[i] == 1);
      }
    }
  }
}
