package endolith.app.cli;

import static endolith.app.text.Texts.text;

import endolith.app.program.ExitCode;
import endolith.engine.parameter.Parameter;
import endolith.engine.parameter.ParameterTable;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints the table of parameters. */
@Command(
    name = "parameters",
    mixinStandardHelpOptions = true,
    description = "Lists all parameters with their defaults and ranges.")
public final class ParametersCommand implements Callable<Integer> {
  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    out.println(text("cli.parameters.help"));
    int stage = 0;
    for (Parameter<?> parameter : ParameterTable.all()) {
      if (parameter.stage().number() != stage) {
        stage = parameter.stage().number();
        out.printf("%nStage %d, %s%n", stage, parameter.stage().title());
      }
      String unit = parameter.unit().isEmpty() ? "" : " " + parameter.unit();
      out.printf(
          "  %-26s %-6s default %s%s; %s%n      %s%n",
          parameter.name(),
          parameter.abbreviation(),
          parameter.defaultText(),
          parameter.defaultValue() == null ? "" : unit,
          parameter.kind().range(),
          parameter.help());
    }
    out.flush();
    return ExitCode.FINE;
  }
}
