package endolith.app.view;

import java.util.List;
import java.util.OptionalLong;

/**
 * What looking at a pair took.
 *
 * @param display on which it was shown
 * @param width of the window's content, px
 * @param height of the window's content, px
 * @param firstPictureMs from opening the pair in a window that is there until an image was shown,
 *     the first time
 * @param secondPictureMs the same when it was opened again, with the program warm and no picture
 *     kept
 * @param paths one for each mode
 * @param tilesMade in all
 * @param tilesDropped requests that left the view before they were begun
 * @param cacheBytes of pictures, at the end
 * @param cacheBound of pictures
 * @param peakResidentBytes of the program while it was looked at; empty if unknown
 * @param sharedBytes the most that was seen of it shared with the display: pictures on their way to
 *     the screen, more if the display is slow; empty if unknown
 */
public record ViewReport(
    String display,
    int width,
    int height,
    double firstPictureMs,
    double secondPictureMs,
    List<Path> paths,
    long tilesMade,
    long tilesDropped,
    long cacheBytes,
    long cacheBound,
    OptionalLong peakResidentBytes,
    OptionalLong sharedBytes) {

  public ViewReport {
    paths = List.copyOf(paths);
  }

  /**
   * What moving along the path took in one mode.
   *
   * @param frames shown
   * @param medianMs between two frames
   * @param p95Ms between two frames
   * @param worstMs between two frames
   * @param paintMedianMs of painting alone
   * @param paintP95Ms of painting alone
   * @param stops places where it rested
   * @param unsharp stops that were not sharp all over after 250 ms
   */
  public record Path(
      String mode,
      int frames,
      double medianMs,
      double p95Ms,
      double worstMs,
      double paintMedianMs,
      double paintP95Ms,
      int stops,
      int unsharp) {}
}
