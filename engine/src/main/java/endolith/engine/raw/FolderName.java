package endolith.engine.raw;

import java.util.Optional;

/**
 * Sample and dye names become names of output folders, on any system: a name that would lead out of
 * its folder or that no other system accepts is refused.
 */
final class FolderName {
  /** What Java puts for a byte of a file name that is not valid in the system's encoding. */
  private static final char UNDECODABLE = '\uFFFD';

  private FolderName() {}

  /** Why {@code name} cannot be a folder's name, as the end of a sentence; empty if it can. */
  static Optional<String> reasonAgainst(String name) {
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
    if (name.codePoints().anyMatch(FolderName::isInvisible)) {
      return Optional.of("it holds a line break or another control character");
    }
    return Optional.empty();
  }

  /** The name with control characters made visible, fit for a one-line message. */
  static String shown(String name) {
    StringBuilder shown = new StringBuilder(name.length());
    name.codePoints().forEach(c -> shown.appendCodePoint(isInvisible(c) ? 0xFFFD : c));
    return shown.toString();
  }

  private static boolean isInvisible(int codePoint) {
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
