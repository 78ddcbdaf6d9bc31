package endolith.app.memory;

import endolith.app.text.ResultTexts;
import endolith.engine.parameter.ParameterException;
import endolith.engine.preflight.PeakModel;
import endolith.engine.preflight.PeakPrediction;
import endolith.engine.preflight.TaskShape;
import endolith.engine.task.TaskRequest;
import endolith.engine.task.TaskResult;
import endolith.monitor.history.RunRecorder;
import endolith.monitor.history.TaskRow;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The tasks of a run in its history: each is written down when it is begun. */
final class RecordedTasks {
  private final RunRecorder recorder;
  private final long run;
  private final PeakModel peaks;
  private final Map<String, Integer> ordinals = new HashMap<>();
  private final Map<String, Long> ids = new HashMap<>();

  RecordedTasks(RunRecorder recorder, long run, PeakModel peaks, List<TaskRequest> tasks) {
    this.recorder = recorder;
    this.run = run;
    this.peaks = peaks;
    for (TaskRequest task : tasks) {
      ordinals.put(task.name().id(), ordinals.size());
    }
  }

  /** The task's row, made at its first attempt. */
  synchronized long begun(TaskRequest task) {
    Long known = ids.get(task.name().id());
    if (known != null) {
      return known;
    }
    long id = recorder.newId();
    ids.put(task.name().id(), id);
    TaskShape shape = shape(task);
    PeakPrediction prediction = shape == null ? null : peaks.predict(shape);
    recorder.task(
        new TaskRow(
            id,
            run,
            ordinals.getOrDefault(task.name().id(), ordinals.size()),
            task.name().sample(),
            task.name().dye(),
            shape == null ? null : MeasuredShape.of(shape).json(),
            prediction == null ? null : prediction.expectedBytes(),
            prediction == null ? null : prediction.upperBytes(),
            prediction == null ? null : source(prediction),
            null,
            null));
    return id;
  }

  /** As the history keeps it. */
  private static String source(PeakPrediction prediction) {
    return switch (prediction.source()) {
      case BUILT_IN, NONE -> "built-in calibration";
      case PROJECT -> prediction.tasks() + " tasks of this project";
    };
  }

  private static @Nullable TaskShape shape(TaskRequest task) {
    try {
      return TaskShape.of(task);
    } catch (IOException | ParameterException e) {
      // The task will fail with this, too, and say so.
      return null;
    }
  }

  synchronized void finished(TaskRequest task, TaskResult result) {
    Long id = ids.remove(task.name().id());
    if (id != null) {
      recorder.taskFinished(
          id,
          ResultTexts.status(result),
          result.judgement().verdict() == null
              ? null
              : result.judgement().verdict().name().toLowerCase(Locale.ROOT));
    }
  }
}
