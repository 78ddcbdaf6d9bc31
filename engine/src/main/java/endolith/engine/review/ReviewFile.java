package endolith.engine.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import endolith.engine.checkpoint.TaskFiles;
import endolith.engine.image.disk.AtomicFile;
import endolith.engine.image.disk.IoMessage;
import endolith.engine.image.disk.SmallFile;
import endolith.engine.json.Json;
import endolith.engine.json.Required;
import endolith.engine.json.SealedJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A pair's review on disk, {@code <output>/<sample>/<dye>/review.json}. It may be read and changed
 * while a batch works in the folder. Its first members are the last act that counts, for other
 * programs; {@code history} has all.
 */
public final class ReviewFile {
  /** The format that this program writes; a higher one is not touched. */
  private static final int VERSION = 1;

  private static final int MOST_BYTES = 16 << 20;

  private static final Logger LOG = LoggerFactory.getLogger(ReviewFile.class);

  private final TaskFiles files;
  private final Path file;

  public ReviewFile(TaskFiles files) {
    this.files = files;
    this.file = of(files.folder());
  }

  /** Where the review of a pair is kept in its folder. */
  public static Path of(Path folder) {
    return folder.resolve("review.json");
  }

  /**
   * Whether a file is a review as it was written, of whatever version.
   *
   * @return its length in bytes; empty if it is damaged or cannot be read
   */
  public static OptionalLong verify(Path file) {
    try {
      return OptionalLong.of(text(file).getBytes(StandardCharsets.UTF_8).length);
    } catch (IOException e) {
      return OptionalLong.empty();
    }
  }

  public Path path() {
    return file;
  }

  /**
   * What is kept.
   *
   * @return {@link Review#NONE} if there is no file
   * @throws IOException if there is one that cannot be read, is damaged, or of a later format; the
   *     message names it and says what to do
   */
  public Review read() throws IOException {
    String text;
    try {
      text = text(file);
    } catch (NoSuchFileException e) {
      return Review.NONE;
    } catch (IOException e) {
      throw new IOException(
          "%s is no readable review: %s. It was left as it is: rename it to keep it aside, then decide again"
              .formatted(file, IoMessage.of(e, String.valueOf(e.getMessage()))),
          e);
    }
    return whole(text);
  }

  private static String text(Path file) throws IOException {
    if (Files.isSymbolicLink(file)) {
      throw new IOException("it is a link");
    }
    String text = SmallFile.text(file, MOST_BYTES);
    if (SealedJson.seal(text) != SealedJson.Seal.WHOLE) {
      throw new IOException("its checksum tells that it was changed");
    }
    return text;
  }

  /** As it was written, but perhaps by a version that keeps more in it than this one would. */
  private Review whole(String text) throws IOException {
    try {
      Form form = Json.readExactly(text, Form.class);
      if (form.version() == VERSION) {
        return new Review(form.history());
      }
    } catch (IOException | RuntimeException e) {
      throw new IOException(later(), e);
    }
    throw new IOException(later());
  }

  private String later() {
    return file
        + " was written by another version of Endolith, and was left as it is: decide with that"
        + " version";
  }

  /**
   * Changes what is kept, unless somebody else did since it was read.
   *
   * @param seen as it was read
   * @return as it is now
   * @throws ReviewConflictException if it is no longer what was seen
   * @throws IOException as {@link #read}, or if it cannot be written
   */
  public Review change(Review seen, UnaryOperator<Review> change) throws IOException {
    try (ReviewLock _ = ReviewLock.of(files.output())) {
      Review now = read();
      if (!now.equals(seen)) {
        throw new ReviewConflictException(file, now);
      }
      Review changed = change.apply(now);
      if (!changed.equals(now)) {
        keep(changed);
      }
      return changed;
    }
  }

  /** What fails after the file has got its name does not take the decision back. */
  private void keep(Review review) throws IOException {
    try {
      write(review);
    } catch (IOException e) {
      if (!isKept(review)) {
        throw e;
      }
      LOG.warn("{} is written, but may not outlast a power failure", file, e);
    }
  }

  private boolean isKept(Review review) {
    try {
      return read().equals(review);
    } catch (IOException e) {
      return false;
    }
  }

  private void write(Review review) throws IOException {
    byte[] bytes = SealedJson.pretty(Form.of(review));
    if (bytes.length > MOST_BYTES) {
      throw new IOException(file + " would become too large: rename it and begin anew");
    }
    files.output().folder(files.folder());
    AtomicFile.sweep(files.folder());
    AtomicFile.write(files.output().plain(file), bytes);
  }

  private record Form(
      @Required int version,
      @Nullable Decision decision,
      @Nullable String note,
      @Nullable String by,
      @Nullable Instant at,
      @Nullable ReviewedResult result,
      @Required List<ReviewEntry> history,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String checksum) {
    static Form of(Review review) {
      Optional<ReviewEntry> last = review.last();
      return new Form(
          VERSION,
          last.map(ReviewEntry::decision).orElse(null),
          last.map(ReviewEntry::note).orElse(null),
          last.map(ReviewEntry::by).orElse(null),
          last.map(ReviewEntry::at).orElse(null),
          last.map(ReviewEntry::result).orElse(null),
          review.history(),
          null);
    }
  }
}
