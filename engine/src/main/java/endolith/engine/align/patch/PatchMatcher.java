package endolith.engine.align.patch;

import endolith.engine.align.fit.PatchMatch;
import endolith.engine.align.transform.Point;
import endolith.engine.image.GaussianBlur;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Measures single patches at one level. Safe for several threads.
 *
 * @param balance blur that makes both images equally sharp
 */
public record PatchMatcher(LevelPair pair, PatchSize size, BlurBalance balance) {

  /**
   * Where the texture around a post position lies in pre.
   *
   * @param centre full-resolution post px
   * @return empty if an image has no pixels there, or no stable answer exists
   */
  Optional<PatchMatch> match(Point centre) throws IOException {
    Optional<Windows> windows = read(centre);
    if (windows.isEmpty()) {
      return Optional.empty();
    }
    Windows w = windows.get().filtered(balance, size.window());
    ShiftSearch.Shift whole = new ShiftSearch(w.post, w.pre, size).best();
    // A peak on the rim is the flank of one outside.
    if (Math.abs(whole.dx()) == size.search() || Math.abs(whole.dy()) == size.search()) {
      return Optional.empty();
    }
    return new SubpixelFit(w.post, w.pre, size)
        .from(whole.dx(), whole.dy())
        .map(
            fine -> {
              Point middle = w.middle();
              Point pre = pair.map().apply(middle.x() + fine.dx(), middle.y() + fine.dy());
              return new PatchMatch(
                  pair.toFull(middle),
                  pair.toFull(pre),
                  fine.sigma() * pair.factor(),
                  whole.correlation());
            });
  }

  /** Correlation of the textures right where the map says; empty if an image has no pixels. */
  Optional<Double> correlationAsMapped(Point centre) throws IOException {
    return read(centre).map(raw -> raw.filtered(balance, size.window()).unshifted(size));
  }

  /** As {@link #correlationAsMapped}, under each of the given balances. */
  Optional<double[]> correlations(Point centre, List<BlurBalance> balances) throws IOException {
    return read(centre)
        .map(
            raw ->
                balances.stream()
                    .mapToDouble(b -> raw.filtered(b, size.window()).unshifted(size))
                    .toArray());
  }

  /** Whether both images have pixels around a post position. */
  boolean covers(Point centre) {
    Point corner = corner(centre);
    return pair.covers((int) corner.x(), (int) corner.y(), size.window());
  }

  private Point corner(Point centre) {
    Point p = pair.toLevel(centre);
    int half = size.window() / 2;
    return new Point(Math.rint(p.x()) - half, Math.rint(p.y()) - half);
  }

  private Optional<Windows> read(Point centre) throws IOException {
    if (!covers(centre)) {
      return Optional.empty();
    }
    int window = size.window();
    int x = (int) corner(centre).x();
    int y = (int) corner(centre).y();
    float[] post = pair.readPost(x, y, window, window);
    float[] pre = pair.readWarpedPre(x, y, window, window);
    return Optional.of(
        new Windows(post, pre, new Point(x + 0.5 * (window - 1), y + 0.5 * (window - 1))));
  }

  /**
   * @param middle of the patch, level px
   */
  private record Windows(float[] post, float[] pre, Point middle) {

    Windows filtered(BlurBalance balance, int side) {
      return new Windows(
          filter(post, side, balance.post()), filter(pre, side, balance.pre()), middle);
    }

    double unshifted(PatchSize size) {
      return new ShiftSearch(post, pre, size).unshifted();
    }

    private static float[] filter(float[] window, int side, double blur) {
      float[] filtered = window.clone();
      GaussianBlur.apply(filtered, side, side, blur);
      BandPass.apply(filtered, side);
      return filtered;
    }
  }
}
