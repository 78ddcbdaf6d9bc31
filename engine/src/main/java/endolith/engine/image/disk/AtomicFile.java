package endolith.engine.image.disk;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Objects;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * A file that appears under its name only when it is whole: written beside the target under a
 * temporary name, forced to the device, then renamed. Closing it without {@link #commit} removes
 * it. For one thread.
 */
public final class AtomicFile implements Closeable {
  /** Larger heap buffers would leave equally large native copies behind in the JDK. */
  private static final int CHUNK = 1 << 20;

  private final Path target;
  private final Path temporary;
  private final Disk disk;
  private final Disk.Sink sink;
  private @Nullable OutputStream stream;
  private Crc32c head = Crc32c.EMPTY;
  private final CRC32C body = new CRC32C();
  private int reserved;
  private long end;
  private boolean closed;
  private boolean committed;

  private AtomicFile(Path target, Disk disk) throws IOException {
    this.target = target.toAbsolutePath();
    this.disk = disk;
    if (Files.isDirectory(this.target, LinkOption.NOFOLLOW_LINKS)) {
      throw new IOException(
          this.target + " is a folder where a file is to be written: rename or remove it");
    }
    this.temporary = TemporaryFiles.nameFor(this.target);
    try {
      this.sink = disk.create(temporary);
    } catch (IOException e) {
      TemporaryFiles.forget(temporary);
      throw explained(e);
    }
  }

  /** Begins to write {@code target}, whose folder must be there. */
  public static AtomicFile create(Path target) throws IOException {
    return create(target, Disk.REAL);
  }

  public static AtomicFile create(Path target, Disk disk) throws IOException {
    return new AtomicFile(target, disk);
  }

  /** Writes a whole small file. */
  public static void write(Path target, byte[] content) throws IOException {
    try (AtomicFile file = create(target)) {
      file.append(ByteBuffer.wrap(content));
      file.commit();
    }
  }

  /**
   * Deletes what killed programs left half-written in {@code folder} (not in folders below it):
   * files with a temporary name whose process no longer runs. Nothing else is touched.
   *
   * @return how many were deleted; 0 if there is no such folder
   */
  public static int sweep(Path folder) throws IOException {
    return TemporaryFiles.sweep(folder);
  }

  /** Writes all remaining bytes after those written so far and returns the first one's position. */
  public long append(ByteBuffer bytes) throws IOException {
    long position = end;
    body.update(bytes.duplicate());
    write(bytes, position);
    return position;
  }

  /** Leaves room at the beginning of the file, before anything is appended, for {@link #fill}. */
  public void reserve(int bytes) throws IOException {
    if (end > 0) {
      throw new IllegalStateException("the file has begun");
    }
    write(ByteBuffer.allocate(bytes), 0);
    reserved = bytes;
  }

  /** Writes to the room that was reserved as many bytes as were, once. */
  public void fill(ByteBuffer bytes) throws IOException {
    if (bytes.remaining() != reserved) {
      throw new IllegalArgumentException(
          bytes.remaining() + " bytes for room of " + reserved + " bytes");
    }
    head = Crc32c.of(bytes);
    write(bytes, 0);
  }

  /** The checksum of the whole file, once all of it was written and what was reserved filled. */
  public Crc32c checksum() {
    return head.then(new Crc32c((int) body.getValue(), end - reserved));
  }

  /** Writes all remaining bytes, the first at {@code position}, which may lie beyond the end. */
  private void write(ByteBuffer bytes, long position) throws IOException {
    long at = position;
    int limit = bytes.limit();
    try {
      while (bytes.position() < limit) {
        bytes.limit(Math.min(limit, bytes.position() + CHUNK));
        at += sink.write(bytes, at);
        end = Math.max(end, at);
      }
    } catch (IOException e) {
      throw explained(e);
    } finally {
      bytes.limit(limit);
    }
  }

  /** A buffered stream that appends; {@link #commit} flushes it. */
  public OutputStream stream() {
    if (stream == null) {
      stream = new BufferedOutputStream(new Appender(), 1 << 16);
    }
    return stream;
  }

  /** Length in bytes so far. */
  public long size() {
    return end;
  }

  /** Forces the content to the device and gives the file its name. */
  public void commit() throws IOException {
    try {
      if (stream != null) {
        stream.flush();
      }
      sink.force();
      closeSink();
      disk.rename(temporary, target);
      committed = true;
      disk.forceFolder(folder());
    } catch (IOException e) {
      throw explained(e);
    }
  }

  @Override
  public void close() throws IOException {
    try {
      closeSink();
    } finally {
      if (!committed) {
        Files.deleteIfExists(temporary);
      }
      TemporaryFiles.forget(temporary);
    }
  }

  private void closeSink() throws IOException {
    if (!closed) {
      closed = true;
      sink.close();
    }
  }

  private Path folder() {
    return Objects.requireNonNull(target.getParent(), "a file lies in a folder");
  }

  private IOException explained(IOException e) {
    return DiskFullException.explained(target, end, e);
  }

  private final class Appender extends OutputStream {
    @Override
    public void write(int b) throws IOException {
      append(ByteBuffer.wrap(new byte[] {(byte) b}));
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
      append(ByteBuffer.wrap(bytes, from, count));
    }
  }
}
