package endolith.app.pace;

import java.util.Set;

/**
 * What is to be done for a pair.
 *
 * @param pixels of the padded canvas
 * @param stages 1 to 4, that are not done yet
 */
public record Work(long pixels, Set<Integer> stages) {
  public Work {
    stages = Set.copyOf(stages);
  }
}
