package endolith.engine.image.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/** The real file system, up to a point. */
public final class FailingDisk implements Disk {
  private final long room;
  private final boolean failsAtForce;
  private final boolean failsAtRename;

  private FailingDisk(long room, boolean failsAtForce, boolean failsAtRename) {
    this.room = room;
    this.failsAtForce = failsAtForce;
    this.failsAtRename = failsAtRename;
  }

  public static FailingDisk fullAfter(long bytes) {
    return new FailingDisk(bytes, false, false);
  }

  static FailingDisk atForce() {
    return new FailingDisk(Long.MAX_VALUE, true, false);
  }

  static FailingDisk atRename() {
    return new FailingDisk(Long.MAX_VALUE, false, true);
  }

  @Override
  public Sink create(Path file) throws IOException {
    Sink real = REAL.create(file);
    return new Sink() {
      @Override
      public int write(ByteBuffer bytes, long position) throws IOException {
        if (position >= room) {
          throw new IOException("No space left on device");
        }
        int limit = bytes.limit();
        bytes.limit((int) Math.min(limit, bytes.position() + room - position));
        int written = real.write(bytes, position);
        bytes.limit(limit);
        return written;
      }

      @Override
      public void force() throws IOException {
        if (failsAtForce) {
          throw new IOException("Input/output error");
        }
        real.force();
      }

      @Override
      public void close() throws IOException {
        real.close();
      }
    };
  }

  @Override
  public void rename(Path file, Path target) throws IOException {
    if (failsAtRename) {
      throw new IOException("Permission denied");
    }
    REAL.rename(file, target);
  }

  @Override
  public void forceFolder(Path folder) throws IOException {
    REAL.forceFolder(folder);
  }
}
