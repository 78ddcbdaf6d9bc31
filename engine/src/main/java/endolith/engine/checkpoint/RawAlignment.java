package endolith.engine.checkpoint;

import endolith.engine.align.transform.Point;
import endolith.engine.align.transform.PostToPre;
import endolith.engine.image.Rectangle;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * The alignment of a finished task between the pixels of both raw images; the centre of the top
 * left pixel is (0, 0).
 *
 * @param postToPre between padded pixels, with the displacement if there is one
 * @param post where raw post lies on the padded canvas
 * @param pre where raw pre lies on the padded canvas
 * @param accepted whether the evidence supports the alignment
 */
public record RawAlignment(PostToPre postToPre, Rectangle post, Rectangle pre, boolean accepted) {

  /**
   * @throws NoSuchFileException if the task has no interior alignment under these parameters
   * @throws IOException if a manifest cannot be read or does not hold what is needed
   */
  public static RawAlignment of(TaskFiles files) throws IOException {
    Path path = files.manifest(CheckpointName.INTERIOR_PRE);
    Manifest manifest = manifest(path);
    PostToPre map =
        ManifestTransforms.of(manifest)
            .orElseThrow(() -> new IOException(path + " holds no transform; run the pair again"));
    Manifest.AlignmentFacts facts = manifest.transform().alignment();
    return new RawAlignment(
        map,
        content(files.manifest(CheckpointName.PADDED_POST)),
        content(files.manifest(CheckpointName.PADDED_PRE)),
        facts != null && facts.accepted());
  }

  /** The raw pre position of a raw post position. */
  public Point toPre(double x, double y) {
    Point padded = postToPre.apply(x + post.x(), y + post.y());
    return new Point(padded.x() - pre.x(), padded.y() - pre.y());
  }

  /** The raw post position of a raw pre position. */
  public Point toPost(double x, double y) {
    Point padded = postToPre.invert(x + pre.x(), y + pre.y());
    return new Point(padded.x() - post.x(), padded.y() - post.y());
  }

  private static Rectangle content(Path path) throws IOException {
    Rectangle content = manifest(path).image().content();
    if (content == null) {
      throw new IOException(path + " does not say where the raw image lies on the canvas");
    }
    return content;
  }

  private static Manifest manifest(Path path) throws IOException {
    return ManifestFile.read(path)
        .filter(Manifest::complete)
        .orElseThrow(
            () -> new NoSuchFileException(path.toString(), null, "the stage is not finished"));
  }
}
