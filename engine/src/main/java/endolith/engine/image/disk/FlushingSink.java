package endolith.engine.image.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/**
 * Forces what was written while more is written, so that little is left to wait for at the end:
 * systems keep gigabytes back until somebody asks. For one thread.
 */
final class FlushingSink implements Disk.Sink {
  private final Disk.Sink file;
  private final long share;
  private long written;
  private @Nullable FutureTask<Void> flush;

  /**
   * @param file allows forcing and writing at the same time
   * @param share bytes after which a new flush begins, unless the last one is still at it
   */
  FlushingSink(Disk.Sink file, long share) {
    this.file = file;
    this.share = share;
  }

  /**
   * @throws IOException also if bytes written before did not get to the device
   */
  @Override
  public int write(ByteBuffer bytes, long position) throws IOException {
    int count = file.write(bytes, position);
    written += count;
    if (written >= share && (flush == null || flush.isDone())) {
      await();
      written = 0;
      begin();
    }
    return count;
  }

  @Override
  public void force() throws IOException {
    // A failure is told once: a second attempt may succeed though bytes are lost.
    await();
    file.force();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  private void begin() {
    FutureTask<Void> task =
        new FutureTask<>(
            () -> {
              file.force();
              return null;
            });
    flush = task;
    Thread.ofPlatform().daemon().name("flush").start(task);
  }

  private void await() throws IOException {
    if (flush == null) {
      return;
    }
    try {
      flush.get();
    } catch (ExecutionException e) {
      throw new IOException(Objects.requireNonNull(e.getCause()).getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while bytes went to the device", e);
    }
  }
}
