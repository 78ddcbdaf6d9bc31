package endolith.viewer.image.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ViewTransformTest {
  private static final double EXACT = 1e-9;

  @Test
  void whatLiesUnderThePointerStaysThereWhenItIsEnlarged() {
    ViewTransform view = new ViewTransform(1000, 800, 0.5);
    double x = view.imageX(130, 640);
    double y = view.imageY(470, 480);
    ViewTransform larger = view.zoomed(1.7, 130, 470, 640, 480);
    assertThat(larger.zoom()).isEqualTo(0.85, within(EXACT));
    assertThat(larger.imageX(130, 640)).isEqualTo(x, within(EXACT));
    assertThat(larger.imageY(470, 480)).isEqualTo(y, within(EXACT));
  }

  @Test
  void whatIsMovedFollowsThePointer() {
    ViewTransform view = new ViewTransform(10, 20, 4);
    double x = view.imageX(100, 640);
    assertThat(view.moved(24, -8).imageX(124, 640)).isEqualTo(x, within(EXACT));
    assertThat(view.screenX(view.imageX(33, 640), 640)).isEqualTo(33, within(EXACT));
    assertThat(view.screenY(view.imageY(44, 480), 480)).isEqualTo(44, within(EXACT));
  }

  @Test
  void aFitShowsEveryPixelAndNoMore() {
    ViewTransform view = ViewTransform.fit(-20, -10, 400, 100, 200, 200);
    assertThat(view.zoom()).isEqualTo(0.5);
    // The left edge of the first pixel lies half a pixel before its centre.
    assertThat(view.screenX(-20.5, 200)).isEqualTo(0, within(EXACT));
    assertThat(view.screenX(379.5, 200)).isEqualTo(200, within(EXACT));
    assertThat(view.screenY(-10.5, 200)).isEqualTo(75, within(EXACT));
  }

  @Test
  void zoomEndsWhereNothingMoreIsSeen() {
    assertThat(new ViewTransform(0, 0, 1e9).zoom()).isEqualTo(ViewTransform.MOST_ZOOM);
    assertThat(new ViewTransform(0, 0, 1e-9).zoom()).isEqualTo(1e-4);
    assertThatThrownBy(() -> new ViewTransform(Double.NaN, 0, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new ViewTransform(0, 0, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
