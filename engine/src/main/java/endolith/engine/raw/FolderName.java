package endolith.engine.raw;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Sample and dye names become names of output folders, on any system: a name that would lead out of
 * its folder or that no other system accepts is refused.
 */
public final class FolderName {
  /** What Java puts for a byte of a file name that is not valid in the system's encoding. */
  private static final char UNDECODABLE = '\uFFFD';

  private static final String NOT_ON_WINDOWS = "<>:\"|?*";

  /**
   * @see <a href="https://learn.microsoft.com/windows/win32/fileio/naming-a-file">Naming files</a>
   */
  private static final Pattern DEVICE =
      Pattern.compile(
          "(CON|PRN|AUX|NUL|(COM|LPT)[0-9\u00B9\u00B2\u00B3])(\\..*)?", Pattern.CASE_INSENSITIVE);

  private FolderName() {}

  /** Why {@code name} cannot be a folder's name, as the end of a sentence; empty if it can. */
  public static Optional<String> reasonAgainst(String name) {
    if (name.equals(".") || name.equals("..")) {
      return Optional.of("it means another folder");
    }
    if (name.indexOf('/') >= 0 || name.indexOf('\\') >= 0) {
      return Optional.of("it holds a folder separator");
    }
    if (name.indexOf(UNDECODABLE) >= 0) {
      return Optional.of(
          "the system's locale cannot express it (start the program with LC_ALL=C.UTF-8)");
    }
    if (name.codePoints().anyMatch(FolderName::isControl)) {
      return Optional.of("it holds a line break or another control character");
    }
    if (name.codePoints().anyMatch(FolderName::isFormat)) {
      return Optional.of(
          "it holds a mark that nobody sees, such as zero-width or right-to-left; type it anew");
    }
    if (name.chars().anyMatch(c -> NOT_ON_WINDOWS.indexOf(c) >= 0)) {
      return Optional.of("Windows allows none of < > : \" | ? * in it");
    }
    if (name.endsWith(".") || name.endsWith(" ")) {
      return Optional.of("it ends in a dot or a blank, which Windows leaves out");
    }
    if (DEVICE.matcher(name).matches()) {
      return Optional.of("it is the name of a device on Windows");
    }
    return Optional.empty();
  }

  /**
   * The name with control characters and invisible marks made visible, fit for a one-line message.
   */
  static String shown(String name) {
    StringBuilder shown = new StringBuilder(name.length());
    name.codePoints()
        .forEach(c -> shown.appendCodePoint(isControl(c) || isFormat(c) ? UNDECODABLE : c));
    return shown.toString();
  }

  private static boolean isFormat(int codePoint) {
    return Character.getType(codePoint) == Character.FORMAT;
  }

  private static boolean isControl(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }
}
