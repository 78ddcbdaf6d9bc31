package endolith.engine.worker;

import endolith.engine.json.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads a worker's events on a thread of its own, so that waiting for one can be cut short. */
final class EventQueue {
  private static final Logger LOG = LoggerFactory.getLogger(EventQueue.class);

  /** A parent that does not keep up makes the worker wait, not its own memory grow. */
  private static final int CAPACITY = 256;

  /** No event is nearly as long: a longer line is nonsense, and must not fill the memory. */
  private static final int LONGEST_LINE = 1 << 22;

  private static final int SHOWN = 200;

  private final BlockingQueue<Item> items = new ArrayBlockingQueue<>(CAPACITY);

  /** What came, or that nothing did. */
  sealed interface Item {
    record Event(TaskEvent event) implements Item {}

    /** A line that is no event: nothing after it is read. */
    record Nonsense(String line) implements Item {}

    record Nothing() implements Item {}

    record End() implements Item {}
  }

  EventQueue(InputStream in) {
    Thread.ofPlatform().daemon().name("worker events").start(() -> readAll(in));
  }

  private void readAll(InputStream in) {
    try (Reader reader =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), 1 << 13)) {
      for (String line = line(reader); line != null; line = line(reader)) {
        if (!take(line)) {
          return;
        }
      }
    } catch (IOException e) {
      LOG.debug("pipe from a dying worker", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    end();
  }

  /**
   * The next line, or the beginning of one that never ends; null at the end, and for a line that
   * its writer did not live to end.
   */
  private static @Nullable String line(Reader reader) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = reader.read(); c >= 0; c = reader.read()) {
      if (c == '\n' || line.length() == LONGEST_LINE) {
        return line.toString();
      }
      line.append((char) c);
    }
    return null;
  }

  /**
   * @return whether to read on
   */
  private boolean take(String line) throws InterruptedException {
    try {
      items.put(new Item.Event(Json.read(line, TaskEvent.class)));
      return true;
    } catch (IOException e) {
      items.put(new Item.Nonsense(line.substring(0, Math.min(SHOWN, line.length()))));
      return false;
    }
  }

  private void end() {
    try {
      items.put(new Item.End());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The next item; {@link Item.Nothing} if none comes within the time. */
  Item poll(Duration patience) throws InterruptedException {
    Item item = items.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
    return item == null ? new Item.Nothing() : item;
  }
}
