package endolith.app.train;

import endolith.app.memory.TrialTask;
import endolith.app.program.TemporaryResults;
import endolith.app.text.ResultTexts;
import endolith.engine.synthetic.ImageSize;
import endolith.engine.task.CancelToken;
import endolith.engine.task.TaskResult;
import endolith.engine.worker.AotCache;
import endolith.engine.worker.MemoryBudget;
import endolith.engine.worker.WorkerCommand;
import endolith.engine.worker.WorkerProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A worker aligns a generated pair, and what Java learned meanwhile becomes an {@link AotCache}.
 *
 * @param mainClass the program
 * @param learning options that make a worker keep what it learned
 */
public record Training(String mainClass, List<String> learning) {
  /** Large enough for every loop that matters to be seen as one. */
  private static final ImageSize SIZE = new ImageSize(2000, 1600);

  private static final long BUDGET_BYTES = MemoryBudget.DEFAULT_BYTES;

  public Training {
    learning = List.copyOf(learning);
  }

  /**
   * Works in a folder beside the cache, which replaces earlier ones at the end.
   *
   * @param cache as {@link AotCache#place()} says
   * @throws IOException if the pair could not be aligned, Java could not keep what it learned, or
   *     the program was changed meanwhile
   */
  public void make(Path cache, CancelToken cancel) throws IOException, InterruptedException {
    Path beside = Objects.requireNonNull(cache.getParent(), "the cache is named with its folder");
    try (TemporaryResults folder = TemporaryResults.temporary(beside)) {
      Path configuration = folder.path().resolve("learned");
      Path made = folder.path().resolve(cache.getFileName());
      Path log = folder.path().resolve("worker.log");
      learn(folder.path(), command(AotCache.recordTo(configuration), log), cancel);
      keep(made, command(AotCache.createFrom(configuration, made), log));
      if (!AotCache.place().equals(Optional.of(cache))) {
        throw new IOException(
            "the program was changed while its workers were trained; train again");
      }
      Files.move(made, cache, StandardCopyOption.ATOMIC_MOVE);
      AotCache.deleteOthers(cache);
    }
  }

  private WorkerCommand command(List<String> aot, Path log) {
    return WorkerCommand.ofThisProgram(mainClass, BUDGET_BYTES, aot, log);
  }

  private void learn(Path folder, WorkerCommand command, CancelToken cancel)
      throws IOException, InterruptedException {
    TrialTask task = TrialTask.make(folder, SIZE, BUDGET_BYTES);
    try (WorkerProcess worker = WorkerProcess.start(command.with(learning))) {
      TaskResult result = task.run(worker, event -> {}, cancel);
      if (!result.isComplete()) {
        throw new IOException(
            "the training pair ended with \"" + ResultTexts.status(result) + "\"");
      }
    }
  }

  private static void keep(Path made, WorkerCommand command)
      throws IOException, InterruptedException {
    int exitCode =
        command
            .builder()
            .redirectOutput(ProcessBuilder.Redirect.appendTo(command.log().toFile()))
            .start()
            .waitFor();
    if (exitCode != 0 || !Files.exists(made)) {
      throw new IOException(
          "Java could not keep what it learned (exit code "
              + exitCode
              + "): "
              + Files.readString(command.log()).strip());
    }
  }
}
