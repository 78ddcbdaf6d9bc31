package endolith.app.history;

import static endolith.app.text.Texts.text;

import endolith.app.memory.RecordedOutcome;
import endolith.app.text.OutcomeTexts;
import org.jspecify.annotations.Nullable;

/**
 * A task of a recorded run. What is unknown is null.
 *
 * @param predictedBytes its peak as it was expected
 * @param upperBytes the figure that was planned with
 * @param peakBytes its peak as it was
 * @param keptBytes what the worker held afterwards
 * @param status complete, aborted, or what went wrong
 */
public record RecordedTask(
    String title,
    @Nullable Long predictedBytes,
    @Nullable Long upperBytes,
    @Nullable Long peakBytes,
    @Nullable Long keptBytes,
    @Nullable String status,
    @Nullable String verdict) {

  /** As tasks are named. */
  String id() {
    return title.replace(" / ", "/");
  }

  /** How much of what was planned with was used; null if one is unknown. */
  @Nullable Double share() {
    return peakBytes == null || upperBytes == null || upperBytes == 0
        ? null
        : Double.valueOf(peakBytes.doubleValue() / upperBytes);
  }

  /** In a word. */
  String outcome() {
    return RecordedOutcome.of(status, verdict)
        .map(OutcomeTexts::word)
        .orElseGet(() -> text("history.cut-short"));
  }
}
