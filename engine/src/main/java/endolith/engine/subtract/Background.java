package endolith.engine.subtract;

/**
 * The mineral background as found in both images.
 *
 * @param line post over pre, as even light and equally sharp images would have given it
 * @param shading how uneven the light is
 * @param blur what makes both images equally sharp, variance in px²: given to post (above 0) or to
 *     pre (below 0)
 * @param error standard error of the line's scale, from how much parts of the section differ; NaN
 *     if they are too small to tell
 * @param pedestals what both images show where there is no light
 * @param local the scale from place to place
 */
record Background(
    BackgroundLine line,
    Shading shading,
    double blur,
    double error,
    Pedestals pedestals,
    LocalScales local) {}
