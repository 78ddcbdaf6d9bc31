package endolith.viewer.image.render;

import static org.assertj.core.api.Assertions.assertThat;

import endolith.engine.image.Rectangle;
import endolith.viewer.image.layer.Layer;
import endolith.viewer.image.layer.ViewTransform;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ModesTest extends PaintedLayers {
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
