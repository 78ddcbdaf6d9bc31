package endolith.app.bench;

import endolith.engine.align.Homography;
import endolith.engine.align.Point;
import endolith.engine.align.PostToPre;
import endolith.engine.image.Rectangle;
import endolith.engine.pipeline.CheckpointName;
import endolith.engine.pipeline.Json;
import endolith.engine.pipeline.Manifest;
import endolith.engine.pipeline.Parameters;
import endolith.engine.pipeline.TaskFiles;
import endolith.engine.synthetic.SyntheticPair;
import endolith.engine.synthetic.TargetRegistrationError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The alignment that a finished task reports in its manifests, between raw pixels.
 *
 * @param postToPre between padded pixels
 * @param post where raw post lies on the padded canvas
 * @param pre where raw pre lies on the padded canvas
 */
public record FoundAlignment(PostToPre postToPre, Rectangle post, Rectangle pre) {
  private static final int GRID = 80;

  /**
   * @param toStage the last stage that was made, 2 or later
   * @throws IOException if a manifest is missing, cannot be read, or holds no transform
   */
  public static FoundAlignment of(TaskFiles files, int toStage) throws IOException {
    CheckpointName last = toStage > 2 ? CheckpointName.INTERIOR_PRE : CheckpointName.BOUNDARY_PRE;
    Path path = files.manifest(last);
    Manifest manifest = manifest(path);
    List<List<Double>> rows = manifest.postToPre();
    if (rows == null) {
      throw new IOException(path + " holds no postToPre");
    }
    double[] elements =
        rows.stream().flatMap(List::stream).mapToDouble(Double::doubleValue).toArray();
    return new FoundAlignment(
        new PostToPre(Homography.of(elements), Optional.ofNullable(manifest.displacement())),
        content(files.manifest(CheckpointName.PADDED_POST)),
        content(files.manifest(CheckpointName.PADDED_PRE)));
  }

  /** The alignment of a task run with default parameters up to the last stage. */
  public static FoundAlignment ofDefaults(Path output, String sample, String dye)
      throws IOException {
    return of(new TaskFiles(output, sample, dye, Parameters.defaults()), 4);
  }

  /** Distance from the truth over a grid on the rock. */
  public TargetRegistrationError error(SyntheticPair pair) {
    return TargetRegistrationError.of(
        (x, y) -> {
          Point at = postToPre.apply(x + post.x(), y + post.y());
          return new double[] {at.x() - pre.x(), at.y() - pre.y()};
        },
        pair,
        GRID);
  }

  private static Rectangle content(Path path) throws IOException {
    Rectangle content = manifest(path).content();
    if (content == null) {
      throw new IOException(path + " does not say where the raw image lies on the canvas");
    }
    return content;
  }

  private static Manifest manifest(Path path) throws IOException {
    return Json.read(Files.readString(path), Manifest.class);
  }
}
