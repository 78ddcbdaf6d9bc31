package endolith.engine.align.mirror;

import endolith.engine.align.Registration;
import endolith.engine.align.fit.FitPatches;
import endolith.engine.align.padded.PaddedImage;
import endolith.engine.align.transform.Displacement;
import endolith.engine.align.transform.Homography;
import endolith.engine.align.transform.Piece;
import endolith.engine.align.transform.PostToPre;
import endolith.engine.align.trust.TrustMap;
import endolith.engine.image.Pyramid;
import endolith.engine.image.Rectangle;

/**
 * The pre image turned over: alignments know no mirrored transforms, so they look at a mirrored
 * image instead.
 *
 * @param original as it is stored
 * @param width of the canvas that is turned over: at every level of the pyramid a whole number of
 *     pixels
 */
public record Mirror(PaddedImage original, int width) {

  public static Mirror of(PaddedImage image) {
    int unit = 1 << (image.image().levels() - 1);
    return new Mirror(image, Math.ceilDiv(image.image().full().width(), unit) * unit);
  }

  /** The image with left and right exchanged; closing it closes nothing. */
  public PaddedImage image() {
    Rectangle content = original.content();
    Pyramid mirrored = new MirroredPyramid(original.image(), width);
    return new PaddedImage(
        mirrored,
        new Rectangle(
            width - content.x() - content.width(), content.y(), content.width(), content.height()),
        original.pixelSize());
  }

  /** A map to the mirrored image as one to the original, or one to the original as one to it. */
  public PostToPre across(PostToPre map) {
    return new PostToPre(
        Homography.affine(-1, 0, width - 1.0, 0, 1, 0).after(map.homography()),
        map.displacement()
            .map(
                d ->
                    new Displacement(
                        d.originX(),
                        d.originY(),
                        d.spacing(),
                        d.columns(),
                        d.rows(),
                        d.dx().stream().map(dx -> 0 - dx).toList(),
                        d.dy())),
        map.pieces().stream()
            .map(piece -> new Piece(piece.outline(), across(piece.map())))
            .toList());
  }

  /** The same for the map of a registration. */
  public Registration across(Registration found) {
    return new Registration(
        across(found.postToPre()),
        found.accepted(),
        found.method(),
        found.evidence(),
        found.trust().map(TrustMap::mirrored),
        found.refusal(),
        found.seams().map(seams -> seams.mirrored(original.content().width())),
        found.patches().map(FitPatches::mirrored),
        found.findings());
  }
}
