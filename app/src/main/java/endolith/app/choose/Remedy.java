package endolith.app.choose;

import static endolith.app.text.Texts.count;
import static endolith.app.text.Texts.text;

import endolith.engine.batch.WorkerAllocation;
import endolith.engine.parameter.ParameterTable;
import endolith.engine.preflight.PreflightReport;
import endolith.engine.preflight.ResourceCheck;
import endolith.engine.task.FileFormats;
import endolith.engine.worker.MemoryBudget;
import java.util.ArrayList;
import java.util.List;

/** A change of the settings that makes a batch need less. */
public record Remedy(String words, Runnable apply) {
  private static final int SMALL_PAD = 200;

  /**
   * Those that would help against what a report finds too much.
   *
   * @param budgetBytes for each worker, as the report counts with it
   */
  static List<Remedy> of(PreflightReport report, Choices choices, long budgetBytes) {
    List<Remedy> remedies = new ArrayList<>();
    for (ResourceCheck check : report.checks()) {
      if (check.band() != ResourceCheck.Band.PASS) {
        if (check.isMemory()) {
          memory(report, choices, budgetBytes, remedies);
        } else {
          disk(choices, remedies);
        }
      }
    }
    return remedies;
  }

  private static void memory(
      PreflightReport report, Choices choices, long budgetBytes, List<Remedy> remedies) {
    WorkerChoices workerChoices = choices.workerChoices();
    boolean several = workerChoices.mode().get() != WorkerAllocation.Mode.SERIAL;
    int recommended = report.recommendedWorkers();
    if (several && workerChoices.workers().get() > recommended) {
      remedies.add(
          new Remedy(
              count("remedy.workers", recommended),
              () -> workerChoices.workers().set(recommended)));
    }
    if (budgetBytes > MemoryBudget.LEAST_BYTES) {
      remedies.add(
          new Remedy(
              text("remedy.budget"), () -> choices.budgetBytes().set(MemoryBudget.LEAST_BYTES)));
    }
  }

  private static void disk(Choices choices, List<Remedy> remedies) {
    if (choices.format().get() == FileFormats.Choice.BOTH) {
      remedies.add(
          new Remedy(text("remedy.format"), () -> choices.format().set(FileFormats.Choice.TIFF)));
    }
    choices.fields().stream()
        .filter(field -> field.parameter() == ParameterTable.PAD)
        .filter(
            field ->
                choices.parameters().map(p -> p.get(ParameterTable.PAD) > SMALL_PAD).orElse(false))
        .forEach(
            field ->
                remedies.add(
                    new Remedy(
                        text("remedy.pad", SMALL_PAD),
                        () -> field.typed().set(String.valueOf(SMALL_PAD)))));
  }
}
