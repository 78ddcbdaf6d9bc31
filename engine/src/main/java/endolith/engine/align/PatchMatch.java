package endolith.engine.align;

/**
 * Where the texture around a post position lies in pre.
 *
 * @param post full-resolution px
 * @param pre full-resolution px
 * @param sigma expected error per axis from noise alone, full-resolution px
 * @param correlation of the textures at the best position, −1 to 1
 */
record PatchMatch(Point post, Point pre, double sigma, double correlation) {}
