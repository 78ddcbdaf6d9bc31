package endolith.engine.align.patch;

import endolith.engine.align.SyntheticInputs;
import endolith.engine.align.fit.PatchMatch;
import endolith.engine.align.transform.Homography;
import endolith.engine.align.transform.Point;
import endolith.engine.align.transform.PostToPre;
import endolith.engine.image.Rectangle;
import endolith.engine.synthetic.SyntheticSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Patches of one image of a rock found again in the other; an operation is a patch. */
@State(Scope.Thread)
@OutputTimeUnit(TimeUnit.SECONDS)
public class PatchCorrelationBenchmark {
  private static final int PATCHES = 32;

  /** Candidates along either side. */
  private static final int ACROSS = 7;

  /** What the map is wrong by, px on either axis. */
  private static final double WRONG = 1;

  /** The sizes of {@link endolith.engine.align.interior.CoarseToFine}. */
  public enum Size {
    COARSE(48, 16),
    MIDDLE(64, 3),
    FINEST(128, 2);

    private final PatchSize patch;

    Size(int side, int search) {
      patch = new PatchSize(side, search);
    }
  }

  private record Windows(float[] post, float[] pre) {}

  @Param public Size size = Size.FINEST;

  private final SyntheticInputs inputs = inputs();
  private final LevelPair pair =
      LevelPair.of(
          inputs.post(),
          inputs.pre(),
          0,
          PostToPre.of(Homography.translation(WRONG, -WRONG).after(inputs.truth())));
  private final List<Point> positions = new ArrayList<>();
  private final List<Windows> windows = new ArrayList<>();

  /** Takes patches whose true place is found. */
  @Setup
  public void patchesAreFoundWhereTheyAre() throws IOException {
    Rectangle content = inputs.post().content();
    for (int i = 0; i < ACROSS * ACROSS && positions.size() < PATCHES; i++) {
      double x = content.x() + (i % ACROSS + 0.5) / ACROSS * content.width();
      double y = content.y() + (i / ACROSS + 0.5) / ACROSS * content.height();
      Point post = new Point(x, y);
      Optional<PatchMatch> match = matcher().match(post);
      if (match.isEmpty() || !isTrue(match.get())) {
        continue;
      }
      Windows around = around(post);
      ShiftSearch.Shift shift = new ShiftSearch(around.post, around.pre, size.patch).best();
      if (shift.dx() == -WRONG && shift.dy() == WRONG) {
        positions.add(post);
        windows.add(around);
      }
    }
    if (positions.size() < PATCHES) {
      throw new IllegalStateException("only " + positions.size() + " patches are found");
    }
  }

  /** The best of all shifts by whole pixels. */
  @Benchmark
  @OperationsPerInvocation(PATCHES)
  public double search() {
    double sum = 0;
    for (Windows w : windows) {
      sum += new ShiftSearch(w.post, w.pre, size.patch).best().correlation();
    }
    return sum;
  }

  /** All there is to a patch: warp, filters, search, and the fraction of a pixel. */
  @Benchmark
  @OperationsPerInvocation(PATCHES)
  public double match() throws IOException {
    double sum = 0;
    for (Point position : positions) {
      sum += matcher().match(position).orElseThrow().correlation();
    }
    return sum;
  }

  private static SyntheticInputs inputs() {
    try {
      return SyntheticInputs.of(
          SyntheticSpec.of(1200, 1000).withFillsFrame(true).withGrainSize(25).withAngle(7));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private PatchMatcher matcher() {
    return new PatchMatcher(pair, size.patch, BlurBalance.NONE);
  }

  private boolean isTrue(PatchMatch match) {
    return match.pre().distance(inputs.truth().apply(match.post())) < 0.25;
  }

  private Windows around(Point middle) throws IOException {
    int side = size.patch.window();
    int x = (int) Math.rint(middle.x()) - side / 2;
    int y = (int) Math.rint(middle.y()) - side / 2;
    float[] post = pair.readPost(x, y, side, side);
    float[] pre = pair.readWarpedPre(x, y, side, side);
    BandPass.apply(post, side);
    BandPass.apply(pre, side);
    return new Windows(post, pre);
  }
}
