package endolith.engine.verify;

import java.util.function.LongConsumer;

/** Sums up what is read. For one thread. */
final class ReadBytes implements LongConsumer {
  private final VerificationWatcher watcher;
  private final long all;
  private long bytes;

  ReadBytes(VerificationWatcher watcher, long all) {
    this.watcher = watcher;
    this.all = all;
  }

  @Override
  public void accept(long more) {
    bytes += more;
    watcher.read(bytes, Math.max(bytes, all));
  }
}
