package endolith.engine.task;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;

/**
 * Why results of a stage that are there do not count.
 *
 * @param of what it says that of, in the kind's order: names of files without or with their
 *     folders, or what is told with the kind
 */
public record Objection(Kind kind, List<String> of) {

  /**
   * What is wrong. The sentence of a kind is the program's text {@code objection.} and its key,
   * which takes what it is said of.
   */
  public enum Kind {
    /** A checkpoint that was being written when the program stopped. */
    UNFINISHED(false),
    /** A manifest of this checkpoint that somebody changed. */
    MANIFEST_CHANGED(false),
    /** A checkpoint that was made with other parameters. */
    OTHER_PARAMETERS(false),
    /** A checkpoint of which it was made, and which does not count itself. */
    INPUT_DOES_NOT_COUNT(false),
    /** A checkpoint that was made of other inputs. */
    OTHER_INPUTS(false),
    /** A checkpoint, and the one with other pixels of which it was made. */
    OTHER_PIXELS(false),
    /** Another program made it, of what was there before. */
    OTHER_PROGRAMS_INPUTS(false),
    RAW_FILE_CHANGED(false),
    FILE_MISSING(false),
    /** A manifest of this checkpoint that tells one thing in two ways. */
    FIGURES_DISAGREE(true),
    /** Files, as somebody who read all of them noted. */
    FOUND_DAMAGED(true),
    /** A file, its size in bytes, and what that should be. */
    WRONG_SIZE(true),
    FILE_DAMAGED(true),
    /** What whoever read it says, as a sentence with the file. */
    UNREADABLE(true),
    /** A manifest, and what Java says of what it holds. */
    IMPOSSIBLE_MANIFEST(true);

    private final boolean damage;

    Kind(boolean damage) {
      this.damage = damage;
    }

    /** As in files: {@code other_inputs}. */
    @JsonValue
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Objection {
    of = List.copyOf(of);
  }

  public static Objection to(Kind kind, Object... of) {
    return new Objection(kind, List.of(of).stream().map(String::valueOf).toList());
  }

  /** Whether files or manifests are not as they were written, rather than outdated. */
  @JsonIgnore
  public boolean isDamage() {
    return kind.damage;
  }
}
