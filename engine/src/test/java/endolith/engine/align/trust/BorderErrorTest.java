package endolith.engine.align.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import endolith.engine.align.transform.Homography;
import endolith.engine.align.transform.Outline;
import endolith.engine.align.transform.Piece;
import endolith.engine.align.transform.Point;
import endolith.engine.align.transform.PostToPre;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BorderErrorTest {
  private static final double PITCH = 20;
  private static final double REACH = 6;

  /** A strip of the rock that moved by 5 px. */
  private static PostToPre inPieces(double left, double right) {
    return PostToPre.IDENTITY.with(
        List.of(
            new Piece(
                Outline.box(left, -100, right, 1000), PostToPre.of(Homography.translation(3, 4)))));
  }

  private static List<Point> parts(int across) {
    List<Point> parts = new ArrayList<>();
    for (int i = 0; i < across * across; i++) {
      parts.add(new Point((i % across + 0.5) * PITCH, (i / across + 0.5) * PITCH));
    }
    return parts;
  }

  @Test
  void bordersOfASmallRockMakeMoreThanATwentiethOfItDoubtful() {
    assertThat(new BorderError(inPieces(90, 140), REACH).p95(parts(10), PITCH))
        .isCloseTo(5, within(1e-9));
  }

  @Test
  void bordersOfALargeRockDoNot() {
    assertThat(new BorderError(inPieces(400, 1000), REACH).p95(parts(40), PITCH)).isZero();
  }

  @Test
  void nobodyDoubtsARockInOnePiece() {
    assertThat(new BorderError(PostToPre.IDENTITY, REACH).p95(parts(10), PITCH)).isZero();
  }
}
