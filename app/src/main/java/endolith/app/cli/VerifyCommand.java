package endolith.app.cli;

import endolith.app.cli.output.VerificationLines;
import endolith.app.program.ExitCode;
import endolith.app.program.RefusedException;
import endolith.app.text.VerificationTexts;
import endolith.app.verify.HeldVerification;
import endolith.engine.image.disk.ChosenFile;
import endolith.engine.json.Json;
import endolith.engine.verify.VerificationReport;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads everything that is kept and says what of it is damaged. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Reads all results and raw files of a project and compares them with their checksums.",
      "",
      "A disk that loses bits tells nobody: status and run believe a result whose size and times"
          + " are as they were. What is found damaged is named, and the next run makes it again."
          + " Raw files are never changed: restore them from a copy. Results of 0.1.0, which"
          + " wrote no checksums, get them. Exit code 1 if something is damaged."
    })
@SuppressWarnings("NullAway.Init")
final class VerifyCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "PROJECT", description = "Folder with raw/ in it.")
  private Path project;

  @Option(
      names = "--raw",
      paramLabel = "DIR",
      description = "Folder of raw images; default PROJECT/raw.")
  private @Nullable Path raw;

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description = "Folder of the results; default PROJECT/processed.")
  private @Nullable Path output;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Write what was found to this file as JSON.")
  private @Nullable Path json;

  @Override
  public Integer call() throws IOException, RefusedException {
    PrintWriter out = spec.commandLine().getOut();
    long start = System.nanoTime();
    VerificationReport report;
    try (Interruption interruption = Interruption.watched()) {
      report =
          HeldVerification.run(
              output == null ? project.resolve("processed") : output,
              raw == null ? project.resolve("raw") : raw,
              new VerificationLines(out),
              interruption::isCancelled);
    }
    out.println();
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    VerificationTexts.summary(report, took).forEach(out::println);
    out.flush();
    if (json != null) {
      ChosenFile.write(json, Json.pretty(report));
    }
    return report.isWhole() ? ExitCode.FINE : ExitCode.SOME_FAILED;
  }
}
