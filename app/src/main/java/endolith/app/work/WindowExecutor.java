package endolith.app.work;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Background threads of the window, which end with it once they have done what was asked. */
public final class WindowExecutor implements BackgroundExecutor, AutoCloseable {
  private static final int THREADS = 3;
  private static final long MOST_SECONDS_TO_CLOSE = 10;

  private final ThreadPoolExecutor pool =
      new ThreadPoolExecutor(
          THREADS,
          THREADS,
          0,
          TimeUnit.SECONDS,
          new LinkedBlockingQueue<>(),
          Thread.ofPlatform().daemon().name("background ", 0).factory(),
          new ThreadPoolExecutor.DiscardPolicy()); // nobody looks any more once it is closed
  private final Executor window;

  /**
   * @param window runs on the window's thread what it is given
   */
  public WindowExecutor(Executor window) {
    this.window = window;
  }

  @Override
  public <T> void start(Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
    pool.execute(
        () -> {
          try {
            T result = work.call();
            window.execute(() -> done.accept(result));
          } catch (Exception e) {
            window.execute(() -> failed.accept(e));
          } catch (Error e) {
            window.execute(() -> failed.accept(new ExecutionException(e.toString(), e)));
          }
        });
  }

  /** Waits for what was asked, so that nothing half-written stays; begins nothing more. */
  @Override
  public void close() {
    pool.shutdown();
    try {
      pool.awaitTermination(MOST_SECONDS_TO_CLOSE, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
