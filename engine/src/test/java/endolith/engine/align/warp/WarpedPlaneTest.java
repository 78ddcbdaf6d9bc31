package endolith.engine.align.warp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import endolith.engine.align.transform.Displacement;
import endolith.engine.align.transform.Homography;
import endolith.engine.align.transform.Outline;
import endolith.engine.align.transform.Piece;
import endolith.engine.align.transform.Point;
import endolith.engine.align.transform.PostToPre;
import endolith.engine.fixture.ArrayPlane;
import endolith.engine.fixture.Draw;
import endolith.engine.fixture.RandomSeeds;
import endolith.engine.image.Rectangle;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WarpedPlaneTest {
  private static final Rectangle CONTENT = new Rectangle(40, 30, 300, 260);

  private final ArrayPlane pre =
      ArrayPlane.of(400, 350, (x, y) -> contains(x, y) ? surface(x, y) : 0);

  @Test
  void identityGivesTheContentBitForBit() throws IOException {
    assertThat(all(warp(PostToPre.IDENTITY, CONTENT))).isEqualTo(pre.pixels());
  }

  @Test
  void samplesASmoothSurfaceWhereTheTransformPoints() throws IOException {
    Homography h = Homography.of(0.98, -0.2, 50, 0.21, 1.01, -20, 1e-5, -2e-5, 1);
    float[] out = all(warp(PostToPre.of(h), CONTENT));
    int compared = 0;
    for (int y = 0; y < 350; y++) {
      for (int x = 0; x < 400; x++) {
        Point p = h.apply(x, y);
        if (p.x() > 42 && p.x() < 337 && p.y() > 32 && p.y() < 287) {
          assertThat(out[y * 400 + x]).isCloseTo((float) surface(p.x(), p.y()), within(0.02f));
          compared++;
        }
        if (p.x() < 39.4 || p.x() > 339.6 || p.y() < 29.4 || p.y() > 289.6) {
          assertThat(out[y * 400 + x]).isZero();
        }
      }
    }
    assertThat(compared).isGreaterThan(40_000);
  }

  @ParameterizedTest
  @MethodSource("maps")
  void anyTilingGivesTheSameBits(PostToPre map) throws IOException {
    WarpedPlane warped = warp(map, CONTENT);
    float[] whole = all(warped);
    for (int size : new int[] {37, 128, 200}) {
      float[] tile = new float[size * size];
      for (int y = 0; y < 350; y += size) {
        for (int x = 0; x < 400; x += size) {
          int w = Math.min(size, 400 - x);
          int h = Math.min(size, 350 - y);
          warped.read(x, y, w, h, tile);
          for (int i = 0; i < w * h; i++) {
            assertThat(tile[i]).isEqualTo(whole[(y + i / w) * 400 + x + i % w]);
          }
        }
      }
    }
  }

  static List<PostToPre> maps() {
    return List.of(bent(), inPieces());
  }

  @Test
  void piecesAreSampledWhereTheyAre() throws IOException {
    PostToPre map = inPieces();
    float[] out = all(warp(map, CONTENT));
    int ofPieces = 0;
    for (int y = 0; y < 350; y++) {
      for (int x = 0; x < 400; x++) {
        Point p = map.apply(x, y);
        if (p.x() > 42 && p.x() < 337 && p.y() > 32 && p.y() < 287) {
          assertThat(out[y * 400 + x]).isCloseTo((float) surface(p.x(), p.y()), within(0.02f));
          ofPieces += p.distance(map.rest().apply(x, y)) > 5 ? 1 : 0;
        }
      }
    }
    assertThat(ofPieces).isGreaterThan(10_000);
  }

  @RandomSeeds(20)
  void aPixelAloneIsWhatItIsAmongOthers(Draw draw) throws IOException {
    PostToPre map = inPieces();
    WarpedPlane warped = warp(map, CONTENT);
    int x = draw.whole(0, 399);
    int y = draw.whole(0, 349);
    int w = draw.whole(1, 400 - x);
    int h = draw.whole(1, 350 - y);
    float[] part = new float[w * h];
    warped.read(x, y, w, h, part);
    float[] pixel = new float[1];
    int at = draw.whole(0, w * h - 1);
    warped.read(x + at % w, y + at / w, 1, 1, pixel);
    assertThat(pixel[0]).isEqualTo(part[at]);
    if (warped.isBlank(x, y, w, h)) {
      assertThat(part).containsOnly(0);
    }
  }

  @Test
  void displacementMovesTheSample() throws IOException {
    float[] out = all(warp(bent(), CONTENT));
    Point p = bent().apply(200, 150);
    assertThat(out[150 * 400 + 200]).isCloseTo((float) surface(p.x(), p.y()), within(0.02f));
    assertThat(p.distance(Homography.IDENTITY.apply(200, 150))).isGreaterThan(3);
    Point back = bent().invert(p.x(), p.y());
    assertThat(back.distance(new Point(200, 150))).isLessThan(1e-5);
  }

  @Test
  void strongReductionStaysExact() throws IOException {
    Homography h = Homography.similarity(9, 0.7, 0, 0);
    Rectangle all = new Rectangle(0, 0, 3000, 3000);
    ArrayPlane big = ArrayPlane.of(3000, 3000, (x, y) -> x + 2 * y);
    float[] out = new float[200 * 200];
    new WarpedPlane(big, all, PostToPre.of(h), 200, 200).read(0, 0, 200, 200, out);
    Point p = h.apply(150, 20);
    assertThat(out[20 * 200 + 150]).isCloseTo((float) (p.x() + 2 * p.y()), within(0.01f));
  }

  @Test
  void neighboursBeyondTheContentAreItsEdge() throws IOException {
    ArrayPlane flat = ArrayPlane.of(400, 350, (x, y) -> contains(x, y) ? 80 : 0);
    WarpedPlane warped =
        new WarpedPlane(flat, CONTENT, PostToPre.of(Homography.translation(0.4, 0.3)), 400, 350);
    float[] out = all(warped);
    for (int y = 30; y < 289; y++) {
      for (int x = 40; x < 339; x++) {
        assertThat(out[y * 400 + x]).isCloseTo(80f, within(1e-4f));
      }
    }
    assertThat(out[29 * 400 + 100]).isZero();
  }

  @Test
  void overshootIsNeverNegative() throws IOException {
    ArrayPlane step = ArrayPlane.of(400, 350, (x, y) -> x > 200 ? 1000 : 0);
    float[] out =
        all(new WarpedPlane(step, CONTENT, PostToPre.of(Homography.translation(0.5, 0)), 400, 350));
    for (float value : out) {
      assertThat(value).isNotNegative();
    }
  }

  @Test
  void knowsWhatLiesOutside() {
    WarpedPlane warped = warp(PostToPre.of(Homography.translation(200, 0)), CONTENT);
    assertThat(warped.isBlank(200, 0, 100, 350)).isTrue();
    assertThat(warped.isBlank(100, 0, 100, 350)).isFalse();
  }

  @Test
  void refusesATransformThatFolds() {
    Homography folding = Homography.of(1, 0, 0, 0, 1, 0, -0.004, 0, 1);
    assertThatThrownBy(() -> warp(PostToPre.of(folding), CONTENT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("folds");
  }

  private static PostToPre bent() {
    List<Double> three = Collections.nCopies(12, 3.0);
    List<Double> waves = List.of(0.0, 1.0, 2.0, 3.0, 2.0, 1.0, 0.0, -1.0, 2.0, 5.0, 1.0, 0.0);
    Displacement bend = new Displacement(-50, -20, 130, 4, 3, three, waves);
    return new PostToPre(Homography.IDENTITY, Optional.of(bend));
  }

  /** One that is turned, and one that lies far away. */
  private static PostToPre inPieces() {
    Outline triangle = new Outline(List.of(at(90, 50), at(210.3, 80.2), at(120, 200)));
    Outline ragged =
        new Outline(List.of(at(150, 100), at(330, 90), at(260, 180), at(340, 300), at(200, 240)));
    return bent()
        .with(
            List.of(
                new Piece(triangle, PostToPre.of(Homography.similarity(1.02, 0.05, 12, -7))),
                new Piece(ragged, PostToPre.of(Homography.translation(-150, 0)))));
  }

  private static Point at(double x, double y) {
    return new Point(x, y);
  }

  private WarpedPlane warp(PostToPre map, Rectangle content) {
    return new WarpedPlane(pre, content, map, 400, 350);
  }

  private static float[] all(WarpedPlane warped) throws IOException {
    float[] out = new float[400 * 350];
    warped.read(0, 0, 400, 350, out);
    return out;
  }

  private static boolean contains(int x, int y) {
    return CONTENT.meets(x, y, 1, 1);
  }

  private static double surface(double x, double y) {
    return 60 + 20 * Math.sin(x / 9) * Math.cos(y / 11) + 0.05 * x;
  }
}
