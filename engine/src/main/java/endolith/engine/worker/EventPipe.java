package endolith.engine.worker;

import endolith.engine.json.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Writes events, one whole line at a time, from any thread. */
final class EventPipe {
  private final OutputStream out;

  EventPipe(OutputStream out) {
    this.out = out;
  }

  /**
   * @throws UncheckedIOException if nobody reads any more
   */
  synchronized void send(TaskEvent event) {
    try {
      out.write((Json.line(event) + "\n").getBytes(StandardCharsets.UTF_8));
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("the pipe to the parent is broken", e);
    }
  }
}
