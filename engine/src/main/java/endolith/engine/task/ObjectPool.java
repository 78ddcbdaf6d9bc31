package endolith.engine.task;

import java.io.Closeable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A pool of costly single-thread objects, lent to whichever thread needs one; makes more when all
 * are out.
 */
public final class ObjectPool<T> implements Closeable {
  private final Supplier<T> maker;
  private final Consumer<? super T> closer;
  private final Deque<T> idle = new ArrayDeque<>();
  private final List<T> all = new ArrayList<>();

  /** Lends objects that the garbage collector may take. */
  public ObjectPool(Supplier<T> maker) {
    this(maker, one -> {});
  }

  public ObjectPool(Supplier<T> maker, Consumer<? super T> closer) {
    this.maker = maker;
    this.closer = closer;
  }

  public synchronized T borrow() {
    if (!idle.isEmpty()) {
      return idle.pop();
    }
    T made = maker.get();
    all.add(made);
    return made;
  }

  public synchronized void giveBack(T borrowed) {
    idle.push(borrowed);
  }

  /** Closes every object; none may be out. */
  @Override
  public synchronized void close() {
    all.forEach(closer);
    all.clear();
    idle.clear();
  }
}
