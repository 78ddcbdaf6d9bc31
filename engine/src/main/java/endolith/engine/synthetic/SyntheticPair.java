package endolith.engine.synthetic;

import endolith.engine.task.CancelToken;
import endolith.engine.task.OrderedExecutor;
import endolith.engine.task.Progress;
import java.io.IOException;
import java.nio.file.Path;

/**
 * A generated pair of raw images with its truth. Nothing is held; pixels are computed on demand.
 */
public final class SyntheticPair {
  private final SyntheticSpec spec;
  private final TrueTransform transform;
  private final SyntheticImage post;
  private final SyntheticImage pre;

  public SyntheticPair(SyntheticSpec spec) {
    this.spec = spec;
    transform = new TrueTransform(spec);
    post = new SyntheticImage(spec, transform, true);
    pre = new SyntheticImage(spec, transform, false);
  }

  /** The post image, raw. */
  public SyntheticImage post() {
    return post;
  }

  /** The pre image, raw, as its camera saw it. */
  public SyntheticImage pre() {
    return pre;
  }

  /**
   * Where the point (x, y) of raw post lies in raw pre, with all that moved or distorted it;
   * pixels.
   */
  public double[] truePostToPre(double x, double y) {
    return transform.postToPre(x, y);
  }

  public TrueTransform transform() {
    return transform;
  }

  /** What is known of this pair, for keeping beside it. */
  public GroundTruth truth() {
    return GroundTruth.of(spec);
  }

  /** Whether both images show the same rock at the point (x, y) of post. */
  public boolean inBoth(double x, double y) {
    double[] at = transform.postToPre(x, y);
    return !spec.rock().blank()
        && at[0] >= 0
        && at[1] >= 0
        && at[0] <= pre.width() - 1
        && at[1] <= pre.height() - 1
        && post.isRock(x, y)
        && transform.isShownOnce(x, y)
        && !isCovered(x, y);
  }

  /** Whether a piece slid over the point (x, y) of post. */
  private boolean isCovered(double x, double y) {
    Pieces pieces = transform.pieces();
    int own = pieces.pieceAt(x, y);
    double[] at = pieces.moved(x, y);
    for (int i = 0; i < (own < 0 ? pieces.count() : own); i++) {
      double[] was = pieces.back(i, at[0], at[1]);
      if (pieces.pieceAt(was[0], was[1]) == i && pre.isRock(was[0], was[1])) {
        return true;
      }
    }
    return false;
  }

  /** Writes both images as uncompressed TIFFs. */
  public void writeTo(
      Path postFile, Path preFile, OrderedExecutor executor, CancelToken cancel, Progress progress)
      throws IOException {
    new RawFile(post, spec.camera()).write(postFile, executor, cancel, progress);
    new RawFile(pre, spec.preCamera()).write(preFile, executor, cancel, progress);
  }

  /** Writes both images on the calling machine's cores. */
  public void writeTo(Path postFile, Path preFile) throws IOException {
    try (OrderedExecutor executor =
        new OrderedExecutor(Runtime.getRuntime().availableProcessors())) {
      writeTo(postFile, preFile, executor, CancelToken.NEVER, new Progress());
    }
  }
}
