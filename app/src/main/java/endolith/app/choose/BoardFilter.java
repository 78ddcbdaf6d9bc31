package endolith.app.choose;

import java.util.Locale;
import java.util.Set;

/**
 * Which pairs of the board are shown.
 *
 * @param words what the name of the sample must have in it, in small letters
 * @param groups of which one it must be; none of them for any
 */
record BoardFilter(String words, Set<PairGroup> groups) {
  static final BoardFilter NONE = new BoardFilter("", Set.of());

  BoardFilter {
    words = words.strip().toLowerCase(Locale.ROOT);
    groups = Set.copyOf(groups);
  }

  BoardFilter withWords(String other) {
    return new BoardFilter(other, groups);
  }

  BoardFilter withGroups(Set<PairGroup> others) {
    return new BoardFilter(words, others);
  }

  boolean shows(Cell cell) {
    return showsSample(cell.sample())
        && (groups.isEmpty()
            || PairGroup.of(cell.standing().get()).filter(groups::contains).isPresent());
  }

  /** Whether a sample is shown, if one of its pairs is. */
  boolean showsSample(String sample) {
    return sample.toLowerCase(Locale.ROOT).contains(words);
  }
}
