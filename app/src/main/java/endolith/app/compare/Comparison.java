package endolith.app.compare;

import endolith.app.text.PreflightTexts;
import endolith.engine.batch.Batch;
import endolith.engine.batch.BatchEnvironment;
import endolith.engine.batch.BatchObserver;
import endolith.engine.batch.BatchRefusedException;
import endolith.engine.batch.order.BatchFolders;
import endolith.engine.batch.order.BatchOrder;
import endolith.engine.batch.order.PairChoice;
import endolith.engine.batch.order.RunOptions;
import endolith.engine.checkpoint.StageState;
import endolith.engine.parameter.ParameterException;
import endolith.engine.parameter.Parameters;
import endolith.engine.pipeline.StoredResult;
import endolith.engine.preflight.PreflightReport;
import endolith.engine.task.CancelToken;
import endolith.engine.task.Stage;
import endolith.engine.task.StageRange;
import endolith.engine.task.TaskRequest;
import endolith.engine.task.TaskResources;
import endolith.engine.task.TaskResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * One task under several values of one parameter. What the values have in common is done once, as
 * long as they share a folder.
 */
public final class Comparison {
  private final BatchOrder base;
  private final String sample;
  private final String dye;
  private final Function<BatchOrder, BatchEnvironment> environments;

  /**
   * @param base raw images, formats and memory; the rest of it does not count
   * @param environments what batches are given, for an order
   */
  public Comparison(
      BatchOrder base,
      String sample,
      String dye,
      Function<BatchOrder, BatchEnvironment> environments) {
    this.base = base;
    this.sample = sample;
    this.dye = dye;
    this.environments = environments;
  }

  /**
   * The parameters for each value, by what it is called in tables: {@code interior_blur_base=4}.
   *
   * @param common all other parameters
   * @throws ParameterException for the first value that the parameter cannot take
   */
  public static Map<String, Parameters> variants(
      String parameter, List<String> values, Parameters common) throws ParameterException {
    Map<String, Parameters> variants = new LinkedHashMap<>();
    for (String value : values) {
      String stripped = value.strip();
      variants.put(parameter + "=" + stripped, common.with(parameter, stripped));
    }
    return variants;
  }

  /**
   * Works on the task with one value.
   *
   * @param value what it is called
   * @param output where the files go
   * @param forceRun whether to start even if the resources seem not to suffice
   * @return empty if it was stopped before there was a result
   * @throws BatchRefusedException if it cannot start
   */
  public Optional<ComparedValue> work(
      String value,
      Parameters parameters,
      Path output,
      boolean forceRun,
      BatchObserver observer,
      CancelToken cancel)
      throws IOException, InterruptedException, BatchRefusedException {
    BatchOrder order = order(parameters, output);
    try (Batch batch =
        Batch.prepare(order, RunOptions.serial(), Batch.Which.ALL, environments.apply(order))) {
      Optional<PreflightReport> report = batch.preflight();
      if (!forceRun && report.isPresent() && report.get().isRefused()) {
        throw new BatchRefusedException(PreflightTexts.refusal(report.get()), report.get());
      }
      return batch.run(List.of(observer), cancel).results().stream()
          .findFirst()
          .map(result -> made(value, result, batch.tasks().getFirst()));
    }
  }

  private static ComparedValue made(String value, TaskResult result, TaskRequest task) {
    try {
      StoredResult stored = StoredResult.of(task);
      return new ComparedValue(value, result, stored.plots(), pixels(stored));
    } catch (ParameterException e) {
      throw new IllegalStateException(e); // the batch has used the same parameters
    }
  }

  private static Map<String, String> pixels(StoredResult stored) {
    Map<String, String> pixels = new TreeMap<>();
    for (StageState state : stored.states()) {
      if (state.stage() == Stage.SUBTRACTION && state.isUsable()) {
        state
            .manifests()
            .forEach(
                (name, manifest) ->
                    manifest.contents().values().stream()
                        .findFirst()
                        .ifPresent(content -> pixels.put(name.stem(), content.pixels())));
      }
    }
    return pixels;
  }

  private BatchOrder order(Parameters parameters, Path output) {
    return new BatchOrder(
        new BatchFolders(base.folders().rawFolder(), output),
        new PairChoice(List.of(sample), List.of(dye), false),
        parameters,
        base.formats(),
        StageRange.ALL,
        new TaskResources(base.resources().budgetBytes(), 0));
  }
}
