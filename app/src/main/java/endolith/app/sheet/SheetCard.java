package endolith.app.sheet;

import static endolith.app.text.Texts.text;

import endolith.app.results.Plot;
import endolith.app.results.TaskResults;
import endolith.app.text.VerdictWords;
import endolith.engine.task.TaskResult;
import org.jspecify.annotations.Nullable;

/**
 * A card of the contact sheet: a pair and its plot of the kind that is looked at.
 *
 * @param plot null if the pair has none
 */
record SheetCard(TaskResults pair, @Nullable Plot plot) {

  VerdictWords verdict() {
    TaskResult result = pair.result();
    return result == null ? VerdictWords.UNFINISHED : VerdictWords.of(result);
  }

  /** For those who cannot see it. */
  String spoken(Decisions decisions) {
    String words = text("look.task-spoken", pair.sample(), pair.dye(), verdict().word());
    return decisions
        .badge(pair.id())
        .map(decided -> text("look.task-decided", words, decided.word()))
        .orElse(words);
  }
}
