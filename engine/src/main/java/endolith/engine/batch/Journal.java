package endolith.engine.batch;

import endolith.engine.image.disk.DiskFullException;
import endolith.engine.json.SealedJson;
import endolith.engine.task.TaskRequest;
import endolith.engine.task.TaskResult;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes down what a batch planned and did, line by line, so that it can be gone on with and read
 * back after any death. A line that cannot be written, because the disk is full, costs no more than
 * itself.
 */
final class Journal implements BatchObserver, Closeable {
  private static final Logger LOG = LoggerFactory.getLogger(Journal.class);
  static final String FILE = "journal.jsonl";

  private final FileChannel channel;
  private final BatchWords words;
  private boolean broken;
  private int lost;

  private Journal(FileChannel channel, BatchWords words) {
    this.channel = channel;
    this.words = words;
  }

  /**
   * @param files of the output folder
   * @param words for the results
   * @throws IOException if the plan cannot be written: then the batch must not start
   */
  static Journal create(ProgramFiles files, JournalEntry.Planned plan, BatchWords words)
      throws IOException {
    Path folder = files.output().folder(files.runs().resolve(plan.run()));
    Path file = folder.resolve(FILE);
    try {
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      Journal journal = new Journal(channel, words);
      try {
        journal.append(plan, true);
        return journal;
      } catch (IOException e) {
        channel.close();
        throw e;
      }
    } catch (IOException e) {
      remove(file, folder);
      throw DiskFullException.explained(file, 0, e);
    }
  }

  /** A run that never began must not look like one that can be gone on with. */
  private static void remove(Path file, Path folder) {
    try {
      Files.deleteIfExists(file);
      Files.deleteIfExists(folder);
    } catch (IOException e) {
      LOG.warn("{} cannot be removed", folder, e);
    }
  }

  /** Takes over the result of an earlier run. */
  void carry(TaskResult result) {
    note(new JournalEntry.Ended(words.told(result), true, Instant.now()), false);
  }

  @Override
  public void attemptStarted(Attempt attempt) {
    note(
        new JournalEntry.Began(
            attempt.task().name().id(),
            attempt.number(),
            attempt.worker(),
            attempt.pid(),
            attempt.started()),
        false);
  }

  @Override
  public void taskFinished(TaskRequest task, TaskResult result) {
    note(new JournalEntry.Ended(words.told(result), false, Instant.now()), true);
  }

  @Override
  public void workerEnded(int worker, long pid, WorkerEnding ending) {
    if (ending != WorkerEnding.DONE) {
      note(new JournalEntry.WorkerLost(worker, pid, ending, Instant.now()), false);
    }
  }

  void closed(boolean aborted, @Nullable EarlyEnd early) {
    note(new JournalEntry.Closed(aborted, early, Instant.now()), true);
  }

  /** What it lacks, as a sentence; empty if it is whole. */
  synchronized List<String> unwritten() {
    return lost == 0
        ? List.of()
        : List.of(
            "The journal of this run lacks "
                + lost
                + (lost == 1 ? " line" : " lines")
                + " that could not be written (is the disk full?). Finished results are kept;"
                + " the next run finds them by their own files.");
  }

  private synchronized void note(JournalEntry entry, boolean force) {
    try {
      append(entry, force);
    } catch (IOException | RuntimeException | OutOfMemoryError e) {
      if (!broken) {
        LOG.error("the journal cannot be written; the batch goes on", e);
      }
      broken = true;
      lost++;
    }
  }

  private void append(JournalEntry entry, boolean force) throws IOException {
    // A line that was cut short by a full disk must not spoil the next one.
    String line = (broken ? "\n" : "") + SealedJson.line(entry) + "\n";
    ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
    if (force) {
      channel.force(false);
    }
    broken = false;
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      LOG.error("the journal was not closed as it should", e); // the results count without it
    }
  }
}
