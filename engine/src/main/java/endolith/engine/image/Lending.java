package endolith.engine.image;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;

/**
 * Lends costly single-thread objects to whichever thread needs one; makes more when all are out.
 */
final class Lending<T extends Closeable> implements Closeable {
  private final Supplier<T> maker;
  private final Deque<T> idle = new ArrayDeque<>();
  private final List<T> all = new ArrayList<>();

  Lending(Supplier<T> maker) {
    this.maker = maker;
  }

  synchronized T borrow() {
    if (!idle.isEmpty()) {
      return idle.pop();
    }
    T made = maker.get();
    all.add(made);
    return made;
  }

  synchronized void giveBack(T lent) {
    idle.push(lent);
  }

  /** Closes every object; none may be out. */
  @Override
  public synchronized void close() throws IOException {
    for (T one : all) {
      one.close();
    }
    all.clear();
    idle.clear();
  }
}
