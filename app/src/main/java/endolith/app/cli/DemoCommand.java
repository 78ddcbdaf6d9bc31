package endolith.app.cli;

import static endolith.app.text.Texts.text;

import endolith.app.bench.FoundAlignment;
import endolith.app.program.ExitCode;
import endolith.app.program.RefusedException;
import endolith.engine.synthetic.DemoPair;
import endolith.engine.synthetic.DemoProject;
import endolith.engine.synthetic.SyntheticPair;
import endolith.engine.synthetic.TargetRegistrationError;
import endolith.engine.task.CancelToken;
import endolith.engine.task.OrderedExecutor;
import endolith.engine.task.Progress;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code endolith demo}. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description =
        "Makes a small project of generated images, two samples with two dyes, and truth.json,"
            + " which says how the images really lie and how much brighter post really is.")
final class DemoCommand implements Callable<Integer> {
  @Parameters(
      index = "0",
      paramLabel = "DIR",
      arity = "0..1",
      defaultValue = "endolith-demo",
      description = "Folder to make (default: ${DEFAULT-VALUE}).")
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @Option(names = "--run", description = "Run it, too, and compare the results with the truth.")
  private boolean run;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException, RefusedException {
    DemoProject project = new DemoProject(folder);
    if (!project.isFree()) {
      throw new RefusedException(
          folder
              + " holds something else than a demo and is left alone:"
              + " name a folder that is empty or does not exist, endolith demo DIR");
    }
    PrintWriter out = spec.commandLine().getOut();
    out.println(text("cli.demo.making", folder.toAbsolutePath()));
    out.flush();
    try (OrderedExecutor executor =
        new OrderedExecutor(Runtime.getRuntime().availableProcessors())) {
      project.make(DemoPair.all(), executor, CancelToken.NEVER, new Progress());
    }
    if (!run) {
      out.println(text("cli.demo.run-it", folder));
      return ExitCode.FINE;
    }
    int code = spec.root().commandLine().execute("run", folder.toString());
    if (code == ExitCode.FINE) {
      compare(project, out);
    }
    return code;
  }

  private void compare(DemoProject project, PrintWriter out) throws IOException {
    Path output = folder.resolve("processed");
    List<DemoProject.TruthEntry> entries = project.readTruth().pairs();
    out.println();
    out.println(text("cli.demo.distance"));
    for (DemoProject.TruthEntry entry : entries) {
      TargetRegistrationError error =
          FoundAlignment.ofDefaults(output, entry.sample(), entry.dye())
              .error(new SyntheticPair(entry.truth().spec()));
      out.println(
          text(
              "cli.demo.pair",
              entry.sample(),
              entry.dye(),
              error.median(),
              error.p95(),
              entry.truth().scale(),
              entry.story()));
    }
    out.println();
    out.println(text("cli.demo.plots"));
    for (DemoProject.TruthEntry entry : entries) {
      out.println(
          "  " + output.resolve(entry.sample()).resolve(entry.dye()).resolve("pipeline_output"));
    }
    out.flush();
  }
}
