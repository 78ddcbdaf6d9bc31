package endolith.app.text;

import static endolith.app.text.Texts.text;

import endolith.engine.batch.BatchRefusedException;
import endolith.engine.batch.BatchRefusedException.Lacking;
import endolith.engine.checkpoint.StageState;
import endolith.engine.task.Objection;

/** Sentences on the states of stages. */
public final class StageTexts {
  private StageTexts() {}

  /** Why what is there does not count. */
  public static String objection(Objection objection) {
    return text(key(objection.kind()), objection.of().toArray());
  }

  static String key(Objection.Kind kind) {
    return "objection." + kind.key().replace('_', '-');
  }

  /** What is to be said of a stage's state; empty if nothing is. */
  public static String reason(StageState state) {
    return switch (state.kind()) {
      case VALID -> "";
      case ACCEPTED -> text("finding.other-program");
      case MISSING -> text("stage.missing");
      case STALE -> state.objection() == null ? "" : objection(state.objection());
    };
  }

  /** The same refusal, with what is said of the stages that the tasks cannot go on from. */
  public static BatchRefusedException told(BatchRefusedException refused) {
    if (refused.lacking().isEmpty()) {
      return refused;
    }
    StringBuilder words = new StringBuilder(String.valueOf(refused.getMessage()));
    for (Lacking lacking : refused.lacking()) {
      StageState state = lacking.state();
      words
          .append('\n')
          .append(
              text(
                  "refused.stage",
                  lacking.task().title(),
                  state.stage().number(),
                  state.stage().title(),
                  reason(state)));
    }
    return new BatchRefusedException(words.toString());
  }
}
