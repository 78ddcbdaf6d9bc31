package endolith.engine.raw;

import java.nio.file.Path;

/**
 * Something about the raw folder that keeps scans from being used. Found, never thrown; it concerns
 * only what it names.
 *
 * @param where the file or folder it is about
 * @param what one sentence naming it
 * @param fix what a person can do about it; for layout problems followed by the layout expected
 */
public record RawProblem(Kind kind, Path where, String what, String fix)
    implements NameReading, Pairing {

  /** What is wrong. */
  public enum Kind {
    AMBIGUOUS,
    NO_STAIN_MARKER,
    NO_UNDERSCORE,
    EMPTY_DYE,
    UNUSABLE_NAME,
    INCOMPLETE_PAIR,
    DUPLICATE_PAIR,
    LOOSE_FILES,
    SAMPLE_NOT_FOUND,
    DYE_NOT_FOUND,
    FOLDER_UNREADABLE,
    RAW_FOLDER_MISSING,
    RAW_FOLDER_EMPTY,
    NO_SAMPLE_FOLDERS,
    SAMPLE_WITHOUT_TIFFS;

    /** In words, capitals: {@code NO STAIN MARKER}. */
    public String label() {
      return name().replace('_', ' ');
    }

    /** Whether it is about the arrangement of folders and not about single names. */
    public boolean isLayout() {
      return switch (this) {
        case RAW_FOLDER_MISSING, RAW_FOLDER_EMPTY, NO_SAMPLE_FOLDERS, SAMPLE_WITHOUT_TIFFS -> true;
        default -> false;
      };
    }
  }

  /** The whole of it, for a list: label, sentence, and the fix on lines of its own. */
  public String text() {
    return kind.label() + ": " + what + "\n  -> " + fix.replace("\n", "\n     ");
  }
}
