package endolith.engine.image.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import endolith.engine.task.CancelToken;
import endolith.engine.task.OrderedExecutor;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TileCacheTest {
  private static final int COUNT = 1 << 14;
  private static final long TILE = COUNT * Float.BYTES;

  private static float[] tile(float value) {
    float[] samples = new float[COUNT];
    Arrays.fill(samples, value);
    return samples;
  }

  private static TileCache.Loader all(float value) {
    return memory -> MemorySegment.copy(tile(value), 0, memory, ValueLayout.JAVA_FLOAT, 0, COUNT);
  }

  private static float first(TileCache.Tile tile) {
    float[] sample = new float[1];
    tile.read(0, 1, sample, 0);
    return sample[0];
  }

  @Test
  void leastRecentlyUsedGoesFirst() throws IOException {
    AtomicInteger loads = new AtomicInteger();
    TileCache.Loader counting =
        memory -> {
          loads.incrementAndGet();
          all(0.1f).load(memory);
        };
    try (TileCache cache = new TileCache(3 * TILE, TILE)) {
      for (long key : new long[] {1, 2, 3, 1, 4, 1, 3}) {
        cache.release(cache.acquire(key, COUNT, counting));
      }
      assertThat(loads).hasValue(4);
      cache.release(cache.acquire(2, COUNT, counting));
      assertThat(loads).hasValue(5);
      assertThat(cache.held()).isEqualTo(3 * TILE);
    }
  }

  @Test
  void boundHoldsForTilesOfAllForms() throws IOException {
    float[] values = {0, 7, 0.25f, 0.1f, 4711, -1};
    try (TileCache cache = new TileCache(3 * TILE, TILE)) {
      for (int key = 0; key < 60; key++) {
        float value = values[key % values.length];
        if (key % 4 == 0) {
          cache.offer(100 + key, tile(value), COUNT);
        }
        TileCache.Tile tile = cache.acquire(key, COUNT, all(value));
        assertThat(first(tile)).isEqualTo(value);
        cache.release(tile);
        assertThat(cache.held()).isBetween(0L, 3 * TILE);
      }
      assertThat(cache.held()).isEqualTo(3 * TILE);
    }
  }

  @Test
  void wholeNumbersTakeAQuarterAndZerosNothing() throws IOException {
    AtomicInteger loads = new AtomicInteger();
    try (TileCache cache = new TileCache(2 * TILE, TILE)) {
      for (int round = 0; round < 2; round++) {
        for (int key = 0; key < 16; key++) {
          float value = key % 2 == 0 ? 0 : key;
          TileCache.Tile tile =
              cache.acquire(
                  key,
                  COUNT,
                  memory -> {
                    loads.incrementAndGet();
                    all(value).load(memory);
                  });
          assertThat(first(tile)).isEqualTo(value);
          cache.release(tile);
        }
      }
      assertThat(loads).hasValue(16);
      assertThat(cache.held()).isEqualTo(2 * TILE);
    }
  }

  @Test
  void whatIsOfferedIsKeptWhereThereIsRoom() throws IOException {
    TileCache.Loader unwanted =
        memory -> {
          throw new IOException("decoded");
        };
    try (TileCache cache = new TileCache(2 * TILE, TILE)) {
      CachedImage image = cache.addImage();
      for (int tile = 0; tile < 3; tile++) {
        image.keep(0, tile, tile(tile + 0.1f));
      }
      for (int tile = 0; tile < 2; tile++) {
        long key = TileCache.key(image.number(), 0, tile);
        TileCache.Tile held = cache.acquire(key, COUNT, unwanted);
        assertThat(first(held)).isEqualTo(tile + 0.1f);
        cache.release(held);
      }
      long third = TileCache.key(image.number(), 0, 2);
      assertThatThrownBy(() -> cache.acquire(third, COUNT, unwanted)).hasMessage("decoded");
      image.remove();
      cache.addImage().keep(0, 0, tile(0.1f));
      assertThat(cache.held()).isEqualTo(2 * TILE);
    }
  }

  @Test
  void tileInUseStaysEvenBeyondTheBound() throws IOException {
    try (TileCache cache = new TileCache(TILE, TILE)) {
      TileCache.Tile first = cache.acquire(1, COUNT, all(0.1f));
      TileCache.Tile second = cache.acquire(2, COUNT, all(0.2f));
      assertThat(first(first)).isEqualTo(0.1f);
      assertThat(cache.held()).isEqualTo(2 * TILE);
      cache.release(second);
      cache.release(first);
      assertThat(cache.held()).isEqualTo(TILE);
    }
  }

  @Test
  void failedTileIsTriedAgain() throws IOException {
    try (TileCache cache = new TileCache(TILE, TILE)) {
      assertThatThrownBy(
              () ->
                  cache.acquire(
                      1,
                      COUNT,
                      memory -> {
                        throw new IOException("damaged");
                      }))
          .hasMessage("damaged");
      cache.release(cache.acquire(1, COUNT, all(0.1f)));
      assertThat(cache.held()).isEqualTo(TILE);
    }
  }

  @Test
  void oneThreadDecodesForAll() throws IOException {
    AtomicInteger loads = new AtomicInteger();
    CyclicBarrier together = new CyclicBarrier(3);
    try (TileCache cache = new TileCache(2 * TILE, TILE);
        OrderedExecutor executor = new OrderedExecutor(3)) {
      executor.parallel(
          30,
          CancelToken.NEVER,
          i -> {
            try {
              together.await();
            } catch (Exception e) {
              throw new IOException(e);
            }
            cache.release(cache.acquire(i / 3, COUNT, memory -> loads.incrementAndGet()));
          });
    }
    assertThat(loads).hasValue(10);
  }
}
