package endolith.engine.image.tile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;

class SampleFormTest {

  private static int[] bits(float[] samples) {
    return MemorySegment.ofArray(samples).toArray(ValueLayout.JAVA_INT);
  }

  private static int bytes(float... samples) {
    return SampleForm.of(samples, samples.length).bytes();
  }

  @Provide
  static Arbitrary<float[]> tiles() {
    Arbitrary<Float> scan = Arbitraries.integers().between(0, 256).map(Float::valueOf);
    Arbitrary<Float> parts = Arbitraries.integers().between(0, 70_000).map(n -> n / 256f);
    Arbitrary<Float> deep = Arbitraries.integers().between(0, 65_536).map(Float::valueOf);
    Arbitrary<Float> odd = Arbitraries.of(-0f, -1f, Float.NaN, Float.POSITIVE_INFINITY, 1e-40f);
    return Arbitraries.oneOf(
        scan.array(float[].class).ofMinSize(1).ofMaxSize(600),
        parts.array(float[].class).ofMinSize(1).ofMaxSize(600),
        deep.array(float[].class).ofMinSize(1).ofMaxSize(600),
        Arbitraries.frequencyOf(Tuple.of(20, scan), Tuple.of(1, odd))
            .array(float[].class)
            .ofMinSize(1)
            .ofMaxSize(600),
        Arbitraries.floats().array(float[].class).ofMinSize(1).ofMaxSize(600));
  }

  /** Through a cache with pages of few samples, so that reads cross from one to the next. */
  @Property(tries = 500)
  void everySampleComesBackWithTheSameBits(@ForAll("tiles") float[] samples) throws IOException {
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
