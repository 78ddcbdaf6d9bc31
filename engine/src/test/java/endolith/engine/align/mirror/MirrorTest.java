package endolith.engine.align.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import endolith.engine.align.padded.PaddedImage;
import endolith.engine.align.transform.Displacement;
import endolith.engine.align.transform.Homography;
import endolith.engine.align.transform.Outline;
import endolith.engine.align.transform.Piece;
import endolith.engine.align.transform.Point;
import endolith.engine.align.transform.PostToPre;
import endolith.engine.fixture.ArrayPlane;
import endolith.engine.fixture.ArrayPyramid;
import endolith.engine.image.Plane;
import endolith.engine.image.Rectangle;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MirrorTest {
  /** No multiple of the coarsest level's pixels. */
  private static final int WIDTH = 1203;

  private static final int HEIGHT = 640;

  private final PaddedImage original =
      new PaddedImage(
          ArrayPyramid.of(ArrayPlane.of(WIDTH, HEIGHT, (x, y) -> (x * 31 + y * 17) % 251)),
          new Rectangle(40, 30, 1100, 580));

  private final Mirror mirror = Mirror.of(original);

  @Test
  void everyLevelIsTheOriginalsTurnedOver() throws IOException {
    PaddedImage mirrored = mirror.image();
    assertThat(original.image().levels()).isGreaterThan(1);
    for (int level = 0; level < original.image().levels(); level++) {
      Plane seen = mirrored.image().level(level);
      Plane stored = original.image().level(level);
      assertThat(seen.height()).isEqualTo(stored.height());
      float[] across = row(seen);
      float[] straight = row(stored);
      for (int x = 0; x < across.length; x++) {
        int there = across.length - 1 - x;
        assertThat(across[x])
            .as("level %s, column %s", level, x)
            .isEqualTo(there < straight.length ? straight[there] : 0);
      }
    }
    assertThat(mirrored.content().width()).isEqualTo(1100);
    assertThat(mirrored.content().x()).isEqualTo(mirror.width() - 1140);
  }

  private static float[] row(Plane plane) throws IOException {
    float[] row = new float[plane.width()];
    // In two pieces, of which the first lies in part beside the original.
    float[] piece = new float[20];
    plane.read(0, 5, 20, 1, piece);
    float[] rest = new float[plane.width() - 20];
    plane.read(20, 5, rest.length, 1, rest);
    System.arraycopy(piece, 0, row, 0, 20);
    System.arraycopy(rest, 0, row, 20, rest.length);
    return row;
  }

  @Test
  void mapsLeadToTheSamePixelEitherWay() {
    PostToPre toMirrored =
        new PostToPre(
            Homography.of(1.1, -0.2, 30, 0.15, 0.9, -7, 1e-4, -5e-5, 1),
            Optional.of(
                new Displacement(
                    0, 0, 600, 2, 2, List.of(1.0, -2.0, 3.0, 4.0), List.of(5.0, 6.0, -7.0, 8.0))),
            List.of(
                new Piece(
                    Outline.box(50, 50, 150, 150),
                    PostToPre.of(Homography.similarity(1, 0.1, 60, 9)))));
    PostToPre toOriginal = mirror.across(toMirrored);
    for (Point p : List.of(new Point(100, 100), new Point(900, 333))) {
      Point seen = toMirrored.apply(p);
      assertThat(toOriginal.apply(p).distance(new Point(mirror.width() - 1 - seen.x(), seen.y())))
          .isLessThan(1e-9);
      assertThat(mirror.across(toOriginal).apply(p).distance(seen)).isLessThan(1e-9);
    }
  }
}
