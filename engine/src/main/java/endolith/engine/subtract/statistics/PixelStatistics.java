package endolith.engine.subtract.statistics;

import endolith.engine.image.Plane;
import endolith.engine.image.Rectangle;
import endolith.engine.task.CancelToken;
import endolith.engine.task.CancelledException;
import endolith.engine.task.OrderedExecutor;
import endolith.engine.task.Progress;
import java.io.IOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * Statistics of the brightnesses of post and aligned pre, for stage 4 and its plots, from one pass
 * over both. Values that are not finite count as 0.
 *
 * @param both pixels where both images are positive
 * @param postOnly pixels where only post is positive
 * @param preOnly pixels where only pre is positive
 * @param preMaximum largest pre value, brightness units
 * @param postMaximum largest post value, brightness units
 * @param wholeNumbers whether every post value is a whole number (as a camera gives them)
 * @param ratios log10(post / pre) of the {@code both} pixels
 * @param pixels joint histogram of the pixels where at least one image is positive
 * @param sample means of small blocks from all over the images, for the background
 * @param postSaturation how much of the rock is saturated in post
 * @param preSaturation how much of the rock is saturated in aligned pre
 */
public record PixelStatistics(
    long both,
    long postOnly,
    long preOnly,
    double preMaximum,
    double postMaximum,
    boolean wholeNumbers,
    LogRatioHistogram ratios,
    JointHistogram pixels,
    BackgroundSample sample,
    Saturation postSaturation,
    Saturation preSaturation) {

  private static final int TILE = 512;

  /** A tally takes about 5 MB: more threads than this share them. */
  private static final int TALLIES = 4;

  /** Of images without a margin around their content. */
  public static PixelStatistics collect(
      Plane post, Plane alignedPre, OrderedExecutor executor, CancelToken cancel, Progress progress)
      throws IOException {
    Rectangle whole = new Rectangle(0, 0, post.width(), post.height());
    return collect(post, alignedPre, whole, executor, cancel, progress);
  }

  /**
   * Reads both images once, in tiles of 512 px; regions known to be blank in both are skipped. The
   * result depends neither on the number of threads nor on how wide the canvas is around the
   * content.
   *
   * @param post reference image
   * @param alignedPre in the frame of {@code post} and of the same size
   * @param content where post lies on the canvas
   * @throws IOException if an image cannot be read
   */
  public static PixelStatistics collect(
      Plane post,
      Plane alignedPre,
      Rectangle content,
      OrderedExecutor executor,
      CancelToken cancel,
      Progress progress)
      throws IOException {
    if (post.width() != alignedPre.width() || post.height() != alignedPre.height()) {
      throw new IllegalArgumentException(
          "post is %d × %d px, aligned pre %d × %d px"
              .formatted(post.width(), post.height(), alignedPre.width(), alignedPre.height()));
    }
    int left = firstEdge(content.x());
    int top = firstEdge(content.y());
    int across = Math.ceilDiv(post.width() - left, TILE);
    int down = Math.ceilDiv(post.height() - top, TILE);
    BlockingQueue<Worker> idle = new ArrayBlockingQueue<>(TALLIES);
    for (int i = 0; i < Math.min(TALLIES, executor.threads()); i++) {
      idle.add(new Worker(content));
    }
    progress.expect((long) across * down);
    executor.parallel(
        across * down,
        cancel,
        index -> {
          int x = Math.max(0, left + index % across * TILE);
          int y = Math.max(0, top + index / across * TILE);
          int w = Math.min(left + (index % across + 1) * TILE, post.width()) - x;
          int h = Math.min(top + (index / across + 1) * TILE, post.height()) - y;
          if (!post.isBlank(x, y, w, h) || !alignedPre.isBlank(x, y, w, h)) {
            Worker worker = take(idle);
            try {
              post.read(x, y, w, h, worker.post);
              alignedPre.read(x, y, w, h, worker.pre);
              worker.tally.add(worker.post, worker.pre, x, y, w, h);
            } finally {
              idle.add(worker);
            }
          }
          progress.advance(1);
        });
    TileTally sum = idle.remove().tally;
    idle.forEach(worker -> worker.tally.addTo(sum));
    return sum.statistics();
  }

  /** Where the first tile begins, so that squares that begin with the content lie within tiles. */
  private static int firstEdge(int start) {
    int inside = start % BackgroundSample.SIDE;
    return inside == 0 ? 0 : inside - TILE;
  }

  private static Worker take(BlockingQueue<Worker> idle) {
    try {
      return idle.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancelledException();
    }
  }

  private static final class Worker {
    final TileTally tally;
    final float[] post = new float[TILE * TILE];
    final float[] pre = new float[TILE * TILE];

    Worker(Rectangle content) {
      tally = new TileTally(content);
    }
  }
}
