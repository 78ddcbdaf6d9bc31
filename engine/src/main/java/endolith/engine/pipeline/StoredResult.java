package endolith.engine.pipeline;

import endolith.engine.checkpoint.CheckpointName;
import endolith.engine.checkpoint.Manifest;
import endolith.engine.checkpoint.StageReview;
import endolith.engine.checkpoint.StageState;
import endolith.engine.checkpoint.TaskFiles;
import endolith.engine.parameter.ParameterException;
import endolith.engine.parameter.Parameters;
import endolith.engine.task.CancelToken;
import endolith.engine.task.StageReport;
import endolith.engine.task.TaskCost;
import endolith.engine.task.TaskRequest;
import endolith.engine.task.TaskResult;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A task's results as they are on disk, read without doing anything.
 *
 * @param result as the run that made it had it; null unless every stage asked for counts
 * @param plots of the stages that count, in their order, and the files with what they show
 * @param states of all stages
 */
public record StoredResult(@Nullable TaskResult result, List<Path> plots, List<StageState> states) {

  public StoredResult {
    plots = List.copyOf(plots);
    states = List.copyOf(states);
  }

  /**
   * Reads manifests and headers only.
   *
   * @throws ParameterException if the request's parameters are not valid
   */
  public static StoredResult of(TaskRequest request) throws ParameterException {
    Parameters parameters = Parameters.of(request.parameters());
    TaskFiles files =
        new TaskFiles(request.output(), request.name().sample(), request.name().dye(), parameters);
    Map<CheckpointName, Manifest> manifests = new LinkedHashMap<>();
    Set<Path> plots = new LinkedHashSet<>();
    List<StageReport> reports = new ArrayList<>();
    boolean whole = true;
    List<StageState> states = StageReview.of(request, CancelToken.NEVER);
    for (StageState state : states) {
      if (state.isUsable()) {
        manifests.putAll(state.manifests());
        state
            .manifests()
            .values()
            .forEach(
                manifest ->
                    manifest.plots().forEach(plot -> plots.add(files.folder().resolve(plot))));
        reports.add(report(state));
      } else if (state.stage().number() <= request.stages().to()) {
        whole = false;
      }
    }
    return new StoredResult(
        whole ? result(request, manifests, reports) : null, List.copyOf(plots), states);
  }

  private static StageReport report(StageState state) {
    double seconds = 0;
    Long peak = null;
    for (Manifest manifest : state.manifests().values()) {
      // Each of a stage's checkpoints has the figures of the whole stage.
      seconds = Math.max(seconds, manifest.making().wallSeconds());
      Long other = manifest.making().peakResidentBytes();
      peak = peak == null || other != null && other > peak ? other : peak;
    }
    StageReport.Outcome outcome =
        state.kind() == StageState.Kind.ACCEPTED
            ? StageReport.Outcome.ACCEPTED
            : StageReport.Outcome.KEPT;
    return new StageReport(state.stage().number(), outcome, seconds, peak, null, null, null);
  }

  private static TaskResult result(
      TaskRequest request, Map<CheckpointName, Manifest> manifests, List<StageReport> reports) {
    double seconds = reports.stream().mapToDouble(StageReport::wallSeconds).sum();
    Long peak =
        reports.stream()
            .map(StageReport::peakResidentBytes)
            .filter(bytes -> bytes != null)
            .max(Long::compare)
            .orElse(null);
    TaskCost cost = new TaskCost(seconds, peak, reports);
    return ResultBuilder.of(request, manifests, List.of(), cost);
  }
}
