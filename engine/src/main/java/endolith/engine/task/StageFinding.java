package endolith.engine.task;

import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** Something to be said of one stage of a task. */
@JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
public sealed interface StageFinding {

  /** 1 to 4. */
  int stage();

  /** Whether it belongs to what went wrong. */
  boolean problem();

  /** A fact. */
  record Found(int stage, boolean problem, Finding finding) implements StageFinding {}

  /** A sentence of a manifest that holds no facts, as those of 0.1.0. */
  record Written(int stage, boolean problem, String words) implements StageFinding {}

  /**
   * What the stage had made before did not count.
   *
   * @param objection why it did not
   */
  record DoneAgain(int stage, Objection objection) implements StageFinding {
    @Override
    public boolean problem() {
      return false;
    }
  }

  /** Without figures, and no problem. */
  static StageFinding of(Stage stage, Finding.Kind kind) {
    return new Found(stage.number(), false, Finding.of(kind));
  }
}
