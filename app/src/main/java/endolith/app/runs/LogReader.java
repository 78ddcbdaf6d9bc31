package endolith.app.runs;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads the end of a log, and then what is added to it. However large the log is, never more than
 * its last megabyte is read at once. For one thread at a time.
 */
final class LogReader {
  private static final int MOST_BYTES = 1 << 20;

  /**
   * What was read.
   *
   * @param fresh whether it stands for the whole log, and not for what was added
   * @param lines those that are whole
   * @param torn a last line without an end, which may get one; empty if there is none
   */
  record News(boolean fresh, List<LogLine> lines, List<LogLine> torn) {
    News {
      lines = List.copyOf(lines);
      torn = List.copyOf(torn);
    }
  }

  private final Path log;
  private @Nullable Object key;
  private long next;
  private boolean begun;
  private LogLine.Level level = LogLine.Level.OTHER;

  LogReader(Path log) {
    this.log = log;
  }

  /**
   * What came since the last time; at first, and when the log is another file or became shorter,
   * its end. Nothing if there is no such file.
   *
   * @throws IOException if it cannot be read
   */
  News read() throws IOException {
    if (!Files.isRegularFile(log)) {
      begun = false;
      return new News(true, List.of(), List.of());
    }
    Object now = Files.readAttributes(log, BasicFileAttributes.class).fileKey();
    try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
      long length = file.length();
      boolean fresh =
          !begun || !Objects.equals(now, key) || length < next || length - next > MOST_BYTES;
      if (fresh) {
        next = Math.max(0, length - MOST_BYTES);
        level = LogLine.Level.OTHER;
      }
      key = now;
      begun = true;
      byte[] bytes = new byte[(int) (length - next)];
      file.seek(next);
      file.readFully(bytes);
      return news(fresh, bytes);
    }
  }

  private News news(boolean fresh, byte[] bytes) {
    int at = fresh && next > 0 ? afterBreak(bytes, 0) : 0;
    if (at < 0) {
      at = 0; // a line without end, as no log of ours has
    }
    List<LogLine> lines = new ArrayList<>();
    for (int end = afterBreak(bytes, at); end >= 0; end = afterBreak(bytes, at)) {
      lines.add(line(bytes, at, end - 1));
      level = lines.getLast().level();
      at = end;
    }
    next += at;
    List<LogLine> torn =
        at < bytes.length ? List.of(line(bytes, at, bytes.length)) : List.<LogLine>of();
    return new News(fresh, lines, torn);
  }

  private LogLine line(byte[] bytes, int from, int to) {
    int end = to > from && bytes[to - 1] == '\r' ? to - 1 : to;
    // What is no UTF-8 shows as the signs for that.
    return LogLine.of(new String(bytes, from, end - from, StandardCharsets.UTF_8), level);
  }

  private static int afterBreak(byte[] bytes, int from) {
    for (int i = from; i < bytes.length; i++) {
      if (bytes[i] == '\n') {
        return i + 1;
      }
    }
    return -1;
  }
}
