package endolith.engine.image.tiff;

import endolith.engine.image.UnreadableImageException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * An open TIFF file, classic or BigTIFF, of either byte order: its directories and positioned
 * reads. Nothing is trusted: every offset and count is checked against the file's length. Safe for
 * use by several threads at once.
 */
public final class TiffFile implements Closeable {
  private static final int MOST_DIRECTORIES = 65_536;
  private static final int MOST_FIELDS = 65_535;

  private final Path path;
  private final FileChannel channel;
  private final long length;
  private final TiffHeader header;
  private final List<TiffDirectory> directories;

  private TiffFile(Path path, FileChannel channel) throws IOException {
    this.path = path;
    this.channel = channel;
    this.length = channel.size();
    this.header = TiffHeader.read(this);
    this.directories = List.copyOf(chain(header.firstDirectory()));
  }

  /**
   * Opens a file and reads its directories, not its pixels.
   *
   * @throws UnreadableImageException if it is no TIFF file or damaged
   */
  public static TiffFile open(Path path) throws IOException {
    FileChannel channel = channel(path);
    try {
      return new TiffFile(path, channel);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  public Path path() {
    return path;
  }

  /** Length of the file in bytes. */
  public long length() {
    return length;
  }

  public ByteOrder order() {
    return header.order();
  }

  /** Whether the file is a BigTIFF. */
  public boolean big() {
    return header.big();
  }

  /** The directories (pages) of the main chain, in file order, at least one. */
  public List<TiffDirectory> directories() {
    return directories;
  }

  /** The first page. */
  public TiffDirectory first() {
    return directories.getFirst();
  }

  /** The directories that the SubIFDs field of a directory points to (such as a pyramid). */
  public List<TiffDirectory> subDirectories(TiffDirectory parent) throws IOException {
    List<TiffDirectory> found = new ArrayList<>();
    for (long offset : parent.find(TiffTag.SUB_IFDS).orElse(new long[0])) {
      found.add(directory(offset));
    }
    return found;
  }

  /**
   * Fills the buffer's remaining space with the bytes from {@code position} on.
   *
   * @throws UnreadableImageException if the file ends before
   */
  public void read(long position, ByteBuffer into) throws IOException {
    require(position, into.remaining(), "data");
    while (into.hasRemaining()) {
      int count = channel.read(into, position);
      if (count < 0) {
        throw damaged("it became shorter while it was read");
      }
      position += count;
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  /** Reads {@code count} bytes into a buffer of the file's byte order. */
  ByteBuffer bytes(long position, int count, String what) throws IOException {
    require(position, count, what);
    ByteBuffer buffer = ByteBuffer.allocate(count);
    read(position, buffer);
    return buffer.flip();
  }

  /** The exception for a file that contradicts itself or ends too early. */
  public UnreadableImageException damaged(String how) {
    return new UnreadableImageException(
        path, "this TIFF file is damaged: " + how + "; copy or export it again");
  }

  public void require(long position, long count, String what) throws UnreadableImageException {
    if (position < 0 || count < 0 || position > length - count) {
      throw damaged(
          what
              + " should lie at byte "
              + Long.toUnsignedString(position)
              + " ("
              + Long.toUnsignedString(count)
              + " bytes), but the file has only "
              + length);
    }
  }

  private static FileChannel channel(Path path) throws IOException {
    if (Files.isDirectory(path)) {
      throw new UnreadableImageException(path, "this is a folder, not an image");
    }
    if (Files.exists(path) && !Files.isRegularFile(path)) {
      throw new UnreadableImageException(
          path, "this is a pipe, a device or a socket, not an image");
    }
    try {
      return FileChannel.open(path, StandardOpenOption.READ);
    } catch (NoSuchFileException e) {
      throw new UnreadableImageException(path, "there is no such file (any more)", e);
    } catch (AccessDeniedException e) {
      throw new UnreadableImageException(
          path, "reading this file is not permitted; change its permissions", e);
    }
  }

  private List<TiffDirectory> chain(long first) throws IOException {
    List<TiffDirectory> found = new ArrayList<>();
    Set<Long> seen = new HashSet<>();
    for (long offset = first; offset != 0; offset = found.getLast().next()) {
      if (!seen.add(offset) || found.size() == MOST_DIRECTORIES) {
        throw damaged("its pages form an endless chain");
      }
      found.add(directory(offset));
    }
    if (found.isEmpty()) {
      throw damaged("it holds no image");
    }
    return found;
  }

  private TiffDirectory directory(long offset) throws IOException {
    boolean big = header.big();
    ByteBuffer start = bytes(offset, big ? 8 : 2, "a page directory").order(order());
    long fields = big ? start.getLong() : Short.toUnsignedInt(start.getShort());
    if (fields < 1 || fields > MOST_FIELDS) {
      throw damaged("a page directory claims " + Long.toUnsignedString(fields) + " fields");
    }
    int fieldSize = big ? 20 : 12;
    int nextSize = big ? 8 : 4;
    long body = offset + (big ? 8 : 2);
    ByteBuffer content =
        bytes(body, (int) fields * fieldSize + nextSize, "a page directory").order(order());
    return TiffDirectory.parse(this, offset, body, (int) fields, content);
  }
}
