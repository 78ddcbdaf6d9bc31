package endolith.engine.preflight;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * One measured task.
 *
 * @param width of the larger raw image, px
 * @param height of the larger raw image, px
 * @param pad px on each side
 * @param bits per sample of the raw images
 * @param channels of the raw images
 * @param peakBytes the worker's high-water mark
 */
public record CalibrationRun(
    int width,
    int height,
    int pad,
    int bits,
    int channels,
    @JsonProperty("budget_bytes") long budgetBytes,
    int threads,
    @JsonProperty("peak_rss_bytes") long peakBytes) {

  /** The same as it is known from headers. */
  static CalibrationRun of(TaskShape shape) {
    return new CalibrationRun(
        Math.max(shape.post().width(), shape.pre().width()),
        Math.max(shape.post().height(), shape.pre().height()),
        shape.pad(),
        8 * Math.max(shape.post().type().bytes(), shape.pre().type().bytes()),
        Math.max(shape.post().channels(), shape.pre().channels()),
        shape.budgetBytes(),
        shape.threads(),
        0);
  }
}
