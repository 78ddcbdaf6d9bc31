package endolith.engine.worker;

import endolith.engine.task.CancelToken;
import endolith.engine.task.TaskRequest;
import endolith.engine.task.TaskResult;
import endolith.engine.task.TaskWatcher;
import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * Work of a process that was started with {@link AotCache#recordTo}: after its first task what Java
 * learned is written down. Java would do so at its own end, but a worker ends without it.
 *
 * @param work the task itself
 */
public record AotTrainingWork(TaskWork work) implements TaskWork {

  /**
   * @throws IllegalStateException if this process does not record, or no longer
   */
  @Override
  public TaskResult run(TaskRequest request, TaskWatcher watcher, CancelToken cancel) {
    TaskResult result = work.run(request, watcher, cancel);
    try {
      ManagementFactory.getPlatformMBeanServer()
          .invoke(
              new ObjectName("com.sun.management:type=DiagnosticCommand"),
              "aotEndRecording",
              new Object[0],
              new String[0]);
    } catch (JMException e) {
      throw new IllegalStateException("what Java learned could not be written down", e);
    }
    return result;
  }
}
