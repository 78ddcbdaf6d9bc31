package endolith.app.runs;

import static org.assertj.core.api.Assertions.assertThat;

import endolith.app.runs.LogLine.Level;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogReaderTest {
  private static final String ENTRY =
      "2026-12-01 08:00:01,123 WARN  e.engine.batch.Batch - the disk is nearly full\n";

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @SuppressWarnings("NullAway.Init")
  private Path log;

  @SuppressWarnings("NullAway.Init")
  private LogReader reader;

  @BeforeEach
  void begin() {
    log = folder.resolve("log");
    reader = new LogReader(log);
  }

  private void add(String text) throws IOException {
    add(text.getBytes(StandardCharsets.UTF_8));
  }

  private void add(byte[] bytes) throws IOException {
    Files.write(log, bytes, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  private static List<String> texts(List<LogLine> lines) {
    return lines.stream().map(LogLine::text).toList();
  }

  @Test
  void anEntryHasItsParts() throws IOException {
    add(ENTRY);

    LogLine line = reader.read().lines().getFirst();
    assertThat(line.time()).isEqualTo("2026-12-01 08:00:01");
    assertThat(line.level()).isEqualTo(Level.WARN);
    assertThat(line.source()).isEqualTo("e.engine.batch.Batch");
    assertThat(line.message()).isEqualTo("the disk is nearly full");
  }

  @Test
  void linesThatBeginNoEntryBelongToTheOneBefore() throws IOException {
    add(
        "Gtk-WARNING **: cannot open display\n"
            + ENTRY
            + "java.io.IOException: full\r\n\tat x.Y\n");

    List<LogLine> lines = reader.read().lines();
    assertThat(lines)
        .extracting(LogLine::level)
        .containsExactly(Level.OTHER, Level.WARN, Level.WARN, Level.WARN);
    assertThat(lines)
        .extracting(LogLine::message)
        .contains("Gtk-WARNING **: cannot open display", "java.io.IOException: full", "\tat x.Y");
    assertThat(lines).extracting(LogLine::begins).containsExactly(false, true, false, false);
  }

  @Test
  void onlyWhatWasAddedIsReadAgain() throws IOException {
    assertThat(reader.read().lines()).isEmpty();
    add("one\n");
    assertThat(texts(reader.read().lines())).containsExactly("one");
    assertThat(reader.read().lines()).isEmpty();
    add("two\nthr");
    LogReader.News news = reader.read();
    assertThat(news.fresh()).isFalse();
    assertThat(texts(news.lines())).containsExactly("two");
    assertThat(texts(news.torn())).containsExactly("thr");
    add("ee\n");
    assertThat(texts(reader.read().lines())).containsExactly("three");
  }

  @Test
  void aLogThatBeganAnewIsReadAnew() throws IOException {
    add("one\ntwo\n");
    reader.read();
    Files.writeString(log, "new\n");
    assertThat(reader.read()).satisfies(news -> assertThat(news.fresh()).isTrue());

    Path other = folder.resolve("other");
    Files.writeString(other, "another\nfile\n");
    Files.move(other, log, StandardCopyOption.REPLACE_EXISTING);
    LogReader.News news = reader.read();
    assertThat(news.fresh()).isTrue();
    assertThat(texts(news.lines())).containsExactly("another", "file");
    Files.delete(log);
    assertThat(reader.read().fresh()).isTrue();
  }

  @Test
  void ofAHugeLogOnlyTheEndIsRead() throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "rw")) {
      file.setLength(3L << 30); // takes no room on the disk
    }
    add("\n" + ENTRY.repeat(20_000));

    List<LogLine> lines = reader.read().lines();
    assertThat(lines).hasSizeBetween(10_000, 15_000);
    assertThat(lines).allMatch(line -> line.text().equals(ENTRY.strip()));
    assertThat(reader.read().lines()).isEmpty();
  }

  @Test
  void aLineWithoutEndIsCutAndRead() throws IOException {
    add("x".repeat(5_000_000));

    LogReader.News news = reader.read();
    assertThat(news.lines()).isEmpty();
    assertThat(news.torn().getFirst().text().length()).isLessThan(5000);
  }

  @Test
  void bytesThatAreNoTextAreShownAsSuch() throws IOException {
    add(new byte[] {'a', (byte) 0xff, (byte) 0xc3, 'b', '\n', 0, '\n'});

    assertThat(texts(reader.read().lines())).containsExactly("a\ufffd\ufffdb", "\0");
  }
}
