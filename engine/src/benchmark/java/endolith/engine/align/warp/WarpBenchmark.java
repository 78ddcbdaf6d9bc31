package endolith.engine.align.warp;

import endolith.engine.align.transform.Displacement;
import endolith.engine.align.transform.Homography;
import endolith.engine.align.transform.Point;
import endolith.engine.align.transform.PostToPre;
import endolith.engine.fixture.ArrayPlane;
import endolith.engine.image.Rectangle;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** An image resampled tile by tile from one in memory; an operation is a pixel of the result. */
@State(Scope.Thread)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class WarpBenchmark {
  private static final int SIDE = 2048;
  private static final int TILE = 512;

  /** The turned result lies wholly inside. */
  private static final int PRE_SIDE = 2600;

  private static final int BEND = 9;

  private final ArrayPlane pre = ArrayPlane.of(PRE_SIDE, PRE_SIDE, WarpBenchmark::surface);
  private final PostToPre flat = PostToPre.of(turned());
  private final PostToPre bent = new PostToPre(turned(), Optional.of(bend()));
  private final float[] tile = new float[TILE * TILE];

  @Setup
  public void pixelsComeFromWhereTheMapSays() throws IOException {
    check(flat);
    check(bent);
  }

  @Benchmark
  @OperationsPerInvocation(SIDE * SIDE)
  public float flat() throws IOException {
    return tiles(flat);
  }

  @Benchmark
  @OperationsPerInvocation(SIDE * SIDE)
  public float bent() throws IOException {
    return tiles(bent);
  }

  private float tiles(PostToPre map) throws IOException {
    WarpedPlane warped = warped(map);
    float some = 0;
    for (int y = 0; y < SIDE; y += TILE) {
      for (int x = 0; x < SIDE; x += TILE) {
        warped.read(x, y, TILE, TILE, tile);
        some += tile[0];
      }
    }
    return some;
  }

  private WarpedPlane warped(PostToPre map) {
    return new WarpedPlane(pre, new Rectangle(0, 0, PRE_SIDE, PRE_SIDE), map, SIDE, SIDE);
  }

  private void check(PostToPre map) throws IOException {
    float[] all = new float[SIDE * SIDE];
    warped(map).read(0, 0, SIDE, SIDE, all);
    for (int y = 0; y < SIDE; y += 31) {
      for (int x = 0; x < SIDE; x += 31) {
        Point p = map.apply(x, y);
        if (!(Math.abs(all[y * SIDE + x] - surface(p.x(), p.y())) < 0.02)) {
          throw new IllegalStateException("another value at (" + x + ", " + y + ")");
        }
      }
    }
  }

  private static Homography turned() {
    double middle = 0.5 * SIDE;
    double preMiddle = 0.5 * PRE_SIDE;
    return Homography.translation(preMiddle, preMiddle)
        .after(Homography.of(1, 0, 0, 0, 1, 0, 1e-6, -2e-6, 1))
        .after(Homography.similarity(1.01, 0.12, 0, 0))
        .after(Homography.translation(-middle, -middle));
  }

  private static Displacement bend() {
    int[] points = IntStream.range(0, BEND * BEND).toArray();
    return new Displacement(
        0,
        0,
        SIDE / (BEND - 1.0),
        BEND,
        BEND,
        IntStream.of(points).mapToObj(i -> 3 * Math.sin(i)).toList(),
        IntStream.of(points).mapToObj(i -> 3 * Math.cos(i)).toList());
  }

  private static double surface(double x, double y) {
    return 60 + 20 * Math.sin(x / 9) * Math.cos(y / 11);
  }
}
