package endolith.app.cli.output;

import static endolith.app.text.Texts.text;

import endolith.app.review.ReviewCounts;
import endolith.app.review.ReviewedPair;
import endolith.app.text.DecisionWords;
import endolith.app.text.NumberTexts;
import endolith.engine.review.Decision;
import endolith.engine.review.ReviewEntry;
import endolith.engine.review.Standing;
import endolith.engine.task.TaskResult;
import endolith.engine.task.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was decided on pairs, a line for each. */
public final class ReviewTable {
  private final List<Line> lines;

  /**
   * One pair.
   *
   * @param result null if not all of it is done
   */
  public record Line(@Nullable TaskResult result, ReviewedPair pair) {
    private @Nullable Verdict verdict() {
      return result == null ? null : result.judgement().verdict();
    }
  }

  public ReviewTable(List<Line> lines) {
    this.lines = List.copyOf(lines);
  }

  /** In columns, with a counter, and the history if it is a single pair. */
  public String words() {
    StringBuilder words = new StringBuilder();
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("sample", "dye", "verdict", "decision", "by", "when", "note"));
    lines.forEach(line -> rows.add(row(line)));
    append(words, rows);
    lines.stream()
        .map(line -> line.pair().problem())
        .filter(Objects::nonNull)
        .forEach(problem -> words.append('\n').append(problem).append('\n'));
    if (lines.size() == 1) {
      history(words, lines.getFirst().pair());
    }
    return words
        .append('\n')
        .append(ReviewCounts.of(lines.stream().map(Line::pair).toList()).words())
        .append('\n')
        .toString();
  }

  private static List<String> row(Line line) {
    ReviewedPair pair = line.pair();
    Optional<Standing> standing = pair.standing();
    Verdict verdict = line.verdict();
    String decision =
        pair.problem() != null
            ? text("review.unreadable")
            : standing
                .filter(s -> s.decision() != null)
                .map(DecisionWords::of)
                .map(DecisionWords::word)
                .orElse("-");
    return List.of(
        pair.name().sample(),
        pair.name().dye(),
        verdict == null ? "-" : verdict.text(),
        decision,
        standing.map(Standing::by).orElse("-"),
        standing.map(s -> NumberTexts.moment(s.at())).orElse("-"),
        pair.note().isEmpty() ? "-" : pair.note());
  }

  private static void history(StringBuilder words, ReviewedPair pair) {
    if (pair.review().history().size() < 2) {
      return;
    }
    words.append('\n').append(text("cli.review.history")).append('\n');
    for (ReviewEntry entry : pair.review().history()) {
      Standing then = entry.standing();
      String said = DecisionWords.sentence(then);
      String note = then.note().isEmpty() ? "" : ": " + then.note();
      String back = entry.takenBack() == null ? "" : text("cli.review.taken-back");
      words.append("  ").append(said).append(note).append(back).append('\n');
    }
  }

  private static void append(StringBuilder words, List<List<String>> rows) {
    int[] widths = new int[rows.getFirst().size()];
    for (List<String> row : rows) {
      for (int column = 0; column < row.size(); column++) {
        widths[column] = Math.max(widths[column], row.get(column).length());
      }
    }
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < row.size(); column++) {
        line.append(row.get(column))
            .append(" ".repeat(widths[column] - row.get(column).length() + 2));
      }
      words.append(line.toString().stripTrailing()).append('\n');
    }
  }

  /** Whether what was decided on every pair can be read. */
  public boolean isReadable() {
    return lines.stream().allMatch(line -> line.pair().problem() == null);
  }

  /** The same for other programs. */
  public Facts facts() {
    return new Facts(
        ReviewCounts.of(lines.stream().map(Line::pair).toList()),
        lines.stream()
            .map(
                line ->
                    new PairFacts(
                        line.pair().name().sample(),
                        line.pair().name().dye(),
                        line.verdict(),
                        line.pair().decision().orElse(null),
                        line.pair().standing().orElse(null),
                        line.pair().problem(),
                        line.pair().review().history()))
            .toList());
  }

  /** What all pairs say. */
  public record Facts(ReviewCounts counts, List<PairFacts> pairs) {}

  /**
   * What one pair says.
   *
   * @param decision on what is there now; null if there is none, or it is outdated
   * @param review how it stands; null if nothing was decided or noted
   * @param problem why that cannot be read; null if it can
   */
  public record PairFacts(
      String sample,
      String dye,
      @Nullable Verdict verdict,
      @Nullable Decision decision,
      @Nullable Standing review,
      @Nullable String problem,
      List<ReviewEntry> history) {}
}
