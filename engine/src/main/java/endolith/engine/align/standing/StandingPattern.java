package endolith.engine.align.standing;

import endolith.engine.align.padded.PaddedImage;
import endolith.engine.align.patch.PatchSurvey;
import endolith.engine.align.rock.RockArea;
import endolith.engine.image.Rectangle;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What both images show at the same place of the camera's frame, though the stage may have moved:
 * the sensor's pattern, dust, hot pixels, columns. Also rock that was not moved; whether it is that
 * follows from how the agreement on the rock compares with that beside it, where there is glass,
 * and else from how smooth it is.
 *
 * @param share of the patches that agree unmoved, 0 to 1; beside the rock, where glass is seen
 * @param rockOverGlass covariance of unmoved patches on the rock over that beside it; NaN if no
 *     glass is seen
 * @param smoothness of what agrees unmoved: 0 if it differs from pixel to pixel, 1 if it is smooth
 */
public record StandingPattern(double share, double rockOverGlass, double smoothness) {
  /** Nothing stands still. */
  public static final StandingPattern NONE = new StandingPattern(0, Double.NaN, Double.NaN);

  private static final int ACROSS = 14;
  private static final int FEWEST = 8;
  private static final double PRESENT = 0.25;

  /** Where glass is seen, unmoved rock agrees by more than a sensor's pattern does there. */
  private static final double ROCK = 2;

  private static final double SMOOTH = 0.25;

  /** Compares both images as they lie; none if their sizes differ: then so did the cameras. */
  public static StandingPattern of(PaddedImage post, PaddedImage pre, PatchSurvey survey)
      throws IOException {
    Rectangle frame = post.content();
    int window = StandingPatch.WINDOW;
    if (!frame.equals(pre.content()) || frame.width() < window || frame.height() < window) {
      return NONE;
    }
    List<PaddedImage> images = List.of(post, pre);
    List<RockArea> rocks = new ArrayList<>();
    survey
        .executor()
        .<RockArea>ordered(
            images.size(),
            survey.cancel(),
            i -> RockArea.of(images.get(i)),
            (i, rock) -> rocks.add(rock));
    int columns = Math.min(ACROSS, frame.width() / window);
    int rows = Math.min(ACROSS, frame.height() / window);
    List<StandingPatch> onRock = new ArrayList<>();
    List<StandingPatch> onGlass = new ArrayList<>();
    survey
        .executor()
        .<StandingPatch>ordered(
            columns * rows,
            survey.cancel(),
            i -> patch(post, pre, left(frame, i % columns, columns), top(frame, i / columns, rows)),
            (i, patch) -> {
              double x = left(frame, i % columns, columns) + window / 2.0;
              double y = top(frame, i / columns, rows) + window / 2.0;
              boolean rock = rocks.stream().anyMatch(area -> area.share(x, y, window) > 0);
              (rock ? onRock : onGlass).add(patch);
            });
    return of(onRock, onGlass);
  }

  private static int left(Rectangle frame, int column, int columns) {
    int room = frame.width() - StandingPatch.WINDOW;
    return frame.x() + (columns == 1 ? room / 2 : room * column / (columns - 1));
  }

  private static int top(Rectangle frame, int row, int rows) {
    int room = frame.height() - StandingPatch.WINDOW;
    return frame.y() + (rows == 1 ? room / 2 : room * row / (rows - 1));
  }

  private static StandingPatch patch(PaddedImage post, PaddedImage pre, int x, int y)
      throws IOException {
    int window = StandingPatch.WINDOW;
    float[] first = new float[window * window];
    float[] second = new float[window * window];
    post.image().full().read(x, y, window, window, first);
    pre.image().full().read(x, y, window, window, second);
    return StandingPatch.of(first, second);
  }

  private static StandingPattern of(List<StandingPatch> onRock, List<StandingPatch> onGlass) {
    boolean glass = onGlass.size() >= FEWEST;
    List<StandingPatch> asked = new ArrayList<>(onGlass);
    if (!glass) {
      asked.addAll(onRock);
    }
    List<StandingPatch> all = new ArrayList<>(onRock);
    all.addAll(onGlass);
    double share = (double) asked.stream().filter(StandingPatch::stands).count() / asked.size();
    double smooth =
        median(
            all.stream()
                .filter(StandingPatch::stands)
                .mapToDouble(StandingPatch::diagonal)
                .toArray());
    double ratio =
        glass
            ? median(onRock.stream().mapToDouble(StandingPatch::covariance).toArray())
                / Math.max(
                    1e-12,
                    median(onGlass.stream().mapToDouble(StandingPatch::covariance).toArray()))
            : Double.NaN;
    return new StandingPattern(share, ratio, smooth);
  }

  private static double median(double[] values) {
    Arrays.sort(values);
    return values.length == 0 ? Double.NaN : values[values.length / 2];
  }

  /** Whether so much stands still that it may be taken for the rock. */
  public boolean isPresent() {
    return share >= PRESENT;
  }

  /** Whether what agrees unmoved has the texture of rock. */
  public boolean looksLikeRock() {
    return Double.isNaN(rockOverGlass) ? smoothness >= SMOOTH : rockOverGlass >= ROCK;
  }
}
