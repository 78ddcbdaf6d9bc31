package endolith.engine.task;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/**
 * The result of a task.
 *
 * @param status {@code complete}, {@code aborted}, or {@code error: } and a sentence, or the key of
 *     a loss that was not put into words yet
 */
public record TaskResult(
    @JsonUnwrapped TaskName name,
    String status,
    @JsonUnwrapped Judgement judgement,
    @JsonUnwrapped ScaleFigures scale,
    @JsonUnwrapped AlignmentFigures alignment,
    @JsonUnwrapped TaskCost cost,
    @JsonUnwrapped Remarks remarks) {
  static final String COMPLETE = "complete";
  static final String ABORTED = "aborted";
  private static final String ERROR = "error: ";

  public boolean isComplete() {
    return status.equals(COMPLETE);
  }

  public boolean isAborted() {
    return status.equals(ABORTED);
  }

  /** A task that came to its end. */
  public static TaskResult complete(
      TaskRequest request,
      Judgement judgement,
      ScaleFigures scale,
      AlignmentFigures alignment,
      TaskCost cost,
      Remarks remarks) {
    return new TaskResult(request.name(), COMPLETE, judgement, scale, alignment, cost, remarks);
  }

  /** A task that ended without a result of its own. */
  public static TaskResult failed(
      TaskRequest request, String sentence, double wallSeconds, List<StageReport> stages) {
    return ended(
        request,
        ERROR + firstLine(sentence),
        TaskCost.of(wallSeconds, stages),
        Remarks.of(List.of(sentence)));
  }

  /** A task for whose results there was no room. */
  public static TaskResult withoutRoom(
      TaskRequest request,
      String sentence,
      FullDisk full,
      double wallSeconds,
      List<StageReport> stages) {
    return ended(
        request,
        ERROR + firstLine(sentence),
        TaskCost.of(wallSeconds, stages),
        new Remarks(List.of(sentence), List.of(), List.of(), null, null, full));
  }

  /** A task that an error of the program ended. */
  public static TaskResult faulty(
      TaskRequest request,
      String sentence,
      ProgramFault fault,
      double wallSeconds,
      List<StageReport> stages) {
    return ended(
        request,
        ERROR + firstLine(sentence),
        TaskCost.of(wallSeconds, stages),
        new Remarks(List.of(sentence), List.of(), List.of(), null, fault, null));
  }

  /** A task whose worker came to grief. */
  public static TaskResult lost(
      TaskRequest request, WorkerLoss loss, double wallSeconds, List<StageReport> stages) {
    TaskCost told = TaskCost.of(wallSeconds, stages);
    Long peak = loss.peakResidentBytes();
    return ended(
        request,
        ERROR + loss.kind().key(),
        peak == null ? told : new TaskCost(wallSeconds, peak, stages),
        new Remarks(List.of(), List.of(), List.of(), loss, null, null));
  }

  /** A task that was stopped on request. */
  public static TaskResult aborted(
      TaskRequest request, double wallSeconds, List<StageReport> stages) {
    return ended(request, ABORTED, TaskCost.of(wallSeconds, stages), Remarks.NONE);
  }

  private static TaskResult ended(
      TaskRequest request, String status, TaskCost cost, Remarks remarks) {
    return new TaskResult(
        request.name(),
        status,
        Judgement.NONE,
        ScaleFigures.NONE,
        AlignmentFigures.NONE,
        cost,
        remarks);
  }

  /** The same in other words. */
  public TaskResult withWords(
      String statusWords, List<String> problems, List<String> notes, List<String> look) {
    return new TaskResult(
        name,
        statusWords,
        new Judgement(judgement.verdict(), look, judgement.reasons()),
        scale,
        alignment,
        cost,
        remarks.told(problems, notes));
  }

  private static String firstLine(String text) {
    return text.lines().findFirst().orElse(text);
  }
}
