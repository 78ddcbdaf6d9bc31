package endolith.journeys.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import endolith.engine.task.CancelToken;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** There is no memory left at some tile of a pair, on whatever thread. */
class MemoryRunsOutTest {
  private static final Map<String, String> PARAMETERS = Map.of("pad", "20");

  @TempDir Path home;
  private OnePair pair;

  @BeforeEach
  void makePair() throws Exception {
    pair = OnePair.in(home.resolve("p"));
  }

  @Test
  void nothingHalfWrittenIsLeftAndTheNextRunGivesTheSame() throws Exception {
    Path undisturbed = home.resolve("undisturbed");
    AtomicInteger tiles = new AtomicInteger();
    assertThat(pair.run(undisturbed, PARAMETERS, lackingAt(tiles, 0)).isComplete()).isTrue();
    int points = Faults.count(6, 60);
    for (int point = 0; point < points; point++) {
      int at = 1 + (tiles.get() - 1) * point / (points - 1);
      Path output = home.resolve("out" + at);
      CancelToken lacking = lackingAt(new AtomicInteger(), at);
      assertThatThrownBy(() -> pair.run(output, PARAMETERS, lacking))
          .as("tile %d of %d", at, tiles.get())
          .isInstanceOf(OutOfMemoryError.class);
      assertThat(Faults.names(output)).noneMatch(name -> name.endsWith(".tmp"));
      assertThat(pair.run(output, PARAMETERS).isComplete()).isTrue();
      assertThat(Faults.results(output)).isEqualTo(Faults.results(undisturbed));
    }
  }

  /** Asked at every tile: a place where memory can run out. */
  private static CancelToken lackingAt(AtomicInteger asked, int at) {
    return () -> {
      if (asked.incrementAndGet() == at) {
        throw new OutOfMemoryError("Cannot reserve 65536 bytes of direct buffer memory");
      }
      return false;
    };
  }
}
