package endolith.engine.raw;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * A problem of the raw folder that keeps scans from being used. Found, never thrown; it concerns
 * only what it names.
 *
 * @param where the file or folder it is about
 * @param what one sentence naming it
 * @param fix what a person can do about it, one or two sentences
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
    NO_REGULAR_FILE,
    INCOMPLETE_PAIR,
    DUPLICATE_PAIR,
    LOOSE_FILES,
    SAMPLE_NOT_FOUND,
    DYE_NOT_FOUND,
    FOLDER_UNREADABLE,
    /** Told by its header. */
    UNREADABLE_IMAGE,
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

  /** The whole of it: label, sentence, fix, and for layout problems the layout expected. */
  public String text() {
    return list(List.of(this));
  }

  /** All of them as lines of text, the layout expected once at the end where it was missed. */
  public static String list(Collection<RawProblem> problems) {
    List<String> lines = new ArrayList<>();
    for (RawProblem problem : problems) {
      lines.add(problem.kind.label() + ": " + problem.what);
      lines.add("  -> " + problem.fix);
    }
    if (problems.stream().anyMatch(problem -> problem.kind.isLayout())) {
      lines.add(LayoutProblems.CANONICAL);
    }
    return String.join("\n", lines);
  }
}
