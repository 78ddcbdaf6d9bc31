package endolith.engine.worker;

import endolith.engine.json.Json;
import endolith.engine.task.TaskRequest;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The queue of orders from the parent: tasks in their order, and what was aborted. One thread reads
 * and another makes sense of it: the first order takes a new process long, and its parent's death
 * must be noticed meanwhile.
 */
final class OrderQueue {
  private static final Logger LOG = LoggerFactory.getLogger(OrderQueue.class);

  private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
  private final BlockingQueue<Optional<TaskRequest>> requests = new LinkedBlockingQueue<>();
  private final Set<String> aborted = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  /** Reads until the parent closes the pipe or dies. */
  void readAll(BufferedReader in) {
    Thread.ofPlatform().daemon().name("orders").start(this::takeAll);
    try {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        lines.add(line);
      }
    } catch (IOException e) {
      LOG.warn("reading orders", e);
    } finally {
      close();
    }
  }

  private void takeAll() {
    try {
      while (true) {
        take(lines.take());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void take(String line) {
    try {
      switch (Json.read(line, WorkerOrder.class)) {
        case WorkerOrder.Run(TaskRequest request) -> {
          aborted.remove(request.name().id()); // that was an earlier attempt
          requests.add(Optional.of(request));
        }
        case WorkerOrder.Abort(String id) -> aborted.add(id);
      }
    } catch (IOException e) {
      LOG.error("not an order: {}", line, e);
    }
  }

  /** Aborts whatever runs, and lets no task begin. */
  void close() {
    closed = true;
    requests.add(Optional.empty());
  }

  boolean isAborted(String id) {
    return closed || aborted.contains(id);
  }

  /** Waits for the next task; empty when there will be none. */
  Optional<TaskRequest> next() throws InterruptedException {
    Optional<TaskRequest> next = requests.take();
    return closed ? Optional.empty() : next;
  }
}
