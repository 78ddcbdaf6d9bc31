package endolith.app.bench;

import endolith.engine.align.transform.Point;
import endolith.engine.checkpoint.RawAlignment;
import endolith.engine.checkpoint.TaskFiles;
import endolith.engine.parameter.Parameters;
import endolith.engine.synthetic.SyntheticPair;
import endolith.engine.synthetic.TargetRegistrationError;
import java.io.IOException;
import java.nio.file.Path;

/**
 * The alignment that a finished task of a generated pair reports in its manifests, against the
 * truth.
 */
public record FoundAlignment(RawAlignment alignment) {
  private static final int GRID = 80;

  /**
   * @throws IOException if a manifest is missing, cannot be read, or holds no transform
   */
  public static FoundAlignment of(TaskFiles files) throws IOException {
    return new FoundAlignment(RawAlignment.of(files));
  }

  /** The alignment of a task run with default parameters. */
  public static FoundAlignment ofDefaults(Path output, String sample, String dye)
      throws IOException {
    return of(new TaskFiles(output, sample, dye, Parameters.defaults()));
  }

  /** Distance from the truth over a grid on the rock. */
  public TargetRegistrationError error(SyntheticPair pair) {
    return TargetRegistrationError.of(
        (x, y) -> {
          Point at = alignment.toPre(x, y);
          return new double[] {at.x(), at.y()};
        },
        pair,
        GRID);
  }
}
