package endolith.viewer.image.render;

import static org.assertj.core.api.Assertions.assertThat;

import endolith.engine.image.Rectangle;
import endolith.engine.image.tile.TileGrid;
import endolith.viewer.image.layer.ImageFile;
import endolith.viewer.image.layer.Layer;
import endolith.viewer.image.layer.LayerKind;
import endolith.viewer.image.layer.ViewTransform;
import endolith.viewer.picture.FileVersion;
import endolith.viewer.picture.Picture;
import endolith.viewer.picture.PictureCache;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FramePainterTest {
  private static final int BACKGROUND = 0xff102030;
  private static final Look LOOK = Look.linear(ColourMap.GREY, 0, 1);
  private static final int WIDTH = 1000;
  private static final int HEIGHT = 700;

  private final PictureCache cache = new PictureCache(64L << 20);
  private final FramePainter painter = new FramePainter(cache);

  private static Layer layer(String name, int left, int top) {
    Path file = Path.of(name);
    FileVersion version = new FileVersion(file, null, FileTime.fromMillis(1), null, 1, "");
    ImageFile image = new ImageFile(version, false, List.of(), file, file);
    return Layer.of(LayerKind.POST, Optional.empty(), image, left, top, WIDTH, HEIGHT);
  }

  /** The colour of a pixel of a level of a layer: no two near each other are alike. */
  private static int colour(Layer layer, int level, int x, int y) {
    int seed = layer.file().path().toString().hashCode() * 31 + level;
    int hash = (seed * 31 + x) * 0x9e3779b1 + y * 0x85ebca6b;
    return 0xff000000 | hash >>> 8;
  }

  private void keep(Layer layer, int level, int column, int row) {
    TileGrid grid = layer.grids().get(level);
    Rectangle region = grid.region(grid.index(column, row));
    int[] pixels = new int[region.width() * region.height()];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] =
          colour(layer, level, region.x() + i % region.width(), region.y() + i / region.width());
    }
    cache.keep(
        TileRequest.of(layer, level, column, row, LOOK).key(),
        new Picture(region.width(), region.height(), pixels));
  }

  private void keep(Layer layer, int level) {
    TileGrid grid = layer.grids().get(level);
    for (int i = 0; i < grid.tiles(); i++) {
      keep(layer, level, i % grid.columns(), i / grid.columns());
    }
  }

  private record Painted(int width, int[] pixels, PaintedFrame frame) {
    int at(int x, int y) {
      return pixels[y * width + x];
    }
  }

  private Painted paint(int width, int height, boolean smooth, Panel... panels) {
    int[] pixels = new int[width * height];
    PaintedFrame painted =
        painter.paint(new Frame(width, height, BACKGROUND, List.of(panels), smooth), pixels, width);
    return new Painted(width, pixels, painted);
  }

  private static Panel panel(int width, int height, ViewTransform view, Pass... passes) {
    return new Panel(new Rectangle(0, 0, width, height), view, List.of(passes));
  }

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
  void aCurtainIsExactToThePixel() {
    Layer a = layer("a", 0, 0);
    Layer b = layer("b", 5, 3);
    keep(a, 0);
    keep(b, 0);
    ViewTransform view = new ViewTransform(299.5, 199.5, 1);
    Painted painted =
        paint(
            400,
            200,
            false,
            panel(
                400,
                200,
                view,
                new Pass(a, LOOK, LOOK, new Mask.Columns(0, 137), false),
                new Pass(b, LOOK, LOOK, new Mask.Columns(137, 400), false)));
    for (int x = 0; x < 400; x++) {
      assertThat(painted.at(x, 50))
          .isEqualTo(x < 137 ? colour(a, 0, 100 + x, 150) : colour(b, 0, 95 + x, 147));
    }
  }

  @Test
  void aCheckerboardTakesTurns() {
    Layer a = layer("a", 0, 0);
    Layer b = layer("b", 0, 0);
    keep(a, 0);
    keep(b, 0);
    ViewTransform view = new ViewTransform(299.5, 199.5, 1);
    Painted painted =
        paint(
            90,
            90,
            false,
            panel(
                90,
                90,
                view,
                new Pass(a, LOOK, LOOK, new Mask.Squares(32, true), false),
                new Pass(b, LOOK, LOOK, new Mask.Squares(32, false), false)));
    for (int y = 0; y < 90; y++) {
      for (int x = 0; x < 90; x++) {
        Layer expected = (x / 32 + y / 32) % 2 == 0 ? a : b;
        assertThat(painted.at(x, y)).isEqualTo(colour(expected, 0, 255 + x, 155 + y));
      }
    }
  }

  @Test
  void coloursThatAreAddedKeepToTheirOwnAndOverlapInGrey() {
    assertThat(Blend.sum(0xffff00ff, 0xff00ff00)).isEqualTo(0xffffffff);
    assertThat(Blend.sum(0xff400040, 0xff004000)).isEqualTo(0xff404040);
    assertThat(Blend.sum(0xffc0c0c0, 0xffc0c0c0)).isEqualTo(0xffffffff);
    assertThat(Blend.mean(0xff000000, 0xffffffff, 128)).isEqualTo(0xff7f7f7f);
    assertThat(Blend.mean(0xff102030, 0, 127)).isEqualTo(0xff102030);
    assertThat(Blend.mean(0xffffffff, 0xffffffff, 77)).isEqualTo(0xffffffff);
  }

  @Test
  void twoPanelsShowTwoLayersAndNothingBesideThem() {
    Layer a = layer("a", 0, 0);
    Layer b = layer("b", 0, 0);
    keep(a, 0);
    keep(b, 0);
    ViewTransform view = new ViewTransform(49.5, 24.5, 1);
    Painted painted =
        paint(
            202,
            50,
            false,
            new Panel(new Rectangle(0, 0, 100, 50), view, List.of(Pass.of(a, LOOK))),
            new Panel(new Rectangle(102, 0, 100, 50), view, List.of(Pass.of(b, LOOK))));
    assertThat(painted.at(0, 0)).isEqualTo(colour(a, 0, 0, 0));
    assertThat(painted.at(99, 49)).isEqualTo(colour(a, 0, 99, 49));
    assertThat(painted.at(100, 20)).isEqualTo(BACKGROUND);
    assertThat(painted.at(101, 20)).isEqualTo(BACKGROUND);
    assertThat(painted.at(102, 0)).isEqualTo(colour(b, 0, 0, 0));
    assertThat(painted.at(201, 49)).isEqualTo(colour(b, 0, 99, 49));
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

  @Test
  void aBlinkingViewAsksForTheLayerThatIsNotSeenToo() {
    Layer a = layer("a", 0, 0);
    Layer b = layer("b", 0, 0);
    keep(a, 0);
    keep(a, 1);
    keep(b, 1);
    Composition composition =
        new Composition(
            ViewMode.BLINK,
            List.of(
                Optional.of(new Composition.Shown(a, LOOK, LOOK)),
                Optional.of(new Composition.Shown(b, LOOK, LOOK))),
            false,
            0.5);
    ViewTransform view = new ViewTransform(99.5, 99.5, 1);
    Painted painted =
        paint(100, 100, false, composition.panels(100, 100, view).toArray(Panel[]::new));
    assertThat(painted.at(7, 9)).isEqualTo(colour(a, 0, 57, 59));
    assertThat(painted.frame().missing())
        .singleElement()
        .satisfies(request -> assertThat(request.layer()).isEqualTo(b));
  }

  @Test
  void theWholeOfEveryModeIsCovered() {
    for (ViewMode mode : ViewMode.values()) {
      for (int width : new int[] {1, 2, 3, 50, 51}) {
        for (Rectangle area : Composition.areas(mode, width, width)) {
          assertThat(area.x() + area.width()).isLessThanOrEqualTo(width);
          assertThat(area.y() + area.height()).isLessThanOrEqualTo(width);
        }
      }
    }
    assertThat(Composition.placeAt(ViewMode.FOUR, 0.5, false, 100, 100, 70, 80)).isEqualTo(3);
    assertThat(Composition.placeAt(ViewMode.CURTAIN, 0.3, false, 100, 100, 30, 5)).isEqualTo(1);
    assertThat(Composition.placeAt(ViewMode.CURTAIN, 0.3, false, 100, 100, 29, 5)).isZero();
    assertThat(Composition.placeAt(ViewMode.BLINK, 0.3, true, 100, 100, 29, 5)).isEqualTo(1);
  }
}
