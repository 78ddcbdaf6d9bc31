package endolith.viewer.image.screen;

import endolith.engine.align.trust.CellState;
import endolith.engine.align.trust.TrustMap;
import javafx.scene.image.Image;
import javafx.scene.image.PixelWriter;
import javafx.scene.image.WritableImage;

/** The map of trust as a picture with one pixel for each cell. */
final class TrustPicture {
  private TrustPicture() {}

  static Image of(TrustMap map) {
    WritableImage image = new WritableImage(Math.max(1, map.columns()), Math.max(1, map.rows()));
    PixelWriter writer = image.getPixelWriter();
    for (int row = 0; row < map.rows(); row++) {
      for (int column = 0; column < map.columns(); column++) {
        writer.setArgb(column, row, argb(map.state(column, row)));
      }
    }
    return image;
  }

  /** Of a state, 0xAARRGGBB; told apart also by those who do not see red and green. */
  static int argb(CellState state) {
    return switch (state) {
      case CONFIRMED -> 0x5a1f9e89;
      case ENCLOSED -> 0x5a7fd3c4;
      case SILENT -> 0x5ab0b0b0;
      case CONTRADICTED -> 0x96e0451e;
      case NONE -> 0;
    };
  }
}
