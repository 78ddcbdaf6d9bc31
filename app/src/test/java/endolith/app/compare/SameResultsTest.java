package endolith.app.compare;

import static org.assertj.core.api.Assertions.assertThat;

import endolith.engine.fixture.TaskResultBuilder;
import endolith.engine.task.TaskResult;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SameResultsTest {

  private static ComparedValue value(String value, String pixels, TaskResult result) {
    return new ComparedValue(
        "blur=" + value, result, List.of(), Map.of("04_difference_difference", pixels));
  }

  private static TaskResult accurateTo(double px, double seconds) {
    return TaskResultBuilder.complete("A", "DAPI").accuracyPx(px).wallSeconds(seconds).build();
  }

  @Test
  void pixelsAndFiguresDecideAndTimeDoesNot() {
    SameResults same =
        SameResults.of(
            List.of(
                value("4", "0000000a", accurateTo(0.1, 7)),
                value("8", "0000000b", accurateTo(0.1, 7)),
                value("12", "0000000a", accurateTo(0.1, 9)),
                value("16", "0000000a", accurateTo(0.1000000001, 7))));

    assertThat(same.groups()).extracting(SameResults::values).containsExactly("4, 12", "8", "16");
    assertThat(same.sentence()).isEqualTo("4, 12: same result to the last digit.");
  }

  @Test
  void valuesThatMakeNoDifferenceAreCalledSo() {
    SameResults same =
        SameResults.of(
            List.of(
                value("4", "0000000a", accurateTo(0.1, 7)),
                value("8", "0000000a", accurateTo(0.1, 8))));

    assertThat(same.sentence())
        .isEqualTo(
            "4, 8: same result to the last digit. These values make no difference for this pair.");
  }

  @Test
  void whatFailedOrHasNoChecksumIsTheSameAsNothing() {
    TaskResult failed = TaskResultBuilder.failed("A", "DAPI", "no rock", "no rock").build();
    SameResults same =
        SameResults.of(
            List.of(
                value("4", "0000000a", failed),
                value("8", "0000000a", failed),
                new ComparedValue("blur=12", accurateTo(1, 1), List.of(), Map.of()),
                new ComparedValue("blur=16", accurateTo(1, 1), List.of(), Map.of())));

    assertThat(same.groups()).hasSize(4);
    assertThat(same.sentence()).isEmpty();
  }
}
