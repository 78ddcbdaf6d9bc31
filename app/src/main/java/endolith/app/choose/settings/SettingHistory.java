package endolith.app.choose.settings;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/**
 * The settings as they were before each change, so that changes can be taken back, the last one
 * first. What is typed into one field is one change, and so is what is done at once.
 */
public final class SettingHistory {
  static final int MOST_STEPS = 100;

  private final Choices choices;
  private final Deque<ChoiceState> before = new ArrayDeque<>();
  private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper();
  private ChoiceState now;
  private @Nullable Observable last;
  private boolean held;

  SettingHistory(Choices choices) {
    this.choices = choices;
    now = ChoiceState.of(choices);
    for (Observable choice : choices.everything()) {
      choice.addListener((Observable any) -> changed(choice));
    }
  }

  /** Whether there is a change to take back. */
  public ReadOnlyBooleanProperty undoable() {
    return undoable.getReadOnlyProperty();
  }

  /** Takes the last change back; nothing if there is none. */
  public void undo() {
    ChoiceState former = before.poll();
    if (former != null) {
      hold(() -> former.restore(choices));
      now = ChoiceState.of(choices);
      undoable.set(!before.isEmpty());
    }
  }

  /** From here on nothing before this can be taken back. */
  void begin() {
    before.clear();
    undoable.set(false);
  }

  /** What is changed meanwhile is one change. */
  void asOne(Runnable change) {
    hold(change);
    changed(null);
  }

  private void hold(Runnable change) {
    held = true;
    try {
      change.run();
    } finally {
      held = false;
      last = null;
    }
  }

  private void changed(@Nullable Observable what) {
    ChoiceState after = ChoiceState.of(choices);
    boolean between = after.fromStage() > after.toStage(); // the other one follows at once
    if (held || between || after.equals(now)) {
      return;
    }
    boolean goesOn = what instanceof StringProperty && what == last && !before.isEmpty();
    if (!goesOn) {
      before.push(now);
      if (before.size() > MOST_STEPS) {
        before.removeLast();
      }
    }
    last = what;
    now = after;
    undoable.set(true);
  }
}
