package endolith.viewer.image.render;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tiles that views wait for. The view that asked last is served first; what it no longer asks for
 * is dropped. A tile that is being made is not given out twice. Thread-safe.
 */
final class RequestQueue {
  /** One view's requests. */
  static final class Line {
    private final ArrayDeque<TileRequest> waiting = new ArrayDeque<>();
  }

  /** The line that asked last comes first. */
  private final List<Line> lines = new ArrayList<>();

  private final Set<TileRequest> running = new HashSet<>();
  private long dropped;
  private boolean closed;

  /** Replaces what a view waits for, the most urgent first. */
  synchronized void want(Line line, List<TileRequest> wanted) {
    Set<TileRequest> stay = new HashSet<>(wanted);
    dropped += line.waiting.stream().filter(request -> !stay.contains(request)).count();
    line.waiting.clear();
    line.waiting.addAll(wanted);
    lines.remove(line);
    if (!wanted.isEmpty()) {
      lines.addFirst(line);
    }
    notifyAll();
  }

  /** Forgets a view. */
  synchronized void remove(Line line) {
    dropped += line.waiting.size();
    line.waiting.clear();
    lines.remove(line);
  }

  /** The most urgent tile that nobody is making, after waiting for one; null once closed. */
  synchronized @Nullable TileRequest take() throws InterruptedException {
    while (!closed) {
      TileRequest next = poll();
      if (next != null) {
        return next;
      }
      wait();
    }
    return null;
  }

  /** As {@link #take}, but null if there is none now. */
  synchronized @Nullable TileRequest poll() {
    for (Line line : lines) {
      Iterator<TileRequest> waiting = line.waiting.iterator();
      while (waiting.hasNext()) {
        TileRequest request = waiting.next();
        if (!running.contains(request)) {
          waiting.remove();
          running.add(request);
          return request;
        }
      }
    }
    return null;
  }

  /** Whether some view still waits for a tile that is being made. */
  synchronized void done(TileRequest request) {
    running.remove(request);
    for (Line line : lines) {
      line.waiting.remove(request);
    }
    notifyAll();
  }

  /** Requests that no view wanted any more before somebody began with them. */
  synchronized long dropped() {
    return dropped;
  }

  synchronized void close() {
    closed = true;
    notifyAll();
  }
}
