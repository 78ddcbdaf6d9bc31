package endolith.engine.task;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The one bounded thread pool of a task. Work is cut into numbered pieces; results are consumed in
 * the order of the numbers, so that nothing depends on thread count or timing. Not to be called
 * from inside a piece.
 */
public final class OrderedExecutor implements AutoCloseable {
  private final int threads;
  private final ExecutorService pool;

  /**
   * @param threads at least 1
   */
  public OrderedExecutor(int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("threads must be at least 1, was " + threads);
    }
    this.threads = threads;
    this.pool =
        Executors.newFixedThreadPool(
            threads, Thread.ofPlatform().daemon().name("endolith-", 0).factory());
  }

  public int threads() {
    return threads;
  }

  /** Makes the result of piece {@code index}, on any thread. */
  @FunctionalInterface
  public interface Producer<T> {
    T produce(int index) throws IOException;
  }

  /** Takes the result of piece {@code index}, on the calling thread, in index order. */
  @FunctionalInterface
  public interface Consumer<T> {
    void consume(int index, T result) throws IOException;
  }

  /** Does piece {@code index}, on any thread, in any order. */
  @FunctionalInterface
  public interface Piece {
    void run(int index) throws IOException;
  }

  /**
   * Produces pieces 0 (inclusive) to {@code count} (exclusive) concurrently and consumes them in
   * order; at most {@code threads + 2} results exist at once. On an exception the rest is
   * abandoned, running pieces are waited for, and the exception is thrown on.
   */
  public <T> void ordered(
      int count, CancelToken cancel, Producer<T> producer, Consumer<? super T> consumer)
      throws IOException {
    ArrayDeque<Future<T>> pending = new ArrayDeque<>();
    int submitted = 0;
    try {
      for (int index = 0; index < count; index++) {
        for (; submitted < Math.min(count, index + threads + 2); submitted++) {
          int piece = submitted;
          pending.add(
              pool.submit(
                  () -> {
                    cancel.check();
                    return producer.produce(piece);
                  }));
        }
        consumer.consume(index, await(pending.remove()));
      }
    } finally {
      pending.forEach(future -> future.cancel(false));
      pending.forEach(OrderedExecutor::awaitQuietly);
    }
  }

  /** Runs pieces 0 (inclusive) to {@code count} (exclusive) concurrently. */
  public void parallel(int count, CancelToken cancel, Piece piece) throws IOException {
    ordered(
        count,
        cancel,
        index -> {
          piece.run(index);
          return Boolean.TRUE;
        },
        (index, done) -> {});
  }

  @Override
  public void close() {
    pool.close();
  }

  private static <T> T await(Future<T> future) throws IOException {
    try {
      return future.get();
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case IOException io -> throw io;
        case RuntimeException runtime -> throw runtime;
        case Error error -> throw error;
        case null, default -> throw new IllegalStateException(e.getCause());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancelledException();
    }
  }

  private static void awaitQuietly(Future<?> future) {
    if (!future.isCancelled()) {
      try {
        future.get();
      } catch (ExecutionException e) {
        // The first failure is the one reported; this piece belonged to work already abandoned.
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
