package endolith.app.cli;

import endolith.app.bench.BenchFolder;
import endolith.app.memory.TrialTask;
import endolith.engine.pipeline.TaskResult;
import endolith.engine.synthetic.Frame;
import endolith.engine.worker.AotCache;
import endolith.engine.worker.MemoryBudget;
import endolith.engine.worker.WorkerCommand;
import endolith.engine.worker.WorkerProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code endolith train}: lets later workers begin with what one has learned. */
@Command(
    name = "train",
    hidden = true,
    mixinStandardHelpOptions = true,
    description = {
      "Aligns a small generated pair and keeps what Java learned of the program meanwhile, so that"
          + " workers need less time for their first task.",
      "The start script does this after each build."
    })
final class TrainCommand implements Callable<Integer> {
  /** Large enough for every loop that matters to be seen as one. */
  private static final Frame SIZE = new Frame(2000, 1600);

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Default: beside the program, where its workers look for it.")
  private @Nullable Path out;

  @Override
  public Integer call() throws IOException, InterruptedException, RefusedException {
    Path cache = out == null ? place() : out.toAbsolutePath();
    try (BenchFolder folder = BenchFolder.temporary(cache.resolveSibling(""));
        Interruption interruption = Interruption.watched()) {
      Path configuration = folder.path().resolve("learned");
      Path log = folder.path().resolve("worker.log");
      TrialTask task = TrialTask.make(folder.path(), SIZE, MemoryBudget.DEFAULT_BYTES);
      TaskResult result;
      try (WorkerProcess worker =
          WorkerProcess.start(
              WorkerCommand.recording(
                      Program.MAIN_CLASS, MemoryBudget.DEFAULT_BYTES, configuration, log)
                  .with(List.of(WorkerSide.LEARNING)))) {
        result = task.run(worker, event -> {}, interruption::isCancelled);
      }
      if (!result.isComplete()) {
        throw new IOException("the training task ended with \"" + result.status() + "\"");
      }
      Path made = folder.path().resolve(cache.getFileName());
      create(configuration, made, log);
      Files.move(made, cache, StandardCopyOption.ATOMIC_MOVE);
    }
    return ExitCode.FINE;
  }

  private static Path place() throws RefusedException {
    return AotCache.place()
        .orElseThrow(
            () ->
                new RefusedException(
                    "train works for a program in jar files; this one runs from class folders"));
  }

  private static void create(Path configuration, Path made, Path log)
      throws IOException, InterruptedException {
    WorkerCommand command =
        WorkerCommand.creating(
            Program.MAIN_CLASS, MemoryBudget.DEFAULT_BYTES, configuration, made, log);
    int exitCode =
        new ProcessBuilder(command.arguments())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start()
            .waitFor();
    if (exitCode != 0 || !Files.exists(made)) {
      throw new IOException(
          "Java could not keep what it learned (exit code "
              + exitCode
              + "): "
              + Files.readString(log).strip());
    }
  }
}
