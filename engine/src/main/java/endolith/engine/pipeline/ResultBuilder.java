package endolith.engine.pipeline;

import endolith.engine.align.Evidence;
import endolith.engine.align.trust.TrustMap;
import endolith.engine.checkpoint.CheckpointName;
import endolith.engine.checkpoint.Manifest;
import endolith.engine.checkpoint.Manifest.AlignmentFacts;
import endolith.engine.checkpoint.Manifest.PieceFacts;
import endolith.engine.checkpoint.Manifest.ScaleFacts;
import endolith.engine.checkpoint.Manifest.TrustFacts;
import endolith.engine.checkpoint.ScaleKey;
import endolith.engine.task.AlignmentFigures;
import endolith.engine.task.Finding;
import endolith.engine.task.Judgement;
import endolith.engine.task.Remarks;
import endolith.engine.task.ScaleFigures;
import endolith.engine.task.Stage;
import endolith.engine.task.StageFinding;
import endolith.engine.task.TaskCost;
import endolith.engine.task.TaskRequest;
import endolith.engine.task.TaskResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes a task's result from its manifests, so that it is the same whether the stages were made in
 * this run or long ago.
 */
final class ResultBuilder {
  private ResultBuilder() {}

  static TaskResult of(
      TaskRequest request,
      Map<CheckpointName, Manifest> manifests,
      StageReports reports,
      double wallSeconds) {
    TaskCost cost = new TaskCost(wallSeconds, reports.peakResidentBytes(), reports.finished());
    return of(request, manifests, reports.findings(), cost);
  }

  /**
   * @param earlier findings beside those in the manifests
   */
  static TaskResult of(
      TaskRequest request,
      Map<CheckpointName, Manifest> manifests,
      List<StageFinding> earlier,
      TaskCost cost) {
    Optional<AlignmentFacts> alignment = alignment(manifests);
    Optional<Evidence> evidence = alignment.map(AlignmentFacts::evidence);
    Optional<TrustMap> trust =
        alignment.flatMap(facts -> Optional.ofNullable(facts.trust())).map(TrustFacts::map);
    Optional<ScaleFacts> scale = estimatedScale(manifests);
    ReasonedVerdict verdict = VerdictRules.judge(request, manifests);
    List<StageFinding> findings = new ArrayList<>(earlier);
    manifests.forEach((name, manifest) -> findings.addAll(findings(name.stage(), manifest)));
    return TaskResult.complete(
        request,
        new Judgement(verdict.verdict().orElse(null), List.of(), verdict.reasons()),
        new ScaleFigures(
            scales(manifests),
            scale.map(ScaleFacts::error).orElse(null),
            scale.map(ScaleFacts::offset).orElse(null),
            scale.map(ScaleFacts::evidence).orElse(null)),
        new AlignmentFigures(
            finite(evidence.map(Evidence::accuracyPx)),
            finite(trust.map(TrustMap::accuracyP95Px)),
            trust.map(TrustMap::shares).orElse(null),
            finite(evidence.map(Evidence::overlap)),
            finite(evidence.map(Evidence::correlation)),
            evidence.map(Evidence::inliers).orElse(null),
            finite(evidence.map(Evidence::correctionPx)),
            pieces(manifests)),
        cost,
        Remarks.found(findings));
  }

  /** Those of a result that was refused are problems. */
  private static List<StageFinding> findings(Stage stage, Manifest manifest) {
    boolean refused = isRefused(manifest);
    List<StageFinding> findings = new ArrayList<>();
    for (String sentence : manifest.remarks().notes()) {
      findings.add(new StageFinding.Written(stage.number(), refused, sentence));
    }
    for (Finding finding : manifest.remarks().findings()) {
      findings.add(new StageFinding.Found(stage.number(), refused, finding));
    }
    return findings;
  }

  private static @Nullable Integer pieces(Map<CheckpointName, Manifest> manifests) {
    Manifest interior = manifests.get(CheckpointName.INTERIOR_PRE);
    List<PieceFacts> pieces = interior == null ? null : interior.transform().pieces();
    return pieces == null || pieces.isEmpty() ? null : (Integer) pieces.size();
  }

  private static boolean isRefused(Manifest manifest) {
    AlignmentFacts alignment = manifest.transform().alignment();
    ScaleFacts scale = manifest.scale();
    return alignment != null && !alignment.accepted()
        || scale != null && ScaleRules.isRuledOut(scale);
  }

  private static Optional<AlignmentFacts> alignment(Map<CheckpointName, Manifest> manifests) {
    return Optional.ofNullable(manifests.get(CheckpointName.INTERIOR_PRE))
        .or(() -> Optional.ofNullable(manifests.get(CheckpointName.BOUNDARY_PRE)))
        .flatMap(manifest -> Optional.ofNullable(manifest.transform().alignment()));
  }

  private static Optional<ScaleFacts> estimatedScale(Map<CheckpointName, Manifest> manifests) {
    return manifests.values().stream()
        .flatMap(manifest -> Stream.ofNullable(manifest.scale()))
        .filter(scale -> scale.key().equals(new ScaleKey.Estimated().label()))
        .findFirst();
  }

  private static Map<String, Double> scales(Map<CheckpointName, Manifest> manifests) {
    Map<String, Double> scales = new LinkedHashMap<>();
    for (Manifest manifest : manifests.values()) {
      ScaleFacts scale = manifest.scale();
      if (scale == null) {
        continue;
      }
      boolean estimated = scale.key().equals(new ScaleKey.Estimated().label());
      Double moffat = scale.moffat();
      if (estimated && moffat != null) {
        scales.put("moffat", moffat);
      }
      scales.put(estimated ? "used" : scale.key(), scale.value());
    }
    return scales;
  }

  private static @Nullable Double finite(Optional<Double> value) {
    return value.filter(Double::isFinite).orElse(null);
  }
}
