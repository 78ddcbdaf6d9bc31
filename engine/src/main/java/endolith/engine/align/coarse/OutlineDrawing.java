package endolith.engine.align.coarse;

/**
 * How outlines of the rock are drawn and joined. Lengths as shares of the image's longer side.
 *
 * @param edges whether they are also drawn by local contrast
 * @param sigma smoothing before they are drawn
 * @param width how far apart points of both may finally lie and still belong together
 */
public record OutlineDrawing(boolean edges, double sigma, double width) {}
