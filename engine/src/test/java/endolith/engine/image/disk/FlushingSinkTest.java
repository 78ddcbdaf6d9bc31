package endolith.engine.image.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class FlushingSinkTest {
  private final SlowFile file = new SlowFile();
  private final FlushingSink sink = new FlushingSink(file, 100);

  @Test
  void flushesWhileMoreIsWritten() throws Exception {
    write(99);
    assertThat(file.forced).hasValue(0);
    write(1);
    file.awaitForce();
    // The device is still busy with the first share, and writing goes on.
    write(500);
    assertThat(file.forced).hasValue(1);
    file.device.release(2);
    sink.force();
    assertThat(file.forced).hasValue(2);
    assertThat(file.written).hasValue(600);
  }

  @Test
  void tellsThatAnEarlierShareWasLost() throws Exception {
    file.fails = true;
    write(100);
    file.awaitForce();
    file.device.release(2);
    assertThatThrownBy(sink::force).isInstanceOf(IOException.class).hasMessage("disk broken");
    assertThat(file.forced).hasValue(1);
  }

  @Test
  @Timeout(value = 1, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void tellsItWhenTheNextShareIsWritten() throws Exception {
    file.fails = true;
    file.device.release();
    write(100);
    file.awaitForce();
    assertThatThrownBy(
            () -> {
              while (true) {
                write(100);
              }
            })
        .isInstanceOf(IOException.class)
        .hasMessage("disk broken");
  }

  private void write(int bytes) throws IOException {
    sink.write(ByteBuffer.allocate(bytes), 0);
  }

  /** Takes bytes at once, and forces them when the test lets it. */
  private static final class SlowFile implements Disk.Sink {
    private final Semaphore device = new Semaphore(0);
    private final CountDownLatch begun = new CountDownLatch(1);
    private final AtomicInteger written = new AtomicInteger();
    private final AtomicInteger forced = new AtomicInteger();
    private volatile boolean fails;

    void awaitForce() throws InterruptedException {
      assertThat(begun.await(1, TimeUnit.MINUTES)).isTrue();
    }

    @Override
    public int write(ByteBuffer bytes, long position) {
      written.addAndGet(bytes.remaining());
      return bytes.remaining();
    }

    @Override
    public void force() throws IOException {
      forced.incrementAndGet();
      begun.countDown();
      device.acquireUninterruptibly();
      if (fails) {
        throw new IOException("disk broken");
      }
    }

    @Override
    public void close() {}
  }
}
