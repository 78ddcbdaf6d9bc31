package endolith.app.cli;

import static endolith.app.text.Texts.text;

import endolith.app.program.ExitCode;
import endolith.app.program.Program;
import endolith.app.program.RefusedException;
import endolith.app.program.WorkerMain;
import endolith.app.train.Training;
import endolith.engine.worker.AotCache;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code endolith train}: lets later workers begin with what one has learned. */
@Command(
    name = "train",
    hidden = true,
    mixinStandardHelpOptions = true,
    description = {
      "Aligns a small generated pair and keeps what Java learned of the program meanwhile, so that"
          + " workers need less time for their first pair.",
      "The start script does this after each build."
    })
final class TrainCommand implements Callable<Integer> {
  @Override
  public Integer call() throws IOException, InterruptedException, RefusedException {
    Path cache =
        AotCache.place().orElseThrow(() -> new RefusedException(text("cli.refused.train")));
    try (Interruption interruption = Interruption.watched()) {
      new Training(Program.MAIN_CLASS, List.of(WorkerMain.LEARNING))
          .make(cache, interruption::isCancelled);
    }
    return ExitCode.FINE;
  }
}
