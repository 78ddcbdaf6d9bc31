package endolith.engine.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BatchObserversTest {
  private static final int THREADS = 4;
  private static final int CALLS = 500;

  @ParameterizedTest
  @MethodSource("failures")
  void whatAnObserverThrowsKeepsNothingFromTheOthers(Runnable failure) {
    List<String> told = new ArrayList<>();
    BatchObserver failing =
        new BatchObserver() {
          @Override
          public void workerStarted(int worker, long pid) {
            told.add("failing");
            failure.run();
          }
        };
    BatchObserver noting =
        new BatchObserver() {
          @Override
          public void workerStarted(int worker, long pid) {
            told.add("noting");
          }
        };
    new BatchObservers(List.of(failing, noting)).workerStarted(0, 1);
    assertThat(told).containsExactly("failing", "noting");
  }

  static List<Runnable> failures() {
    return List.of(
        () -> {
          throw new IllegalStateException("an observer fails, as this test wants");
        },
        () -> {
          throw new OutOfMemoryError("an observer lacks memory, as this test wants");
        });
  }

  @Test
  void twoCallsNeverComeAtOnce() throws InterruptedException {
    AtomicBoolean inside = new AtomicBoolean();
    AtomicInteger overlaps = new AtomicInteger();
    AtomicInteger calls = new AtomicInteger();
    BatchObserver counting =
        new BatchObserver() {
          @Override
          public void workerStarted(int worker, long pid) {
            overlaps.addAndGet(inside.getAndSet(true) ? 1 : 0);
            Thread.yield();
            calls.incrementAndGet();
            inside.set(false);
          }
        };
    BatchObserver all = new BatchObservers(List.of(counting));
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      threads.add(
          Thread.ofPlatform()
              .start(
                  () -> {
                    for (int call = 0; call < CALLS; call++) {
                      all.workerStarted(0, call);
                    }
                  }));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(calls).hasValue(THREADS * CALLS);
    assertThat(overlaps).hasValue(0);
  }
}
