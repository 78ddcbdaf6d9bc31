package endolith.engine.align.pieces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import endolith.engine.align.transform.Homography;
import endolith.engine.align.transform.Outline;
import endolith.engine.align.transform.Piece;
import endolith.engine.align.transform.PostToPre;
import endolith.engine.align.trust.TrustMap;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class BorderJumpsTest {
  private static final Outline RIGHT = Outline.box(500, 60, 1000, 800);

  @Test
  void aPieceThatSlidJumpsByAsMuch() {
    Piece slid = new Piece(RIGHT, PostToPre.of(Homography.translation(6, -8)));
    PostToPre map = PostToPre.IDENTITY.with(List.of(slid));
    assertThat(BorderJumps.least(map, MotionTest.grid(20, 16))).isCloseTo(10, within(1e-9));
    assertThat(BorderJumps.least(PostToPre.IDENTITY, MotionTest.grid(20, 16))).isZero();
  }

  @Test
  void ofSeveralBordersTheLeastCounts() {
    Piece slid = new Piece(RIGHT, PostToPre.of(Homography.translation(6, -8)));
    Piece beside =
        new Piece(Outline.box(300, 60, 500, 800), PostToPre.of(Homography.translation(1, 0)));
    PostToPre map = PostToPre.IDENTITY.with(List.of(slid, beside));
    assertThat(BorderJumps.least(map, MotionTest.grid(20, 16))).isCloseTo(1, within(1e-9));
  }

  @Test
  void flatPiecesOfASmoothBendHardlyJump() {
    // Stretched from its left edge on: equal there, 10 px off at the other one.
    Piece stretched = new Piece(RIGHT, PostToPre.of(Homography.affine(1.02, 0, -10, 0, 1, 0)));
    PostToPre map = PostToPre.IDENTITY.with(List.of(stretched));
    List<String> rows = Collections.nCopies(16, "++++++++++++++......");
    TrustMap left = new TrustMap(80, 80, 44, rows, List.of(), 0.1, 0.2);
    // Where there is no rock, what it does tells nothing.
    assertThat(BorderJumps.least(map, left)).isLessThan(1);
  }
}
