package endolith.app.text;

import static endolith.app.text.Texts.text;

import endolith.engine.task.FactKind;
import endolith.engine.task.Finding;
import endolith.engine.task.Stage;
import endolith.engine.task.StageFinding;
import endolith.engine.task.VerdictReason;
import java.util.List;
import java.util.Map;

/** Sentences made of facts: why a pair is doubted, and what its stages found. */
public final class FactTexts {
  private FactTexts() {}

  /** Why an alignment is not simply trusted, and which plot shows it. */
  static String sentence(VerdictReason reason) {
    String words = words(key(reason.kind()), reason.kind(), reason.figures());
    return reason.kind().plot().map(plot -> text("reason.see", words, plot)).orElse(words);
  }

  /** What a stage found, with the name of the stage. */
  public static String sentence(StageFinding finding) {
    String words =
        switch (finding) {
          case StageFinding.Written written -> written.words();
          case StageFinding.DoneAgain again ->
              text("finding.done-again", StageTexts.objection(again.objection()));
          case StageFinding.Found found -> words(found.finding());
        };
    return text("finding.of-stage", Stage.of(finding.stage()).title(), words);
  }

  private static String words(Finding finding) {
    return finding.kind() == Finding.Kind.LATER
        ? text("finding.later", finding.key())
        : words(key(finding.kind()), finding.kind(), finding.figures());
  }

  /** A figure that is unknown, or beyond all numbers, is a mark. */
  private static String words(String key, FactKind kind, Map<String, Double> figures) {
    List<Double> values =
        kind.figures().stream().map(name -> figures.getOrDefault(name, Double.NaN)).toList();
    String words = text(key, values.toArray());
    return values.stream().allMatch(Double::isFinite)
        ? words
        : words.replaceAll("\\b(NaN|Infinity)\\b", text("figure.unknown"));
  }

  static String key(VerdictReason.Kind kind) {
    return "reason." + key((FactKind) kind);
  }

  static String key(Finding.Kind kind) {
    return "finding." + key((FactKind) kind);
  }

  private static String key(FactKind kind) {
    return kind.key().replace('_', '-');
  }
}
