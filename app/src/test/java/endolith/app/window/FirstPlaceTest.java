package endolith.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Rectangle2D;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FirstPlaceTest {
  private static final double TITLE_BAR = 40;

  @ParameterizedTest
  @CsvSource({"1280,800", "1280,720", "1024,768", "3000,2000", "900,600"})
  void isWithinTheScreenWithItsTitleBar(double width, double height) {
    for (Rectangle2D screen :
        new Rectangle2D[] {
          new Rectangle2D(0, 27, 1280, 773), new Rectangle2D(-1920, 0, 1920, 1080)
        }) {
      FirstPlace place = FirstPlace.of(width, height, screen);
      assertThat(screen.contains(place.x(), place.y(), place.width(), place.height() + TITLE_BAR))
          .as(place.toString())
          .isTrue();
      assertThat(place.width()).isLessThanOrEqualTo(width);
    }
  }
}
