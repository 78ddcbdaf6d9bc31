package endolith.monitor.prediction.table;

/** A column that nothing is predicted from, and why. */
public sealed interface LeftOutColumn {

  /** It has no name. */
  record Nameless() implements LeftOutColumn {}

  /** Another peak, which is not known beforehand. */
  record OtherPeak(String name) implements LeftOutColumn {}

  /** Most of its values are missing. */
  record MostlyMissing(String name) implements LeftOutColumn {}

  /** Too many different ones to be kinds. */
  record ManyWords(String name, int words) implements LeftOutColumn {}
}
