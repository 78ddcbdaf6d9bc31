package endolith.engine.batch;

import endolith.engine.image.disk.SmallFile;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The lines of a journal, one by one, whatever bytes it holds. */
final class JournalLines implements Closeable {
  /** A plan of a hundred thousand pairs takes about ten megabytes. */
  private static final int MOST_BYTES = 64 << 20;

  /**
   * A line.
   *
   * @param text empty if it is none, or longer than any line that was written
   * @param whole whether it ends in a line break: else its writer was stopped
   */
  record Line(Optional<String> text, boolean whole) {}

  private final InputStream in;

  private JournalLines(InputStream in) {
    this.in = in;
  }

  /**
   * @throws IOException if there is no such file
   */
  static JournalLines of(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new IOException(file + " is no file");
    }
    return new JournalLines(new BufferedInputStream(Files.newInputStream(file), 1 << 16));
  }

  /** The next line; empty at the end. */
  Optional<Line> next() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int read = in.read();
    if (read < 0) {
      return Optional.empty();
    }
    boolean fits = true;
    for (; read >= 0 && read != '\n'; read = in.read()) {
      if (bytes.size() < MOST_BYTES) {
        bytes.write(read);
      } else {
        fits = false;
      }
    }
    return Optional.of(new Line(fits ? text(bytes.toByteArray()) : Optional.empty(), read >= 0));
  }

  private static Optional<String> text(byte[] bytes) {
    try {
      return Optional.of(SmallFile.text(bytes));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
