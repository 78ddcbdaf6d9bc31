package endolith.engine.review;

import endolith.engine.image.disk.OutputFolder;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Held for the moment in which a review is read again and replaced, by one thread of one program;
 * not the lock of a batch.
 */
final class ReviewLock implements Closeable {
  private static final Logger LOG = LoggerFactory.getLogger(ReviewLock.class);
  private static final long MOST_MILLIS = 5000;
  private static final long ASK_AGAIN_MILLIS = 10;

  /** The system's lock is the process's, not the thread's. */
  private static final ReentrantLock THIS_PROCESS = new ReentrantLock();

  private final FileChannel channel;

  private ReviewLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * @throws IOException if another program holds it for seconds, or the folder cannot be written to
   */
  static ReviewLock of(OutputFolder output) throws IOException {
    THIS_PROCESS.lock();
    try {
      return new ReviewLock(locked(output));
    } catch (IOException | RuntimeException e) {
      THIS_PROCESS.unlock();
      throw e;
    }
  }

  private static FileChannel locked(OutputFolder output) throws IOException {
    FileChannel channel = output.open(output.root().resolve(".endolith").resolve("review.lock"));
    try {
      for (long waited = 0; !tryLock(channel); waited += ASK_AGAIN_MILLIS) {
        if (waited > MOST_MILLIS) {
          throw new IOException(
              "another program is writing decisions in " + output.root() + ": try again");
        }
        TimeUnit.MILLISECONDS.sleep(ASK_AGAIN_MILLIS);
      }
      return channel;
    } catch (InterruptedException e) {
      channel.close();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while waiting for " + output.root(), e);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private static boolean tryLock(FileChannel channel) {
    try {
      @Nullable FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    } catch (IOException e) {
      // Some network shares know no locks: what was seen is still compared before it is replaced.
      LOG.warn("reviews cannot be locked", e);
      return true;
    }
  }

  @Override
  public void close() throws IOException {
    try {
      channel.close();
    } finally {
      THIS_PROCESS.unlock();
    }
  }
}
