package endolith.viewer.image.layer;

import endolith.engine.align.fit.FitPatches;
import endolith.engine.align.transform.Point;
import endolith.engine.align.trust.TrustMap;
import endolith.engine.checkpoint.RawAlignment;
import endolith.engine.image.Rectangle;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * All that can be looked at of a pair, as its files are at one moment.
 *
 * @param layers in the order in which they are offered
 * @param post where raw post lies on the padded canvas
 * @param pre where raw pre lies on the padded canvas, if it is there
 * @param alignment between the raw images; empty if there is none
 * @param trust what each part of the rock says of the alignment, padded post px
 * @param patches that the alignment was fitted to, padded post px
 * @param pixelSizeUm side of a raw post pixel, µm, if the raw file tells
 * @param problems of what is not there
 */
public record PairImages(
    List<Layer> layers,
    Rectangle post,
    Optional<Rectangle> pre,
    Optional<RawAlignment> alignment,
    Optional<TrustMap> trust,
    Optional<FitPatches> patches,
    OptionalDouble pixelSizeUm,
    List<LayerProblem> problems) {

  public PairImages {
    layers = List.copyOf(layers);
    problems = List.copyOf(problems);
  }

  public Optional<Layer> layer(LayerKind kind) {
    return layers.stream().filter(layer -> layer.kind() == kind).findFirst();
  }

  /** Whether no file was written to since. Looks at the disk. */
  public boolean isCurrent() {
    return layers.stream().allMatch(layer -> layer.file().version().isCurrent());
  }

  /**
   * The raw positions of a point on the screen.
   *
   * @param x raw post px in the frame of the layers
   * @param y raw post px in the frame of the layers
   * @param kind of the layer that is seen there: before the alignment pre lies elsewhere
   */
  public Positions positions(double x, double y, LayerKind kind) {
    if (kind == LayerKind.PRE_UNALIGNED && pre.isPresent()) {
      Point at = new Point(x + post.x() - pre.get().x(), y + post.y() - pre.get().y());
      return new Positions(alignment.map(a -> a.toPost(at.x(), at.y())), Optional.of(at));
    }
    return new Positions(Optional.of(new Point(x, y)), alignment.map(a -> a.toPre(x, y)));
  }

  /**
   * The same point of the section in both raw images; pixel centres are at whole numbers.
   *
   * @param post raw post px, if known
   * @param pre raw pre px, if known
   */
  public record Positions(Optional<Point> post, Optional<Point> pre) {}
}
