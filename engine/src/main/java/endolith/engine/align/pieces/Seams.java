package endolith.engine.align.pieces;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * The seams of an image that was stitched of tiles.
 *
 * @param image which one, {@code pre} or {@code post}
 * @param across along x, raw px of that image; null if there are none
 * @param down along y
 * @param untold share of the rock in tiles of which no patch tells how they moved, 0 to 1
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Seams(String image, @Nullable Lines across, @Nullable Lines down, double untold) {

  /**
   * Lines at equal distances.
   *
   * @param first position of the first one
   * @param spacing of the lines
   * @param count of them
   */
  public record Lines(double first, double spacing, int count) {
    /** The same seen from the other side of an image. */
    Lines mirrored(int width) {
      return new Lines(width - 1 - first - (count - 1) * spacing, spacing, count);
    }
  }

  /** The same of a pre image with left and right exchanged. */
  public Seams mirrored(int preWidth) {
    return across == null || !image.equals("pre")
        ? this
        : new Seams(image, across.mirrored(preWidth), down, untold);
  }
}
