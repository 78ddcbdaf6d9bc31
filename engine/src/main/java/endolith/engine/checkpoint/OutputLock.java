package endolith.engine.checkpoint;

import endolith.engine.image.disk.DiskFullException;
import endolith.engine.image.disk.OutputFolder;
import endolith.engine.json.Json;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps two programs out of one output folder, by a lock of the operating system, which a crash
 * does not leave behind. A batch claims the folder; each of its workers shares it while it has a
 * task, so that whoever comes after a batch that was killed waits for its workers to end, too.
 */
public final class OutputLock implements Closeable {
  private static final Logger LOG = LoggerFactory.getLogger(OutputLock.class);

  /** Beyond the text: Windows lets nobody read what is locked. */
  private static final long BATCH = 1L << 40;

  private static final long WORKERS = BATCH + 1;
  private static final Duration ORPHANS_END_WITHIN = Duration.ofSeconds(6);
  private static final long ASK_AGAIN_MILLIS = 50;

  /** Whoever only looks whether the folder is in use holds it for a moment. */
  private static final int TRIES = 3;

  /**
   * What this process holds. It must be known without opening the file: on Unix, closing one
   * channel lets go the locks of all others of the process.
   */
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path held;
  private final FileChannel channel;

  private OutputLock(Path held, FileChannel channel) {
    this.held = held;
    this.channel = channel;
  }

  /**
   * Claims the folder, which is made if need be, until {@link #close} or the end of this process.
   *
   * @throws OutputInUseException if another program holds it
   * @throws IOException if it cannot be written to
   */
  public static OutputLock claim(Path output) throws IOException {
    Path held = Files.createDirectories(output.toAbsolutePath()).toRealPath();
    synchronized (HELD) { // nobody of this process looks at the file meanwhile
      if (!HELD.add(held)) {
        throw new OutputInUseException(output + " is in use by another batch of this very program");
      }
    }
    try {
      return new OutputLock(held, claimed(output));
    } catch (IOException | RuntimeException e) {
      HELD.remove(held);
      throw e;
    }
  }

  private static FileChannel claimed(Path output) throws IOException {
    FileChannel channel = open(output);
    try {
      for (int tried = 1; !tryLock(channel, BATCH, false); tried++) {
        if (tried == TRIES) {
          throw new OutputInUseException(inUse(output));
        }
        pause(output);
      }
      awaitOrphans(channel, output);
      note(channel, file(output));
      return channel;
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  /**
   * Shares the folder as a worker does.
   *
   * @return to be closed at the task's end; without effect where the system has no locks
   */
  public static Closeable share(OutputFolder output) {
    try {
      FileChannel channel = output.open(file(output.root()));
      tryLock(channel, WORKERS, true);
      return channel;
    } catch (IOException e) {
      LOG.warn("the output folder is not locked", e);
      return () -> {};
    }
  }

  private static FileChannel open(Path output) throws IOException {
    return OutputFolder.at(output).open(file(output));
  }

  private static boolean tryLock(FileChannel channel, long position, boolean shared)
      throws IOException {
    try {
      @Nullable FileLock lock = channel.tryLock(position, 1, shared);
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return true; // by a worker inside this very process
    } catch (IOException e) {
      // Some network shares know no locks: better unprotected than not at all.
      LOG.warn("the output folder cannot be locked", e);
      return true;
    }
  }

  private static void awaitOrphans(FileChannel channel, Path output) throws IOException {
    long end = System.nanoTime() + ORPHANS_END_WITHIN.toNanos();
    while (true) {
      try (FileLock none = channel.tryLock(WORKERS, 1, false)) {
        if (none != null) {
          return;
        }
      } catch (OverlappingFileLockException e) {
        // a worker inside this process: wait for it as for any other
      } catch (IOException e) {
        return;
      }
      if (System.nanoTime() > end) {
        throw new OutputInUseException(
            output
                + " is still being written to by a worker of an earlier run; try again when it"
                + " has ended");
      }
      pause(output);
    }
  }

  private static void pause(Path output) throws IOException {
    try {
      TimeUnit.MILLISECONDS.sleep(ASK_AGAIN_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while waiting for " + output, e);
    }
  }

  /** Whether a batch, of this or another program, works in the folder now. Nothing is changed. */
  public static boolean isHeld(Path output) {
    try {
      Path held = output.toRealPath();
      synchronized (HELD) {
        if (HELD.contains(held)) {
          return true;
        }
        if (!Files.isRegularFile(file(output))) {
          return false; // opening a pipe would wait for ever
        }
        try (FileChannel channel = FileChannel.open(file(output), StandardOpenOption.READ)) {
          return !tryLock(channel, BATCH, true);
        }
      }
    } catch (IOException e) {
      return false; // there was never a batch, or it is not ours to see
    }
  }

  private static Path file(Path output) {
    return output.toAbsolutePath().resolve(".endolith").resolve("lock");
  }

  private record Holder(long pid, Instant since) {}

  private static void note(FileChannel channel, Path file) throws IOException {
    if (OutputFolder.hasOtherNames(file)) {
      return; // what it holds may be somebody else's
    }
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    String text = Json.line(new Holder(ProcessHandle.current().pid(), now)) + "\n";
    try {
      channel.truncate(0);
      channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), 0);
    } catch (IOException e) {
      throw DiskFullException.explained(file, 0, e);
    }
  }

  private static String inUse(Path output) {
    String who =
        holder(output)
            .map(holder -> "process %d, since %s".formatted(holder.pid(), holder.since()))
            .orElse("another process");
    return "%s is in use by %s: wait until it has ended, or choose another output folder"
        .formatted(output, who);
  }

  private static Optional<Holder> holder(Path output) {
    try {
      return Optional.of(Json.read(Files.readString(file(output)), Holder.class));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Lets the folder go. The file stays: removing it would let two others in at once. */
  @Override
  public void close() throws IOException {
    try {
      channel.close();
    } finally {
      HELD.remove(held);
    }
  }
}
