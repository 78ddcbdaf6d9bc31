package endolith.engine.synthetic;

/**
 * The ground truth of a generated pair; written as JSON beside it.
 *
 * @param postToPre homography without the bend, raw post pixels to raw pre pixels, row by row
 * @param bend what is applied before the homography, inversely: {@code post point = flat +
 *     bend(flat)}, {@code pre point = postToPre(flat)}, but for distortion and fragments, which
 *     only the specification tells
 * @param scale brightness of the same mineral in post over pre, as stored
 * @param offset of post over pre times scale, on the 8-bit scale
 * @param alignable whether the pair can be aligned at all
 * @param spec from which the pair can be made again
 */
public record GroundTruth(
    double[] postToPre,
    Bend bend,
    double scale,
    double offset,
    boolean alignable,
    SyntheticSpec spec) {

  static GroundTruth of(SyntheticSpec spec) {
    Rock rock = spec.rock();
    double gain = Exposure.of(spec).gain();
    boolean helpless =
        rock.blank()
            || rock.blankPost()
            || rock.different()
            || spec.geometry().mirrored()
            || rock.missing() >= 0.85;
    return new GroundTruth(
        new TrueTransform(spec).homography(),
        Bend.of(spec),
        gain * (spec.camera().unit() / spec.preCamera().unit()),
        spec.light().offset() + spec.overlay().pattern().base() * (1 - gain),
        !helpless,
        spec);
  }
}
