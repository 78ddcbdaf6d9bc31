package endolith.engine.worker;

import endolith.engine.pipeline.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads a worker's events on a thread of its own, so that waiting for one can be cut short. */
final class EventQueue {
  private static final Logger LOG = LoggerFactory.getLogger(EventQueue.class);

  /** A parent that does not keep up makes the worker wait, not its own memory grow. */
  private static final int CAPACITY = 256;

  private final BlockingQueue<Item> items = new ArrayBlockingQueue<>(CAPACITY);

  /** What came, or that nothing did. */
  sealed interface Item {
    record Event(TaskEvent event) implements Item {}

    record Nothing() implements Item {}

    record End() implements Item {}
  }

  EventQueue(InputStream in) {
    Thread.ofPlatform().daemon().name("worker events").start(() -> readAll(in));
  }

  private void readAll(InputStream in) {
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        take(line);
      }
    } catch (IOException e) {
      LOG.debug("pipe from a dying worker", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    end();
  }

  private void take(String line) throws InterruptedException {
    TaskEvent event;
    try {
      event = Json.read(line, TaskEvent.class);
    } catch (IOException e) {
      LOG.warn("not an event: {}", line);
      return;
    }
    items.put(new Item.Event(event));
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
