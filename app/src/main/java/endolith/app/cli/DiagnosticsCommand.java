package endolith.app.cli;

import static endolith.app.text.Texts.text;

import endolith.app.diagnostics.Diagnostics;
import endolith.app.program.ExitCode;
import endolith.app.program.Program;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code endolith diagnostics}. */
@Command(
    name = "diagnostics",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Writes one zip file for whoever mends the program: logs, versions, the last memory"
            + " samples. There are no images in it; names of samples and folders are.")
@SuppressWarnings("NullAway.Init")
final class DiagnosticsCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "PROJECT", description = "Folder with processed/ in it.")
  private Path project;

  @Option(names = "--output", paramLabel = "DIR", description = "Folder of results, if another.")
  private @Nullable Path output;

  @Option(
      names = "--to",
      paramLabel = "FILE",
      description = "The zip file (default: ${DEFAULT-VALUE}).")
  private Path to = Path.of("endolith-diagnostics.zip");

  @Override
  public Integer call() throws IOException {
    Path results = output == null ? project.resolve("processed") : output;
    new Diagnostics(Program.NAME, Optional.empty(), Optional.of(results)).write(to);
    PrintWriter out = spec.commandLine().getOut();
    out.println(text("cli.diagnostics", to.toAbsolutePath()));
    out.flush();
    return ExitCode.FINE;
  }
}
