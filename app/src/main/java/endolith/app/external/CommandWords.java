package endolith.app.external;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The words of a command as a person writes it, taken apart without a shell. */
final class CommandWords {
  private CommandWords() {}

  /**
   * The words between spaces; what stands in double quotes is one word, and so is the whole if it
   * is the path of a program. Nothing in it is replaced.
   */
  static List<String> of(String command) {
    String whole = command.strip();
    if (isFile(whole)) {
      return List.of(whole);
    }
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    boolean quoted = false;
    boolean begun = false;
    for (char c : whole.toCharArray()) {
      if (c == '"') {
        quoted = !quoted;
        begun = true;
      } else if (Character.isWhitespace(c) && !quoted) {
        if (begun) {
          words.add(word.toString());
        }
        word.setLength(0);
        begun = false;
      } else {
        word.append(c);
        begun = true;
      }
    }
    if (begun) {
      words.add(word.toString());
    }
    return List.copyOf(words);
  }

  private static boolean isFile(String path) {
    try {
      return !path.isEmpty() && Files.isRegularFile(Path.of(path));
    } catch (InvalidPathException e) {
      return false;
    }
  }
}
