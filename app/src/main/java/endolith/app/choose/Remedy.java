package endolith.app.choose;

import static endolith.app.text.Texts.count;
import static endolith.app.text.Texts.text;

import endolith.app.choose.settings.Choices;
import endolith.app.text.NumberTexts;
import endolith.engine.batch.order.WorkerAllocation;
import endolith.engine.parameter.PaddingParameters;
import endolith.engine.preflight.PreflightReport;
import endolith.engine.preflight.ResourceCheck;
import endolith.engine.preflight.ResourceRemedy;
import endolith.engine.task.FileFormats;
import java.util.List;
import java.util.Optional;

/** A change of the settings that makes a batch need less. */
public record Remedy(String words, Runnable apply) {

  /** Those that would help against what a report finds too much. */
  static List<Remedy> of(PreflightReport report, Choices choices) {
    return report.checks().stream()
        .filter(check -> check.band() != ResourceCheck.Band.PASS)
        .flatMap(check -> check.remedies().stream())
        .flatMap(remedy -> of(remedy, choices).stream())
        .toList();
  }

  /** Empty if it is not among the settings. */
  private static Optional<Remedy> of(ResourceRemedy remedy, Choices choices) {
    return switch (remedy) {
      case ResourceRemedy.FewerWorkers(int workers, int now, boolean fits) ->
          choices.workerChoices().mode().get() == WorkerAllocation.Mode.SERIAL
              ? Optional.empty()
              : Optional.of(
                  new Remedy(
                      count("remedy.workers", workers),
                      () -> choices.workerChoices().workers().set(workers)));
      case ResourceRemedy.SmallerBudget(long budget, long now, long peak) ->
          Optional.of(
              new Remedy(
                  text("remedy.budget", NumberTexts.memory(budget)),
                  () -> choices.budgetBytes().set(budget)));
      case ResourceRemedy.TiffOnly(long saved) ->
          Optional.of(
              new Remedy(
                  text("remedy.format"), () -> choices.format().set(FileFormats.Choice.TIFF)));
      case ResourceRemedy.SmallerFitsPad(int pad, int now) ->
          choices.fields().stream()
              .filter(field -> field.parameter() == PaddingParameters.PAD)
              .findFirst()
              .map(
                  field ->
                      new Remedy(
                          text("remedy.pad", pad), () -> field.typed().set(String.valueOf(pad))));
      case ResourceRemedy.SmallerPad any -> Optional.empty();
      case ResourceRemedy.CloseOthers any -> Optional.empty();
      case ResourceRemedy.FreeDisk any -> Optional.empty();
      case ResourceRemedy.FewerTasks any -> Optional.empty();
      case ResourceRemedy.LargerDisk any -> Optional.empty();
      case ResourceRemedy.StartAnyway any -> Optional.empty();
    };
  }
}
