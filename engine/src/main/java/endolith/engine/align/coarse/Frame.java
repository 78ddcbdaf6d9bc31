package endolith.engine.align.coarse;

import endolith.engine.align.transform.Similarity;

/**
 * The frame of a coarse image: its pixel size and place on the full-resolution padded canvas.
 *
 * @param pixelSize side of a coarse pixel in full-resolution pixels, at least 1
 * @param left left edge of coarse column 0, in full-resolution pixels from the canvas' left edge
 * @param top upper edge of coarse row 0
 */
record Frame(double pixelSize, double left, double top) {

  /** Coarse pixels to full-resolution pixels, centres at integer coordinates in both. */
  Similarity toFull() {
    return new Similarity(pixelSize, 0, left + 0.5 * pixelSize - 0.5, top + 0.5 * pixelSize - 0.5);
  }

  Frame halved(int times) {
    return new Frame((1 << times) * pixelSize, left, top);
  }

  /** A map between canvases at full resolution as one from {@code post} to {@code pre} pixels. */
  static Similarity between(Frame post, Frame pre, Similarity full) {
    return pre.toFull().inverse().after(full).after(post.toFull());
  }

  /** The inverse of {@link #between}. */
  static Similarity full(Frame post, Frame pre, Similarity between) {
    return pre.toFull().after(between).after(post.toFull().inverse());
  }
}
