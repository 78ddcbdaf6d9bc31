package endolith.engine.preflight;

import endolith.engine.image.ImageInfo;
import endolith.engine.parameter.PaddingParameters;
import endolith.engine.parameter.ParameterException;
import endolith.engine.parameter.Parameters;
import endolith.engine.task.TaskRequest;
import java.io.IOException;

/**
 * The properties of a task that decide how much memory it needs.
 *
 * @param post the raw post image
 * @param pre the raw pre image
 * @param pad pixels added on each side
 * @param budgetBytes memory that the worker should keep within
 * @param threads of the worker
 */
public record TaskShape(ImageInfo post, ImageInfo pre, int pad, long budgetBytes, int threads) {

  private static final RawHeaders HEADERS = new RawHeaders();

  /**
   * Reads the headers of the two raw files, nothing more, and not even these if they were read
   * before.
   *
   * @throws IOException if one cannot be read
   * @throws ParameterException if the task's parameters are not valid
   */
  public static TaskShape of(TaskRequest task) throws IOException, ParameterException {
    return new TaskShape(
        HEADERS.of(task.raw().post()),
        HEADERS.of(task.raw().pre()),
        Parameters.of(task.parameters()).get(PaddingParameters.PAD),
        task.resources().budgetBytes(),
        task.resources().threads());
  }

  /** Width of the padded canvas, px. */
  public int paddedWidth() {
    return Math.max(post.width(), pre.width()) + 2 * pad;
  }

  /** Height of the padded canvas, px. */
  public int paddedHeight() {
    return Math.max(post.height(), pre.height()) + 2 * pad;
  }

  public long paddedPixels() {
    return (long) paddedWidth() * paddedHeight();
  }

  /** Of the larger raw image. */
  public long rawPixels() {
    return Math.max(post.pixels(), pre.pixels());
  }

  /** The same with another budget. */
  public TaskShape withBudget(long bytes) {
    return new TaskShape(post, pre, pad, bytes, threads);
  }

  TaskShape withPad(int pixels) {
    return new TaskShape(post, pre, pixels, budgetBytes, threads);
  }
}
