package endolith.engine.align.coarse;

import endolith.engine.align.transform.Similarity;

/**
 * How an overlay is refined by the closest points of both outlines, and how far that may carry it
 * from its start.
 *
 * @param iterations at most
 * @param stop relative improvement at which it ends
 * @param maxShift share of the longer side
 * @param maxTurn degrees
 * @param maxScaleChange share of the scale
 */
public record Refinement(
    int iterations, double stop, double maxShift, double maxTurn, double maxScaleChange) {

  /** Whether the way from {@code start} to {@code end} stays within the limits at (x, y). */
  boolean allows(Similarity start, Similarity end, double x, double y, double longerSide) {
    Similarity change = end.after(start.inverse());
    return start.distance(end, x, y) <= maxShift * longerSide
        && Math.abs(change.degrees()) <= maxTurn
        && Math.abs(change.scale() - 1) <= maxScaleChange;
  }
}
