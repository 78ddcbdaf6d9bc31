package endolith.engine.task;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A kind of fact, with the names of its figures. The sentence of a kind is a text of the program,
 * which takes the figures in this order.
 */
public interface FactKind {
  /** As in the code. */
  String name();

  /** Names of the figures, with their units. */
  List<String> figures();

  /** As in files: {@code low_overlap}. */
  @JsonValue
  default String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The figures by their names.
   *
   * @throws IllegalArgumentException if there are not as many as names
   */
  default Map<String, Double> named(double... values) {
    List<String> names = figures();
    if (names.size() != values.length) {
      throw new IllegalArgumentException(this + " takes " + names + ": " + Arrays.toString(values));
    }
    Map<String, Double> named = new LinkedHashMap<>();
    for (int i = 0; i < values.length; i++) {
      named.put(names.get(i), values[i]);
    }
    return Collections.unmodifiableMap(named);
  }
}
