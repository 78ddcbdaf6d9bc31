package endolith.monitor.history;

import org.jspecify.annotations.Nullable;

/**
 * A task of a run.
 *
 * @param ordinal order in the run, from 0
 * @param shape what of the task decides its memory, as JSON
 * @param predictedBytes expected peak; null if nothing was predicted
 * @param predictedUpperBytes the figure planned with
 * @param status null if it was not finished
 */
public record TaskRow(
    long id,
    long run,
    int ordinal,
    String sample,
    String dye,
    @Nullable String shape,
    @Nullable Long predictedBytes,
    @Nullable Long predictedUpperBytes,
    @Nullable String predictionSource,
    @Nullable String status,
    @Nullable String verdict) {

  /** For people: {@code sample / dye}. */
  public String title() {
    return sample + " / " + dye;
  }
}
