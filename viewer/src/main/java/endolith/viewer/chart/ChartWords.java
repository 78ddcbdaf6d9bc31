package endolith.viewer.chart;

import java.util.List;
import java.util.function.DoubleFunction;

/**
 * The words of a chart.
 *
 * @param memory writes an amount, in bytes
 * @param budget stands at the line of the budget
 * @param available stands at the line of what the machine has left, before the amount
 * @param kept before the amount that was kept after a task; the task's name follows
 * @param marks says what the marks at the ends of tasks are
 * @param between names no stage
 * @param stages names of the stages
 */
public record ChartWords(
    DoubleFunction<String> memory,
    String budget,
    String available,
    String kept,
    String marks,
    String between,
    List<String> stages) {

  public ChartWords {
    stages = List.copyOf(stages);
  }

  /** Name of a stage, 1 to 4; what stands for none otherwise. */
  public String stage(int number) {
    return number >= 1 && number <= stages.size() ? stages.get(number - 1) : between;
  }
}
