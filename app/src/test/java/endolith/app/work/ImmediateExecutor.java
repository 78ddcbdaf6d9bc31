package endolith.app.work;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Does the work at once, so that tests need not wait. */
public final class ImmediateExecutor implements BackgroundExecutor {
  @Override
  public <T> void start(Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
    T result;
    try {
      result = work.call();
    } catch (Exception e) {
      failed.accept(e);
      return;
    }
    done.accept(result);
  }
}
