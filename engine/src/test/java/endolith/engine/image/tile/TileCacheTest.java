package endolith.engine.image.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import endolith.engine.task.CancelToken;
import endolith.engine.task.Workforce;
import java.io.IOException;
import java.lang.foreign.ValueLayout;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TileCacheTest {
  private static final long TILE = 1 << 16;

  @Test
  void leastRecentlyUsedGoesFirst() throws IOException {
    AtomicInteger loads = new AtomicInteger();
    try (TileCache cache = new TileCache(3 * TILE, TILE)) {
      for (long key : new long[] {1, 2, 3, 1, 4, 1, 3}) {
        cache.release(cache.acquire(key, memory -> loads.incrementAndGet()));
      }
      assertThat(loads).hasValue(4);
      cache.release(cache.acquire(2, memory -> loads.incrementAndGet()));
      assertThat(loads).hasValue(5);
      assertThat(cache.held()).isEqualTo(3 * TILE);
    }
  }

  @Test
  void tileInUseStaysEvenBeyondTheBound() throws IOException {
    try (TileCache cache = new TileCache(TILE, TILE)) {
      TileCache.Tile first = cache.acquire(1, memory -> memory.set(ValueLayout.JAVA_FLOAT, 0, 1f));
      TileCache.Tile second = cache.acquire(2, memory -> memory.set(ValueLayout.JAVA_FLOAT, 0, 2f));
      assertThat(first.memory().get(ValueLayout.JAVA_FLOAT, 0)).isEqualTo(1f);
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
                      memory -> {
                        throw new IOException("damaged");
                      }))
          .hasMessage("damaged");
      cache.release(cache.acquire(1, memory -> memory.set(ValueLayout.JAVA_FLOAT, 0, 1f)));
      assertThat(cache.held()).isEqualTo(TILE);
    }
  }

  @Test
  void oneThreadDecodesForAll() throws IOException {
    AtomicInteger loads = new AtomicInteger();
    CyclicBarrier together = new CyclicBarrier(3);
    try (TileCache cache = new TileCache(2 * TILE, TILE);
        Workforce workforce = new Workforce(3)) {
      workforce.parallel(
          30,
          CancelToken.NEVER,
          i -> {
            try {
              together.await();
            } catch (Exception e) {
              throw new IOException(e);
            }
            cache.release(cache.acquire(i / 3, memory -> loads.incrementAndGet()));
          });
    }
    assertThat(loads).hasValue(10);
  }
}
