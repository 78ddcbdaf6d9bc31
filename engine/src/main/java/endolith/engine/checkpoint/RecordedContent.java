package endolith.engine.checkpoint;

import com.fasterxml.jackson.annotation.JsonInclude;
import endolith.engine.image.store.ImageChecksums;
import endolith.engine.json.Required;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The content of an image file as its manifest records it, and the times that the file had when it
 * was known to hold that.
 *
 * @param crc32c of all bytes, eight hexadecimal digits
 * @param pixels CRC-32C of the pixels as little-endian floats, row after row from the top left
 * @param modified last modification of the content
 * @param changed last change of content, name or rights; null where the system does not tell
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RecordedContent(
    @Required String crc32c,
    @Required String pixels,
    @Required Instant modified,
    @Nullable Instant changed) {

  /** Of a file that was just written, or read. */
  public static RecordedContent of(Path file, ImageChecksums checksums) throws IOException {
    FileTimes now = FileTimes.of(file);
    return new RecordedContent(checksums.file(), checksums.pixels(), now.modified(), now.changed());
  }

  /** Whether the file's times are those at which it held this. */
  boolean isOf(FileTimes times) {
    return times.equals(new FileTimes(modified, changed));
  }

  /** Other content at the same times. */
  public RecordedContent with(ImageChecksums checksums) {
    return new RecordedContent(checksums.file(), checksums.pixels(), modified, changed);
  }

  /** The same content at other times. */
  RecordedContent at(FileTimes times) {
    return new RecordedContent(crc32c, pixels, times.modified(), times.changed());
  }
}
