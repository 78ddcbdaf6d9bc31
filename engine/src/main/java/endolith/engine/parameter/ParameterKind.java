package endolith.engine.parameter;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The kinds of values that parameters take. A value is a Boolean, Integer, Double, String, or null
 * for unset.
 *
 * @param <T> of the values
 */
public sealed interface ParameterKind<T> {

  /** The value that a text stands for, or nothing if the text is no value of this kind. */
  Optional<Setting<T>> parse(String text);

  /** The allowed values, as a phrase: "a whole number from 0 to 100". */
  String range();

  /**
   * A value of a parameter.
   *
   * @param value null stands for "unset"
   */
  record Setting<T>(@Nullable T value) {}

  /** On or off. */
  record Flag() implements ParameterKind<Boolean> {
    @Override
    public Optional<Setting<Boolean>> parse(String text) {
      return switch (text.toLowerCase(Locale.ROOT)) {
        case "true", "1", "yes", "on" -> Optional.of(new Setting<>(true));
        case "false", "0", "no", "off" -> Optional.of(new Setting<>(false));
        default -> Optional.empty();
      };
    }

    @Override
    public String range() {
      return "true or false";
    }
  }

  /** A whole number, both bounds included. */
  record Whole(int least, int most) implements ParameterKind<Integer> {
    @Override
    public Optional<Setting<Integer>> parse(String text) {
      try {
        int value = Integer.parseInt(text);
        return value < least || value > most ? Optional.empty() : Optional.of(new Setting<>(value));
      } catch (NumberFormatException e) {
        return Optional.empty();
      }
    }

    @Override
    public String range() {
      return "a whole number from " + least + " to " + most;
    }
  }

  /**
   * A number, both bounds included. Kept to the six digits that a file name can carry, so that two
   * different values never share a file.
   */
  record Real(double least, double most, boolean mayBeUnset) implements ParameterKind<Double> {
    @Override
    public Optional<Setting<Double>> parse(String text) {
      if (mayBeUnset && text.equalsIgnoreCase("none")) {
        return Optional.of(new Setting<>(null));
      }
      try {
        double value = Double.parseDouble(text);
        boolean inside = value >= least && value <= most;
        return inside && GeneralFormat.isExact(value)
            ? Optional.of(new Setting<>(value == 0 ? 0.0 : value))
            : Optional.empty();
      } catch (NumberFormatException e) {
        return Optional.empty();
      }
    }

    @Override
    public String range() {
      return "a number from "
          + GeneralFormat.format(least)
          + " to "
          + GeneralFormat.format(most)
          + " with at most 6 significant digits"
          + (mayBeUnset ? ", or none" : "");
    }
  }

  /** One of a few words. */
  record Choice(List<String> words) implements ParameterKind<String> {
    @Override
    public Optional<Setting<String>> parse(String text) {
      return words.stream()
          .filter(word -> word.equalsIgnoreCase(text))
          .findFirst()
          .map(Setting<String>::new);
    }

    @Override
    public String range() {
      return "one of " + String.join(", ", words);
    }
  }
}
