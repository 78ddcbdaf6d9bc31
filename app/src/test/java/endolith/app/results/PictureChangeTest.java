package endolith.app.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

class PictureChangeTest {

  private static BufferedImage white(int width, int height) {
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < width * height; i++) {
      picture.setRGB(i % width, i / width, 0xffffff);
    }
    return picture;
  }

  @Test
  void whatChangedHasAColourAndTheRestHasNone() {
    BufferedImage after = white(10, 10);
    after.setRGB(3, 4, 0x2040ff);
    after.setRGB(5, 4, 0xfffffe);

    PictureChange change = PictureChange.of(white(10, 10), after);
    assertThat(change.share()).isEqualTo(0.02);
    assertThat(change.picture().getRGB(3, 4) & 0xffffff).isNotEqualTo(0xffffff);
    int little = change.picture().getRGB(5, 4);
    assertThat((little >> 16 & 255) - (little & 255)).isGreaterThan(50);
    assertThat(change.picture().getRGB(0, 0) & 0xffffff).isEqualTo(0xffffff);
    assertThat(PictureChange.of(after, after).share()).isZero();
  }

  @Test
  void picturesOfOtherSizesDifferWhereOneEnds() {
    BufferedImage small = new BufferedImage(5, 10, BufferedImage.TYPE_INT_RGB);
    BufferedImage large = new BufferedImage(10, 10, BufferedImage.TYPE_INT_RGB);

    assertThat(PictureChange.of(small, large).share()).isEqualTo(0.5);
    assertThat(PictureChange.of(large, small).picture().getWidth()).isEqualTo(10);
  }
}
