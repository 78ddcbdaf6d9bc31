package endolith.app.work;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** A few threads that end with the program. */
public final class WindowBackground implements Background {
  private static final int THREADS = 3;

  private final ExecutorService pool =
      Executors.newFixedThreadPool(
          THREADS, Thread.ofPlatform().daemon().name("background ", 0).factory());
  private final Executor window;

  /**
   * @param window runs on the window's thread what it is given
   */
  public WindowBackground(Executor window) {
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
          }
        });
  }
}
