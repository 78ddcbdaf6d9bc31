package endolith.engine.image.disk;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** The few things {@link AtomicFile} asks of the file system, so that tests can make them fail. */
public interface Disk {

  /** A new file open for writing. */
  interface Sink extends Closeable {
    /** Writes at least one of the buffer's remaining bytes, the first at {@code position}. */
    int write(ByteBuffer bytes, long position) throws IOException;

    /** Returns when content and length are on the device. */
    void force() throws IOException;
  }

  /** Creates {@code file}, which must not exist. */
  Sink create(Path file) throws IOException;

  /** Gives {@code file} the name {@code target}, replacing what has it, in one step. */
  void rename(Path file, Path target) throws IOException;

  /** Returns when the names in {@code folder} are on the device, where the system can do that. */
  void forceFolder(Path folder) throws IOException;

  Disk REAL = new Real();

  /** The file system itself. */
  final class Real implements Disk {
    /** A disk of 200 MB/s needs a tenth of a second. */
    private static final long FLUSH_BYTES = 16 << 20;

    @Override
    public Sink create(Path file) throws IOException {
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      return new FlushingSink(sink(channel), FLUSH_BYTES);
    }

    private static Sink sink(FileChannel channel) {
      return new Sink() {
        @Override
        public int write(ByteBuffer bytes, long position) throws IOException {
          return channel.write(bytes, position);
        }

        @Override
        public void force() throws IOException {
          channel.force(true);
        }

        @Override
        public void close() throws IOException {
          channel.close();
        }
      };
    }

    @Override
    public void rename(Path file, Path target) throws IOException {
      try {
        Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
      } catch (AtomicMoveNotSupportedException e) {
        // Some network shares cannot; replacing is the nearest they offer.
        Files.move(file, target, StandardCopyOption.REPLACE_EXISTING);
      }
    }

    @Override
    public void forceFolder(Path folder) throws IOException {
      FileChannel channel;
      try {
        channel = FileChannel.open(folder, StandardOpenOption.READ);
      } catch (IOException e) {
        return; // Windows does not open folders: there is nothing to force.
      }
      try (channel) {
        channel.force(true);
      }
    }
  }
}
