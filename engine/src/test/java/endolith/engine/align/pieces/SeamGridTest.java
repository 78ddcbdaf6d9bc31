package endolith.engine.align.pieces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import endolith.engine.align.transform.Homography;
import endolith.engine.align.transform.Outline;
import endolith.engine.align.transform.Point;
import endolith.engine.align.transform.PostToPre;
import endolith.engine.fixture.Draw;
import endolith.engine.fixture.RandomSeeds;
import endolith.engine.image.Rectangle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SeamGridTest {
  private static final int COLUMNS = 260;
  private static final Rectangle FRAME = new Rectangle(80, 80, 1040, 1000);
  private static final PostToPre CAMERA = PostToPre.of(Homography.similarity(1.03, 0.06, 20, -30));

  @RandomSeeds(10)
  void seamsOfTilesAreFoundThoughBordersAreRagged(Draw draw) {
    double width = draw.random().nextInt(200, 400);
    double height = draw.random().nextInt(200, 400);
    Territories tiles = tiles(width, height, draw);
    List<PostToPre> maps = Collections.nCopies(100, CAMERA);
    SeamGrid grid = SeamGrid.of(tiles, maps, FRAME, FRAME).orElseThrow();
    assertThat(grid.inPre()).isTrue();
    Seams seams = grid.seams(0);
    Seams.Lines across = Objects.requireNonNull(seams.across());
    Seams.Lines down = Objects.requireNonNull(seams.down());
    assertThat(across.spacing()).isCloseTo(width, within(3.0));
    assertThat(down.spacing()).isCloseTo(height, within(3.0));
    // Seams on the image's very edge may be seen or not.
    double first = across.first() % width;
    assertThat(Math.min(first, width - first)).isLessThan(4);
    // Each tile's outline holds what the tile shows.
    for (int i = 0; i < 200; i++) {
      Point post =
          new Point(draw.random().nextDouble(200, 1000), draw.random().nextDouble(200, 1000));
      Outline outline = grid.outline(grid.tile(post, CAMERA), CAMERA, Homography.IDENTITY);
      assertThat(outline.contains(post.x(), post.y())).isTrue();
    }
  }

  @Test
  void aPieceOfRockHasNoSeams() {
    Territories empty = new Territories(80, 80, 4, COLUMNS, COLUMNS, new int[COLUMNS * COLUMNS]);
    int[] owner = new int[COLUMNS * COLUMNS];
    for (int i = 0; i < owner.length; i++) {
      Point p = empty.centre(i);
      owner[i] = p.x() + 0.6 * p.y() + 20 * Math.sin(p.y() / 60) > 1000 ? 1 : 0;
    }
    List<PostToPre> maps = Collections.nCopies(2, CAMERA);
    Optional<SeamGrid> grid = SeamGrid.of(empty.with(owner), maps, FRAME, FRAME);
    assertThat(grid).isEmpty();
  }

  @Test
  void oneStraightSeamIsNoGrid() {
    int[] owner = new int[COLUMNS * COLUMNS];
    for (int i = 0; i < owner.length; i++) {
      owner[i] = i % COLUMNS >= 100 ? 1 : 0;
    }
    Territories halves = new Territories(80, 80, 4, COLUMNS, COLUMNS, owner);
    assertThat(SeamGrid.of(halves, Collections.nCopies(2, PostToPre.IDENTITY), FRAME, FRAME))
        .isEmpty();
  }

  @Test
  void inAMirroredImageTheSeamsAreAcross() {
    Seams seams = new Seams("pre", new Seams.Lines(100, 250, 3), new Seams.Lines(40, 90, 2), 0);
    Seams mirrored = seams.mirrored(1000);
    assertThat(mirrored.across()).isEqualTo(new Seams.Lines(399, 250, 3));
    assertThat(mirrored.down()).isEqualTo(seams.down());
    assertThat(mirrored.mirrored(1000)).isEqualTo(seams);
  }

  /** Tiles of pre, from the image's corner on; borders found some pixels off. */
  private static Territories tiles(double width, double height, Draw draw) {
    Territories empty = new Territories(80, 80, 4, COLUMNS, COLUMNS, new int[COLUMNS * COLUMNS]);
    List<Double> noise = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      noise.add(draw.random().nextGaussian(0, 4));
    }
    int[] owner = new int[COLUMNS * COLUMNS];
    for (int i = 0; i < owner.length; i++) {
      Point pre = CAMERA.apply(empty.centre(i));
      double x = pre.x() + noise.get(Math.floorMod((int) (pre.y() / 15), 1000)) - 80;
      double y = pre.y() + noise.get(Math.floorMod(500 + (int) (pre.x() / 15), 1000)) - 80;
      int column = (int) Math.floor(x / width);
      int row = (int) Math.floor(y / height);
      owner[i] = Math.floorMod(column + 1 + 9 * (row + 1), 100);
    }
    return empty.with(owner);
  }
}
