package endolith.engine.task;

/**
 * What the parts of the rock say of an alignment, as shares of the rock that post shows where pre
 * has pixels, 0 to 1; they add up to 1, or are all 0 if no rock is seen.
 *
 * @param confirmed texture lies where the alignment says
 * @param enclosed no texture of its own, but surrounded by what is confirmed
 * @param silent nothing can be said
 * @param contradicted texture lies elsewhere
 */
public record RockShares(double confirmed, double enclosed, double silent, double contradicted) {

  /** Confirmed, or enclosed by what is. */
  public double trusted() {
    return confirmed + enclosed;
  }
}
