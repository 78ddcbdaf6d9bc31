package endolith.app.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The order in which a person goes from pair to pair, each named as {@code sample/dye}.
 *
 * @param pair what is known of one; empty until it is read
 */
public record ReviewOrder(List<String> ids, Function<String, Optional<ReviewedPair>> pair) {
  /**
   * The pair after this one, or before it, in the order of the list.
   *
   * @param steps 1 or -1
   * @return empty at the end
   */
  public Optional<String> beside(String id, int steps) {
    int at = ids.indexOf(id) + steps;
    return at >= 0 && at < ids.size() ? Optional.of(ids.get(at)) : Optional.empty();
  }

  /** The first pair after this one that can be decided on; empty if there is none. */
  public Optional<String> nextDecidable(String id) {
    return after(id).stream().filter(this::isDecidable).findFirst();
  }

  /**
   * The next pair, from the beginning again after the last, with a result but no decision on it.
   */
  public Optional<String> nextUndecided(String id) {
    List<String> turned = new ArrayList<>(after(id));
    turned.addAll(ids.subList(0, ids.size() - turned.size()));
    return turned.stream()
        .filter(each -> !each.equals(id) && isDecidable(each))
        .filter(each -> pair.apply(each).filter(ReviewedPair::isReviewed).isEmpty())
        .findFirst();
  }

  private List<String> after(String id) {
    return ids.subList(ids.indexOf(id) + 1, ids.size());
  }

  private boolean isDecidable(String id) {
    return pair.apply(id).filter(ReviewedPair::isDecidable).isPresent();
  }
}
