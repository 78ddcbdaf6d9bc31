package endolith.engine.synthetic;

/**
 * Pieces of the rock, cut off by cracks, that moved by themselves between the two images. Post
 * shows the rock whole; pre shows glass where a piece left, and the piece on top of what it slid
 * over.
 *
 * @param count of pieces, 0 to 4
 * @param share of the rock in each, 0 to 0.5
 * @param shift of each, about away from the rest, pixels of post, at least 0
 * @param angle by which each turned about its middle, this way and that, degrees
 */
public record Fragments(int count, double share, double shift, double angle) {

  /** The rock is one piece. */
  public static final Fragments NONE = new Fragments(0, 0.25, 0, 0);

  public Fragments {
    if (count < 0 || count > 4 || !(share > 0) || !(share <= 0.5) || !(shift >= 0)) {
      throw new IllegalArgumentException(
          "fragments: count must be from 0 to 4, share above 0 and at most 0.5, shift at least 0, were %s, %s and %s"
              .formatted(count, share, shift));
    }
  }
}
