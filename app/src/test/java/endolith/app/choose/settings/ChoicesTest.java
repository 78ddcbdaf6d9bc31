package endolith.app.choose.settings;

import static org.assertj.core.api.Assertions.assertThat;

import endolith.engine.batch.order.BatchOrder;
import endolith.engine.batch.order.WorkerAllocation;
import endolith.engine.parameter.SubtractionParameters;
import java.nio.file.Path;
import java.util.Map;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

class ChoicesTest {
  private final Choices choices = new Choices("endolith 0", 4);

  private ParameterField field(String name) {
    return choices.fields().stream()
        .filter(field -> field.parameter().name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private BatchOrder order() {
    return choices.order(Path.of("project")).orElseThrow();
  }

  @Test
  void untouchedTheyAreTheDefaults() {
    assertThat(order().parameters().changedTexts()).isEmpty();
    assertThat(choices.changedCount().get()).isZero();
    assertThat(choices.valid().get()).isTrue();
  }

  @Test
  void aChangeIsMarkedAndPassedOn() {
    field("pad").typed().set("300");
    assertThat(field("pad").changed().get()).isTrue();
    assertThat(choices.changedCount().get()).isEqualTo(1);
    assertThat(order().parameters().changedTexts()).isEqualTo(Map.of("pad", "300"));
    choices.resetParameters();
    assertThat(choices.changedCount().get()).isZero();
  }

  @Test
  void theDefaultTypedAnotherWayIsNoChange() {
    field("max_rotation").typed().set(" 5.0 ");
    assertThat(field("max_rotation").changed().get()).isFalse();
  }

  @Test
  void aValueOutOfRangeIsExplainedAndKeepsTheOrderBack() {
    field("pad").typed().set("-3");
    assertThat(field("pad").objection().get()).contains("from 0 to 20000");
    assertThat(choices.valid().get()).isFalse();
    assertThat(choices.order(Path.of("project"))).isEmpty();
  }

  @Test
  void whatHasNoValidValueIsNamedInTheTablesOrder() {
    field("stopit").typed().set("many");
    field("pad").typed().set("-3");
    assertThat(choices.invalid().get()).containsExactly(field("pad"), field("stopit"));
    field("pad").reset();
    field("stopit").typed().set("20");
    assertThat(choices.invalid().get()).isEmpty();
  }

  @Test
  void settingsAreFoundByEitherNameAndByTheirHelp() {
    SettingRow row =
        new SettingRow(new Region(), "Margin around the images pad Zeros", field("pad").changed());
    assertThat(row.matches("")).isTrue();
    assertThat(row.matches("  MARGIN zero ")).isTrue();
    assertThat(row.matches("margin rotation")).isFalse();
  }

  @Test
  void anEmptyFieldUnsetsWhatMayBeUnset() {
    field("manual_scale").typed().set("");
    assertThat(field("manual_scale").objection().get()).isEmpty();
    assertThat(order().parameters().find(SubtractionParameters.MANUAL_SCALE)).isEmpty();
    field("pad").typed().set("");
    assertThat(field("pad").objection().get()).isNotEmpty();
  }

  @Test
  void theFirstStageIsNeverAfterTheLast() {
    choices.toStage().set(2);
    choices.fromStage().set(3);
    assertThat(choices.toStage().get()).isEqualTo(3);
    choices.toStage().set(1);
    assertThat(choices.fromStage().get()).isEqualTo(1);
  }

  @Test
  void severalWorkersOnlyWhereTheModeAllowsThem() {
    choices.workerChoices().workers().set(3);
    assertThat(choices.workerChoices().allocation().workers()).isEqualTo(1);
    choices.workerChoices().mode().set(WorkerAllocation.Mode.FRESH);
    assertThat(choices.workerChoices().allocation()).isEqualTo(WorkerAllocation.fresh(3));
  }

  @Test
  void workersThatAreToBeReplacedAfterAWhileStayThat() {
    Choices choices = new Choices("endolith 0", 4);
    choices.workerChoices().take(WorkerAllocation.workers(2).recycledAfter(5));
    assertThat(choices.workerChoices().allocation())
        .isEqualTo(WorkerAllocation.workers(2).recycledAfter(5));
  }

  @Test
  void amountsOfMemoryAreNotRounded() {
    assertThat(RunSection.budgetName(1536L << 20)).isEqualTo("1536 MiB");
    assertThat(RunSection.budgetName(2048L << 20)).isEqualTo("2 GiB");
  }
}
