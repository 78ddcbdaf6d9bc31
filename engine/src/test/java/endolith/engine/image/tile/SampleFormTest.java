package endolith.engine.image.tile;

import static org.assertj.core.api.Assertions.assertThat;

import endolith.engine.fixture.Draw;
import endolith.engine.fixture.RandomSeeds;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.junit.jupiter.api.Test;

class SampleFormTest {

  private static int[] bits(float[] samples) {
    return MemorySegment.ofArray(samples).toArray(ValueLayout.JAVA_INT);
  }

  private static int bytes(float... samples) {
    return SampleForm.of(samples, samples.length).bytes();
  }

  private static final float[] ODD = {
    -0f, -1, Float.NaN, Float.POSITIVE_INFINITY, 1e-40f, Float.MAX_VALUE, Float.MIN_VALUE, 0.1f
  };

  private static float[] tile(Draw draw) {
    float[] tile = new float[draw.whole(1, 600)];
    int kind = draw.random().nextInt(5);
    float odd = ODD[draw.random().nextInt(ODD.length)];
    for (int i = 0; i < tile.length; i++) {
      tile[i] =
          switch (kind) {
            case 0 -> draw.whole(0, 256);
            case 1 -> draw.whole(0, 70_000) / 256f;
            case 2 -> draw.whole(0, 65_536);
            case 3 -> draw.oneIn(20) ? odd : draw.whole(0, 255);
            default -> Float.intBitsToFloat(draw.random().nextInt());
          };
    }
    return tile;
  }

  @RandomSeeds(500)
  void everySampleComesBackWithTheSameBits(Draw draw) throws IOException {
    assertComesBack(tile(draw));
  }

  /** What is just inside and just outside of each form, alone and beside samples of another. */
  @Test
  void edgesComeBackWithTheSameBits() throws IOException {
    for (float edge : new float[] {0, 1, 255, 255.99609375f, 256, 65_535, 65_536}) {
      assertComesBack(edge);
      for (float odd : ODD) {
        assertComesBack(odd);
        assertComesBack(edge, odd, edge);
      }
    }
  }

  /** Through a cache with pages of few samples, so that reads cross from one to the next. */
  private static void assertComesBack(float... samples) throws IOException {
    long tileBytes = 600 * Float.BYTES;
    try (TileCache cache = new TileCache(2 * tileBytes, tileBytes)) {
      cache.offer(1, samples, samples.length);
      TileCache.Loader loader =
          memory ->
              MemorySegment.copy(samples, 0, memory, ValueLayout.JAVA_FLOAT, 0, samples.length);
      for (long key : new long[] {1, 2}) {
        float[] back = new float[samples.length];
        TileCache.Tile tile = cache.acquire(key, samples.length, loader);
        int half = samples.length / 2;
        tile.read(0, half, back, 0);
        tile.read(half, samples.length - half, back, half);
        cache.release(tile);
        assertThat(bits(back)).isEqualTo(bits(samples));
      }
    }
  }

  @Test
  void takesTheFewestBytes() {
    assertThat(bytes(0, 0)).isZero();
    assertThat(bytes(0, 255)).isEqualTo(1);
    assertThat(bytes(0, 256)).isEqualTo(2);
    assertThat(bytes(0.25f, 63.75f)).isEqualTo(2);
    assertThat(bytes(255, 255.99609375f)).isEqualTo(2);
    assertThat(bytes(1, 65_535)).isEqualTo(2);
    assertThat(bytes(0.25f, 65_535)).isEqualTo(4);
    assertThat(bytes(1, 65_536)).isEqualTo(4);
    assertThat(bytes(0, 0.1f)).isEqualTo(4);
    for (float odd : new float[] {-0f, -1, Float.NaN, Float.NEGATIVE_INFINITY}) {
      assertThat(bytes(1, odd)).isEqualTo(4);
    }
  }
}
