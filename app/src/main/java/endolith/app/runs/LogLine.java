package endolith.app.runs;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of a log. What another program wrote, or a death cut short, is a message without anything
 * else.
 *
 * @param time as it stands there; empty if it has none
 * @param level of the entry that the line belongs to
 * @param begins whether it is the first line of an entry
 * @param source which part of the program; empty if it does not say
 * @param message the rest
 * @param text the whole line
 */
record LogLine(
    String time, Level level, boolean begins, String source, String message, String text) {

  /** How grave an entry is. */
  enum Level {
    ERROR,
    WARN,
    INFO,
    DEBUG,

    /** The line does not say. */
    OTHER;

    /** Whether it is at least as grave as another. */
    boolean isAtLeast(Level other) {
      return compareTo(other) <= 0;
    }
  }

  /** Longer lines are cut when they are shown: none of ours is. */
  private static final int MOST_LETTERS = 4000;

  private static final Pattern ENTRY =
      Pattern.compile(
          "(\\d{4}-\\d\\d-\\d\\d)[T ](\\d\\d:\\d\\d:\\d\\d)[.,]\\d+ +([A-Z]+) +(\\S+) - (.*)");

  /**
   * @param before the level of the line before it, to whose entry a line belongs that begins none
   */
  static LogLine of(String line, Level before) {
    String text = line.length() > MOST_LETTERS ? line.substring(0, MOST_LETTERS) + " …" : line;
    Matcher entry = ENTRY.matcher(text);
    if (entry.matches()) {
      Optional<Level> level = level(entry.group(3));
      if (level.isPresent()) {
        return new LogLine(
            entry.group(1) + " " + entry.group(2),
            level.get(),
            true,
            entry.group(4),
            entry.group(5),
            text);
      }
    }
    return new LogLine("", before, false, "", text, text);
  }

  private static Optional<Level> level(String name) {
    return name.equals("TRACE")
        ? Optional.of(Level.DEBUG)
        : Arrays.stream(Level.values())
            .filter(level -> level != Level.OTHER && level.name().equals(name))
            .findFirst();
  }
}
