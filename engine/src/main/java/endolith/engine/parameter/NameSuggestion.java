package endolith.engine.parameter;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Suggests the name that somebody may have meant who mistyped that of a parameter. */
final class NameSuggestion {
  private NameSuggestion() {}

  /** The name that differs least; empty if all differ by much. */
  static Optional<String> of(String name, List<Parameter<?>> parameters) {
    String wanted = name.toLowerCase(Locale.ROOT).replace('-', '_');
    for (Parameter<?> parameter : parameters) {
      if (parameter.abbreviation().equals(wanted)) {
        return Optional.of(parameter.name());
      }
    }
    return parameters.stream()
        .map(Parameter::name)
        .min(Comparator.comparingInt(candidate -> distance(wanted, candidate)))
        .filter(candidate -> distance(wanted, candidate) <= Math.max(2, candidate.length() / 3));
  }

  /** Levenshtein's edit distance. */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
