package endolith.app.cli;

import static endolith.app.text.Texts.text;

import endolith.app.cli.output.ProgressLines;
import endolith.app.compare.ComparedValue;
import endolith.app.compare.Comparison;
import endolith.app.compare.ComparisonTable;
import endolith.app.compare.SameResults;
import endolith.app.program.BatchServices;
import endolith.app.program.ByteSize;
import endolith.app.program.ExitCode;
import endolith.app.program.RefusedException;
import endolith.app.program.TemporaryResults;
import endolith.app.text.PreflightTexts;
import endolith.engine.batch.BatchEnvironment;
import endolith.engine.batch.BatchRefusedException;
import endolith.engine.batch.order.BatchOrder;
import endolith.engine.parameter.ParameterException;
import endolith.engine.parameter.Parameters;
import endolith.engine.worker.MemoryBudget;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code endolith compare}: one task under several values of one parameter. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Runs one pair with several values of one parameter and shows the results side by side.",
      "",
      "What the values have in common is done once. The files are removed at the end unless"
          + " --keep is given: then they lie among the other results, each with the value in its"
          + " name."
    })
@SuppressWarnings("NullAway.Init")
final class CompareCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private TaskOptions task;

  @Option(
      names = "--set",
      required = true,
      paramLabel = "NAME=V1,V2,...",
      description =
          "The parameter and its values; given again with one value each, other parameters.")
  private List<String> settings = new ArrayList<>();

  @Option(names = "--keep", description = "Keep the files, in the project's results.")
  private boolean keep;

  @Option(
      names = "--budget",
      paramLabel = "SIZE",
      converter = ByteSize.Converter.class,
      description = "Memory for a pair: 512m or more; default 1g, less where that would not fit.")
  private @Nullable ByteSize budget;

  @Option(names = "--force-run", description = "Start even if the resources seem not to suffice.")
  private boolean forceRun;

  @Override
  public Integer call() throws Exception {
    Map<String, Parameters> variants = variants();
    BatchOrder base =
        BatchOrder.of(task.project(), budget == null ? MemoryBudget.DEFAULT_BYTES : budget.bytes());
    if (keep) {
      return run(base, base.folders().output(), variants);
    }
    try (TemporaryResults folder = TemporaryResults.temporary(base.folders().output())) {
      return run(base, folder.path(), variants);
    }
  }

  private int run(BatchOrder base, Path output, Map<String, Parameters> variants) throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    Comparison comparison = new Comparison(base, task.sample(), task.dye(), this::environment);
    List<ComparedValue> made = new ArrayList<>();
    try (Interruption interruption = Interruption.watched()) {
      for (Map.Entry<String, Parameters> variant : variants.entrySet()) {
        if (interruption.isCancelled()) {
          break;
        }
        out.println(variant.getKey());
        try (ProgressLines lines = new ProgressLines(out, 1, 1)) {
          comparison
              .work(
                  variant.getKey(),
                  variant.getValue(),
                  output,
                  forceRun,
                  lines,
                  interruption::isCancelled)
              .ifPresent(made::add);
        } catch (BatchRefusedException e) {
          e.report().map(PreflightTexts::block).ifPresent(out::println);
          throw e;
        }
      }
      out.println();
      out.print(ComparisonTable.text(made));
      String same = SameResults.of(made).sentence();
      out.print(same.isEmpty() ? "" : "\n" + same + "\n");
      out.flush();
      if (interruption.isCancelled()) {
        return ExitCode.ABORTED;
      }
    }
    boolean fine = made.stream().allMatch(one -> one.result().isComplete());
    return fine ? ExitCode.FINE : ExitCode.SOME_FAILED;
  }

  private BatchEnvironment environment(BatchOrder order) {
    BatchEnvironment usual = BatchServices.batches(order);
    return budget == null ? usual : usual.asAsked();
  }

  /** By what they are called in the table: {@code interior_blur_base=4}. */
  private Map<String, Parameters> variants() throws RefusedException {
    String name = "";
    List<String> values = new ArrayList<>();
    Parameters common = Parameters.defaults();
    try {
      for (String setting : settings) {
        int equals = setting.indexOf('=');
        if (equals < 1) {
          throw new RefusedException(text("cli.refused.set", setting));
        }
        String[] several = setting.substring(equals + 1).split(",", -1);
        if (several.length == 1) {
          common = common.with(setting.substring(0, equals).strip(), several[0]);
        } else if (values.isEmpty()) {
          name = setting.substring(0, equals).strip();
          values.addAll(List.of(several));
        } else {
          throw new RefusedException(text("cli.refused.one-parameter"));
        }
      }
      if (values.isEmpty()) {
        throw new RefusedException(text("cli.refused.several-values"));
      }
      return Comparison.variants(name, values, common);
    } catch (ParameterException e) {
      throw new RefusedException(String.valueOf(e.getMessage()));
    }
  }
}
