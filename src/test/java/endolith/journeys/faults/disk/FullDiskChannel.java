package endolith.journeys.faults.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** An open file on a disk that fills up: of a write that fails, the first half is written. */
final class FullDiskChannel extends FileChannel {
  private final FileChannel real;
  private final Path path;
  private final WriteFault fault;

  FullDiskChannel(FileChannel real, Path path, WriteFault fault) {
    this.real = real;
    this.path = path;
    this.fault = fault;
  }

  @Override
  public int write(ByteBuffer bytes) throws IOException {
    if (fault.fails("write", path)) {
      real.write(firstHalf(bytes));
      throw new IOException(WriteFault.FULL);
    }
    return real.write(bytes);
  }

  @Override
  public int write(ByteBuffer bytes, long position) throws IOException {
    if (fault.fails("write", path)) {
      real.write(firstHalf(bytes), position);
      throw new IOException(WriteFault.FULL);
    }
    return real.write(bytes, position);
  }

  private static ByteBuffer firstHalf(ByteBuffer bytes) {
    return bytes.slice(bytes.position(), bytes.remaining() / 2);
  }

  @Override
  public long write(ByteBuffer[] sources, int offset, int length) throws IOException {
    long count = 0;
    for (int i = offset; i < offset + length; i++) {
      count += write(sources[i]);
    }
    return count;
  }

  @Override
  public long transferFrom(ReadableByteChannel source, long position, long count)
      throws IOException {
    failOr("write");
    return real.transferFrom(source, position, count);
  }

  @Override
  public void force(boolean metaData) throws IOException {
    failOr("force");
    real.force(metaData);
  }

  private void failOr(String operation) throws IOException {
    if (fault.fails(operation, path)) {
      throw new IOException(WriteFault.FULL);
    }
  }

  @Override
  public int read(ByteBuffer into) throws IOException {
    return real.read(into);
  }

  @Override
  public long read(ByteBuffer[] targets, int offset, int length) throws IOException {
    return real.read(targets, offset, length);
  }

  @Override
  public int read(ByteBuffer into, long position) throws IOException {
    return real.read(into, position);
  }

  @Override
  public long position() throws IOException {
    return real.position();
  }

  @Override
  public FileChannel position(long position) throws IOException {
    real.position(position);
    return this;
  }

  @Override
  public long size() throws IOException {
    return real.size();
  }

  @Override
  public FileChannel truncate(long size) throws IOException {
    real.truncate(size);
    return this;
  }

  @Override
  public long transferTo(long position, long count, WritableByteChannel target) throws IOException {
    return real.transferTo(position, count, target);
  }

  @Override
  public MappedByteBuffer map(MapMode mode, long position, long size) throws IOException {
    return real.map(mode, position, size);
  }

  @Override
  public FileLock lock(long position, long size, boolean shared) throws IOException {
    return real.lock(position, size, shared);
  }

  @Override
  public @Nullable FileLock tryLock(long position, long size, boolean shared) throws IOException {
    return real.tryLock(position, size, shared);
  }

  @Override
  protected void implCloseChannel() throws IOException {
    real.close();
  }
}
