package endolith.engine.subtract;

/**
 * Uneven light: {@code post = scale · pre · factor + offset + glow}, in the middle of the images
 * factor 1 and glow 0.
 *
 * @param across by how much the background of post rises from the centre to the right edge,
 *     brightness units
 * @param down … to the lower edge
 * @param vignette share of the light that both cameras lose in their corners, below 1
 */
record Shading(double across, double down, double vignette) {
  static final Shading NONE = new Shading(0, 0, 0);

  /** Light at a squared distance from the centre, 1 in the centre. */
  static double light(double vignette, double radius) {
    return 1 - 0.5 * vignette * radius;
  }

  /** Brightness that post gained beside that of the minerals, at a position. */
  double glow(CameraViews views, double x, double y) {
    return across * views.across(x) + down * views.down(y);
  }

  /** How much more light post got at a position than pre, relative to the centres. */
  double factor(CameraViews views, double x, double y) {
    return light(vignette, views.postRadius(x, y)) / light(vignette, views.preRadius(x, y));
  }
}
