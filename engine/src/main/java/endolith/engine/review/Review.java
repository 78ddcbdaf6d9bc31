package endolith.engine.review;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * All that persons decided and noted on a pair.
 *
 * @param history every act, the oldest first
 */
public record Review(List<ReviewEntry> history) {
  /** Of a pair that nobody has looked at. */
  public static final Review NONE = new Review(List.of());

  /** Characters of a note; what is longer is a text and belongs into a file of its own. */
  public static final int MOST_NOTE = 2000;

  private static final Pattern CONTROLS =
      Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\u202A-\\u202E\\u2066-\\u2069]+");

  public Review {
    history = List.copyOf(history);
  }

  /** A person who looks at a result. */
  public record Reviewer(String name) {
    /** Who the system says is using it. */
    public static Reviewer ofThisProcess() {
      return new Reviewer(System.getProperty("user.name", "?"));
    }
  }

  /**
   * How it stands for a result: what was decided on that very result, else the last decision, which
   * is outdated. Empty if there is nothing that counts.
   *
   * @param now what is there; null if nothing is
   */
  public Optional<Standing> standing(@Nullable ReviewedResult now) {
    return entry(now).map(e -> e.standing(now == null || !e.result().isSameAs(now)));
  }

  private Optional<ReviewEntry> entry(@Nullable ReviewedResult now) {
    List<ReviewEntry> counting = history.reversed().stream().filter(ReviewEntry::counts).toList();
    return counting.stream()
        .filter(e -> now != null && e.result().isSameAs(now))
        .findFirst()
        .or(() -> counting.stream().findFirst());
  }

  /** The last act that counts. */
  public Optional<ReviewEntry> last() {
    return history.reversed().stream().filter(ReviewEntry::counts).findFirst();
  }

  /**
   * With a decision on what is there now.
   *
   * @param decision null to have none
   * @param note to be kept with it; line breaks become spaces
   * @throws IllegalArgumentException if the note is longer than {@link #MOST_NOTE}
   */
  public Review decided(
      @Nullable Decision decision, String note, Reviewer by, Instant at, ReviewedResult now) {
    String kept = line(note);
    if (kept.length() > MOST_NOTE) {
      throw new IllegalArgumentException(
          "a note has %d characters at most, this one %d".formatted(MOST_NOTE, kept.length()));
    }
    List<ReviewEntry> all = new ArrayList<>(history);
    all.add(
        new ReviewEntry(decision, kept, by.name(), at.truncatedTo(ChronoUnit.SECONDS), now, null));
    return new Review(all);
  }

  /** With another note and the same decision, outdated if that is. */
  public Review noted(String note, Reviewer by, Instant at, ReviewedResult now) {
    Optional<ReviewEntry> before = entry(now);
    return decided(
        before.map(ReviewEntry::decision).orElse(null),
        note,
        by,
        at,
        before.map(ReviewEntry::result).orElse(now));
  }

  /** Words as they are kept and shown: on one line, nothing that a terminal would obey. */
  static String line(String words) {
    return CONTROLS.matcher(words).replaceAll(" ").strip();
  }

  /** Without the last act that counts, which stays in the history; the same if there is none. */
  public Review takenBack(Reviewer by, Instant at) {
    List<ReviewEntry> all = new ArrayList<>(history);
    for (int i = all.size() - 1; i >= 0; i--) {
      if (all.get(i).counts()) {
        all.set(i, all.get(i).takenBack(by.name(), at.truncatedTo(ChronoUnit.SECONDS)));
        return new Review(all);
      }
    }
    return this;
  }
}
