package endolith.app.history;

import endolith.app.memory.RunCurves;
import java.util.List;

/**
 * A recorded run that was opened, with all that is known of it.
 *
 * @param machine what was found out about the machine's memory, in sentences
 */
public record OpenedRun(
    RunEntry entry, RunCurves curves, List<RecordedTask> tasks, List<String> machine) {

  public OpenedRun {
    tasks = List.copyOf(tasks);
    machine = List.copyOf(machine);
  }
}
