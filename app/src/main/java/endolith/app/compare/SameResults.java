package endolith.app.compare;

import static endolith.app.text.Texts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Which values of a parameter came to the same result, pixel by pixel and figure by figure. */
public record SameResults(List<List<ComparedValue>> groups) {
  public SameResults {
    groups = groups.stream().map(List::copyOf).toList();
  }

  /** Groups values by their results, both in the order in which they were made. */
  public static SameResults of(List<ComparedValue> made) {
    List<List<ComparedValue>> groups = new ArrayList<>();
    for (ComparedValue value : made) {
      groups.stream()
          .filter(group -> group.getFirst().isSameAs(value))
          .findFirst()
          .orElseGet(
              () -> {
                groups.add(new ArrayList<>());
                return groups.getLast();
              })
          .add(value);
    }
    return new SameResults(groups);
  }

  /** The values of a group, such as {@code 4, 12}. */
  static String values(List<ComparedValue> group) {
    return group.stream().map(ComparedValue::shortly).collect(Collectors.joining(", "));
  }

  /** What is the same, in sentences; empty if nothing is. */
  public String sentence() {
    if (groups.size() == 1 && groups.getFirst().size() > 1) {
      return text("compare.no-difference", values(groups.getFirst()));
    }
    return groups.stream()
        .filter(group -> group.size() > 1)
        .map(group -> text("compare.same", values(group)))
        .collect(Collectors.joining(" "));
  }
}
