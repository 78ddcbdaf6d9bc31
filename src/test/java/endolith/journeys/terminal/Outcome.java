package endolith.journeys.terminal;

import java.util.List;

/**
 * How a command ended.
 *
 * @param exit the process's exit code
 * @param out all of its standard output
 * @param err all of its standard error
 */
public record Outcome(int exit, String out, String err) {

  /** Everything that a person saw. */
  public String seen() {
    return out + err;
  }

  /** The lines seen that contain {@code text}. */
  public List<String> linesWith(String text) {
    return seen().lines().filter(line -> line.contains(text)).toList();
  }
}
