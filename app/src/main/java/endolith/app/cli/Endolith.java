package endolith.app.cli;

import endolith.app.program.Program;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The root command; each subcommand is a class of its own. */
@Command(
    name = "endolith",
    versionProvider = Endolith.Version.class,
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = {
      "Aligns images of rock sections taken before and after staining, and subtracts the"
          + " background:",
      "microbes = post - scale x aligned pre."
    },
    footer = {
      "",
      "Exit codes: 0 all fine, 1 some pairs failed, 2 refused before the start, 130 aborted."
    },
    subcommands = {
      SurveyCommand.class,
      DemoCommand.class,
      BenchCommand.class,
      CalibrateCommand.class,
      TrainCommand.class,
      RunCommand.class,
      PreflightCommand.class,
      CompareCommand.class,
      StatusCommand.class,
      VerifyCommand.class,
      ViewCommand.class,
      ReviewCommand.class,
      PointsCommand.class,
      LogCommand.class,
      MonitorCommand.class,
      PredictCommand.class,
      ParametersCommand.class,
      DiagnosticsCommand.class,
      HelpCommand.class
    })
public final class Endolith implements Runnable {
  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Name a command, for example: endolith demo --run");
  }

  /** What {@code --version} prints. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {Program.NAME};
    }
  }
}
