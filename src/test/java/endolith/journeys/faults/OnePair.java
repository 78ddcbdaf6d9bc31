package endolith.journeys.faults;

import endolith.engine.batch.BatchPlan;
import endolith.engine.batch.order.BatchOrder;
import endolith.engine.pipeline.Pipeline;
import endolith.engine.synthetic.SyntheticPair;
import endolith.engine.synthetic.SyntheticSpec;
import endolith.engine.task.CancelToken;
import endolith.engine.task.FileFormats;
import endolith.engine.task.ProcessUsage;
import endolith.engine.task.Progress;
import endolith.engine.task.Stage;
import endolith.engine.task.StageFinding;
import endolith.engine.task.StageReport;
import endolith.engine.task.TaskRequest;
import endolith.engine.task.TaskResult;
import endolith.engine.task.TaskWatcher;
import endolith.engine.worker.MemoryBudget;
import endolith.journeys.terminal.SmallProject;
import java.nio.file.Path;
import java.util.Map;

/** A very small pair, worked on in this process. */
record OnePair(TaskRequest task) {
  private static final TaskWatcher SILENT =
      new TaskWatcher() {
        @Override
        public void stageStarted(Stage stage, Progress progress) {}

        @Override
        public void stageFinished(StageReport report) {}

        @Override
        public void found(StageFinding finding) {}
      };

  /** In a new project in this folder. */
  static OnePair in(Path folder) throws Exception {
    SmallProject project = SmallProject.in(folder);
    SyntheticSpec spec = SyntheticSpec.of(240, 200).withSeed(3).withShift(2.4, -1.2);
    new SyntheticPair(spec).writeTo(project.post("A", "DAPI"), project.pre("A", "DAPI"));
    BatchOrder order = BatchOrder.of(project.folder(), MemoryBudget.DEFAULT_BYTES);
    return new OnePair(BatchPlan.of(order).tasks().getFirst().withThreads(2));
  }

  /** With these results and parameters. */
  TaskRequest task(Path output, Map<String, String> parameters) {
    return new TaskRequest(
        task.name(),
        task.raw(),
        output,
        parameters,
        FileFormats.DEFAULT,
        task.stages(),
        task.resources(),
        task.log());
  }

  TaskResult run(Path output, Map<String, String> parameters) {
    return run(output, parameters, CancelToken.NEVER);
  }

  TaskResult run(Path output, Map<String, String> parameters, CancelToken cancel) {
    return new Pipeline("endolith 0.2.0", ProcessUsage.UNKNOWN)
        .run(task(output, parameters), SILENT, cancel);
  }
}
