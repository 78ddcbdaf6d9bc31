package endolith.app.work;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Runs work away from the window's thread; what comes of it is told on the window's thread. */
public interface BackgroundExecutor {

  /** Either {@code done} or {@code failed} is called once, later. */
  <T> void start(Callable<T> work, Consumer<T> done, Consumer<Exception> failed);
}
