package endolith.app.choose.settings;

import endolith.engine.batch.order.WorkerAllocation;
import endolith.engine.task.FileFormats;
import java.util.List;

/**
 * All settings at one moment, also those that are no valid value.
 *
 * @param typed of each parameter, in the table's order
 * @param workers as chosen, whether the mode has several or not
 */
record ChoiceState(
    List<String> typed,
    int fromStage,
    int toStage,
    boolean force,
    FileFormats formats,
    long budgetBytes,
    WorkerAllocation.Mode mode,
    int workers) {

  ChoiceState {
    typed = List.copyOf(typed);
  }

  static ChoiceState of(Choices choices) {
    return new ChoiceState(
        choices.fields().stream().map(field -> field.typed().get()).toList(),
        choices.fromStage().get(),
        choices.toStage().get(),
        choices.force().get(),
        new FileFormats(choices.format().get(), choices.layout().get()),
        choices.budgetBytes().get(),
        choices.workerChoices().mode().get(),
        choices.workerChoices().workers().get());
  }

  void restore(Choices choices) {
    for (int i = 0; i < typed.size(); i++) {
      choices.fields().get(i).typed().set(typed.get(i));
    }
    choices.stages(fromStage, toStage);
    choices.force().set(force);
    choices.format().set(formats.choice());
    choices.layout().set(formats.layout());
    choices.budgetBytes().set(budgetBytes);
    choices.workerChoices().mode().set(mode);
    choices.workerChoices().workers().set(workers);
  }
}
