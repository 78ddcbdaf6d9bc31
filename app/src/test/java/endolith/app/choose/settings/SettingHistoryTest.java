package endolith.app.choose.settings;

import static org.assertj.core.api.Assertions.assertThat;

import endolith.engine.batch.order.WorkerAllocation;
import org.junit.jupiter.api.Test;

class SettingHistoryTest {
  private final Choices choices = new Choices("endolith 0", 4);
  private final SettingHistory history = choices.history();

  private ParameterField field(String name) {
    return choices.fields().stream()
        .filter(field -> field.parameter().name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whatIsTypedIntoAFieldIsOneChange() {
    assertThat(history.undoable().get()).isFalse();
    for (String typed : new String[] {"3", "30", "300"}) {
      field("pad").typed().set(typed);
    }
    field("max_rotation").typed().set("7");
    history.undo();
    assertThat(field("max_rotation").typed().get()).isEqualTo("5");
    assertThat(field("pad").typed().get()).isEqualTo("300");
    history.undo();
    assertThat(field("pad").typed().get()).isEqualTo("2000");
    assertThat(history.undoable().get()).isFalse();
    history.undo();
    assertThat(choices.changedCount().get()).isZero();
  }

  @Test
  void everythingThatIsSetCanBeTakenBackAlsoWhatHasNoValidValue() {
    field("pad").typed().set("-3");
    choices.fromStage().set(4);
    choices.toStage().set(2);
    choices.force().set(true);
    choices.workerChoices().mode().set(WorkerAllocation.Mode.FRESH);
    choices.workerChoices().workers().set(7);
    for (int i = 0; i < 4; i++) {
      history.undo();
    }
    assertThat(choices.toStage().get()).isEqualTo(4);
    assertThat(choices.fromStage().get()).isEqualTo(4);
    assertThat(choices.force().get()).isFalse();
    assertThat(field("pad").typed().get()).isEqualTo("-3");
    history.undo();
    history.undo();
    assertThat(choices.fromStage().get()).isEqualTo(1);
    assertThat(choices.valid().get()).isTrue();
  }

  @Test
  void resettingAllAndTakingOverAreOneChangeEach() {
    field("pad").typed().set("300");
    field("max_rotation").typed().set("7");
    choices.resetParameters();
    history.undo();
    assertThat(choices.changedCount().get()).isEqualTo(2);
    Choices others = new Choices("endolith 0", 4);
    choices.take(others.settings().orElseThrow());
    assertThat(choices.changedCount().get()).isZero();
    history.undo();
    assertThat(field("pad").typed().get()).isEqualTo("300");
  }

  @Test
  void changesWithoutEndAreBounded() {
    for (int i = 0; i < 3 * SettingHistory.MOST_STEPS; i++) {
      field(i % 2 == 0 ? "pad" : "stopit").typed().set(String.valueOf(i + 1));
    }
    int steps = 0;
    for (; history.undoable().get(); steps++) {
      history.undo();
    }
    assertThat(steps).isEqualTo(SettingHistory.MOST_STEPS);
  }
}
