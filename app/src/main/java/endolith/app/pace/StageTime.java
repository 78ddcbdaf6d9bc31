package endolith.app.pace;

/**
 * The time that a stage took.
 *
 * @param stage 1 to 4
 * @param pixels of the padded canvas
 */
public record StageTime(int stage, long pixels, double seconds) {}
