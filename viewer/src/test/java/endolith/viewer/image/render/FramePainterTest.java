package endolith.viewer.image.render;

import static org.assertj.core.api.Assertions.assertThat;

import endolith.viewer.image.layer.Layer;
import endolith.viewer.image.layer.ViewTransform;
import org.junit.jupiter.api.Test;

class FramePainterTest extends PaintedLayers {
  @Test
  void atOneToOneEveryScreenPixelIsOnePixelOfTheImage() {
    Layer layer = layer("a", -30, -20);
    keep(layer, 0);
    keep(layer, 1);
    for (boolean smooth : new boolean[] {false, true}) {
      Painted painted =
          paint(
              600,
              400,
              smooth,
              panel(600, 400, new ViewTransform(269.5, 179.5, 1), Pass.of(layer, LOOK)));
      // The middle between screen pixels 299 and 300 shows 269.5: pixel 0 of the screen shows −30.
      for (int y = 0; y < 400; y += 13) {
        for (int x = 0; x < 600; x++) {
          assertThat(painted.at(x, y)).isEqualTo(colour(layer, 0, x, y));
        }
      }
      assertThat(painted.frame().sharp()).isTrue();
    }
  }

  @Test
  void enlargedPixelsAreSquaresOfTheirColour() {
    Layer layer = layer("a", 0, 0);
    keep(layer, 0);
    keep(layer, 1);
    Painted painted =
        paint(64, 32, true, panel(64, 32, new ViewTransform(255.5, 99.5, 8), Pass.of(layer, LOOK)));
    for (int y = 0; y < 32; y++) {
      for (int x = 0; x < 64; x++) {
        assertThat(painted.at(x, y)).isEqualTo(colour(layer, 0, 252 + x / 8, 98 + y / 8));
      }
    }
  }

  @Test
  void shrunkByTwoTheNextLevelIsShown() {
    Layer layer = layer("a", 0, 0);
    keep(layer, 1);
    Painted painted =
        paint(
            300,
            200,
            false,
            panel(300, 200, new ViewTransform(299.5, 199.5, 0.5), Pass.of(layer, LOOK)));
    for (int x = 0; x < 300; x++) {
      assertThat(painted.at(x, 77)).isEqualTo(colour(layer, 1, x, 77));
    }
    assertThat(painted.frame().sharp()).isTrue();
  }

  @Test
  void aCoarserLevelStandsInUntilATileIsThere() {
    Layer layer = layer("a", 0, 0);
    keep(layer, 1);
    keep(layer, 0, 1, 1);
    Painted painted =
        paint(
            400,
            300,
            false,
            panel(400, 300, new ViewTransform(299.5, 249.5, 1), Pass.of(layer, LOOK)));
    for (int y = 0; y < 300; y++) {
      for (int x = 0; x < 400; x++) {
        int imageX = 100 + x;
        int imageY = 100 + y;
        boolean there = imageX >= 256 && imageX < 512 && imageY >= 256 && imageY < 512;
        assertThat(painted.at(x, y))
            .isEqualTo(
                there
                    ? colour(layer, 0, imageX, imageY)
                    : colour(layer, 1, imageX >> 1, imageY >> 1));
      }
    }
    assertThat(painted.frame().missing())
        .extracting(request -> request.tile().column() + "," + request.tile().row())
        .containsExactlyInAnyOrder("0,0", "1,0", "0,1");
    // Nearest to the middle (300, 250) first.
    assertThat(painted.frame().missing().getFirst().tile()).isEqualTo(new TileDrawn(0, 1, 0, LOOK));
  }

  @Test
  void withNothingThereTheCoarsestIsAskedForFirst() {
    Layer layer = layer("a", 0, 0);
    Painted painted =
        paint(
            400, 300, false, panel(400, 300, new ViewTransform(500, 350, 1), Pass.of(layer, LOOK)));
    assertThat(painted.frame().missing().subList(0, 4))
        .extracting(request -> request.tile().level())
        .containsOnly(1);
    assertThat(painted.frame().missing().subList(4, 8))
        .extracting(request -> request.tile().level())
        .containsOnly(0);
    assertThat(painted.at(3, 3)).isEqualTo(BACKGROUND);
  }

  @Test
  void tilesOfTheLookBeforeStandInForThoseOfANewOne() {
    Layer layer = layer("a", 0, 0);
    keep(layer, 0);
    Look other = Look.linear(ColourMap.FIRE, 0, 1);
    Pass pass = new Pass(layer, other, LOOK, Mask.WHOLE, false);
    Painted painted =
        paint(100, 100, false, panel(100, 100, new ViewTransform(99.5, 99.5, 1), pass));
    assertThat(painted.at(0, 0)).isEqualTo(colour(layer, 0, 50, 50));
    assertThat(painted.frame().missing()).hasSize(5);
    assertThat(painted.frame().missing())
        .allSatisfy(request -> assertThat(request.tile().look()).isEqualTo(other));
  }

  @Test
  void aSmoothFrameLiesBetweenNeighboursAlsoAcrossTiles() {
    Layer layer = layer("a", 0, 0);
    keep(layer, 0);
    // At 0.8 pixel x of the screen lies at 1.25 x + 0.125 of the image, whose centres are whole.
    Painted painted =
        paint(
            400, 8, true, panel(400, 8, new ViewTransform(249.5, 4.5, 0.8), Pass.of(layer, LOOK)));
    for (int x = 0; x < 400; x++) {
      double at = 249.5 + (x + 0.5 - 200) / 0.8;
      double atY = 4.5 + (3 + 0.5 - 4) / 0.8;
      int left = (int) Math.floor(at);
      int top = (int) Math.floor(atY);
      double[] blue = new double[2];
      for (int i = 0; i < 2; i++) {
        int first = colour(layer, 0, Math.max(0, left + i), top) & 0xff;
        int second = colour(layer, 0, Math.max(0, left + i), top + 1) & 0xff;
        blue[i] = first + (second - first) * (atY - top);
      }
      double expected = left < 0 ? blue[1] : blue[0] + (blue[1] - blue[0]) * (at - left);
      assertThat((double) (painted.at(x, 3) & 0xff)).isBetween(expected - 3, expected + 3);
    }
  }

  @Test
  void whatLiesOutsideAllImagesIsBackground() {
    Layer layer = layer("a", 0, 0);
    keep(layer, 0);
    Painted painted =
        paint(50, 50, true, panel(50, 50, new ViewTransform(-5000, 10, 1), Pass.of(layer, LOOK)));
    assertThat(painted.pixels()).containsOnly(BACKGROUND);
  }
}
