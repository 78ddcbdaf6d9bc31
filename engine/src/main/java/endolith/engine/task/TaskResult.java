package endolith.engine.task;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The result of a task.
 *
 * @param status {@code complete}, {@code aborted}, or {@code error: } and a sentence
 * @param verdict whether the alignment can be trusted; null if there is none to judge
 * @param look what to look at, if the verdict is not {@code aligned}
 * @param scales by name: {@code moffat}, {@code used}, and those asked for
 * @param scaleError standard error of the scale used; null if it cannot be told
 * @param offset brightness by which the background of post rose everywhere, in the units of the raw
 *     file; it stays in the difference; null if none stands out
 * @param accuracyPx estimated error of the alignment, px; null if there is no estimate
 * @param overlap share of the smaller image's content that lies on the other's; null if unknown
 * @param correlation of held-out patches; null if unknown
 * @param inliers features or patches that support the alignment; null if unknown
 * @param correctionPx how far the interior alignment moved what the outlines gave; null if unknown
 * @param wallSeconds from the task's start to its end
 * @param peakResidentBytes the worker's high-water mark; null if unknown
 * @param stages one report for each stage that was reached
 * @param problems all that went wrong, in full
 * @param notes how things were found, for whoever wants to know
 * @param loss how the task lost its worker; null if it did not
 * @param fault the error of the program that ended the task; null if none did
 * @param scaleEvidence what was found beside the scale; null if nothing is known of it
 */
public record TaskResult(
    String id,
    String sample,
    String dye,
    String status,
    @Nullable Verdict verdict,
    List<String> look,
    Map<String, Double> scales,
    @JsonProperty("scale_error") @Nullable Double scaleError,
    @Nullable Double offset,
    @JsonProperty("accuracy_px") @Nullable Double accuracyPx,
    @Nullable Double overlap,
    @Nullable Double correlation,
    @Nullable Integer inliers,
    @JsonProperty("correction_px") @Nullable Double correctionPx,
    @JsonProperty("wall_s") double wallSeconds,
    @JsonProperty("peak_rss_bytes") @Nullable Long peakResidentBytes,
    List<StageReport> stages,
    List<String> problems,
    List<String> notes,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable WorkerLoss loss,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ProgramFault fault,
    @JsonProperty("scale_evidence") @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable ScaleEvidence scaleEvidence) {
  private static final String COMPLETE = "complete";
  private static final String ABORTED = "aborted";

  public TaskResult {
    look = List.copyOf(look);
    stages = List.copyOf(stages);
    problems = List.copyOf(problems);
    notes = List.copyOf(notes);
  }

  public boolean isComplete() {
    return status.equals(COMPLETE);
  }

  public boolean isAborted() {
    return status.equals(ABORTED);
  }

  public static String complete() {
    return COMPLETE;
  }

  /** A task that ended without a result of its own. */
  public static TaskResult failed(
      TaskRequest request, String sentence, double wallSeconds, List<StageReport> stages) {
    return failed(request, sentence, wallSeconds, stages, null, null);
  }

  /** A task that an error of the program ended. */
  public static TaskResult faulty(
      TaskRequest request,
      String sentence,
      ProgramFault fault,
      double wallSeconds,
      List<StageReport> stages) {
    return failed(request, sentence, wallSeconds, stages, null, fault);
  }

  /** A task whose worker came to grief. */
  public static TaskResult lost(
      TaskRequest request, WorkerLoss loss, double wallSeconds, List<StageReport> stages) {
    return failed(request, loss.text(), wallSeconds, stages, loss, null);
  }

  private static TaskResult failed(
      TaskRequest request,
      String sentence,
      double wallSeconds,
      List<StageReport> stages,
      @Nullable WorkerLoss loss,
      @Nullable ProgramFault fault) {
    String status = "error: " + firstLine(sentence);
    return ended(request, status, List.of(sentence), wallSeconds, stages, loss, fault);
  }

  /** A task that was stopped on request. */
  public static TaskResult aborted(
      TaskRequest request, double wallSeconds, List<StageReport> stages) {
    return ended(request, ABORTED, List.of(), wallSeconds, stages, null, null);
  }

  private static TaskResult ended(
      TaskRequest request,
      String status,
      List<String> problems,
      double wallSeconds,
      List<StageReport> stages,
      @Nullable WorkerLoss loss,
      @Nullable ProgramFault fault) {
    Long peak = stages.isEmpty() ? null : stages.getLast().peakResidentBytes();
    if (loss != null && loss.peakResidentBytes() != null) {
      peak = loss.peakResidentBytes();
    }
    return new TaskResult(
        request.id(),
        request.sample(),
        request.dye(),
        status,
        null,
        List.of(),
        Map.of(),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        wallSeconds,
        peak,
        stages,
        problems,
        List.of(),
        loss,
        fault,
        null);
  }

  /** All that went wrong, in full, with what those who mend the program need. */
  public List<String> problemsInFull() {
    return fault == null
        ? problems
        : problems.stream().map(problem -> problem + "\n" + fault.text()).toList();
  }

  private static String firstLine(String text) {
    return text.lines().findFirst().orElse(text);
  }
}
