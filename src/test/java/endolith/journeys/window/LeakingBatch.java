package endolith.journeys.window;

import endolith.app.memory.ThisMachine;
import endolith.app.program.WorkerBatches;
import endolith.journeys.terminal.SmallProject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Batches of real workers that really leak. */
final class LeakingBatch {
  private static final int BYTES_PER_TASK = 16 << 20;

  private LeakingBatch() {}

  /** One that holds after so many tasks until the person has done something. */
  static HeldBatch heldAfter(int tasks) {
    return new HeldBatch(
        new WorkerBatches(new ThisMachine(), List.of("--leak=off-heap:" + BYTES_PER_TASK)), tasks);
  }

  /** A project of so many small pairs, which are copies of one. */
  static SmallProject project(Path folder, int pairs) throws IOException {
    SmallProject project = SmallProject.in(folder).withPair("s01", "DAPI");
    for (int i = 2; i <= pairs; i++) {
      String sample = String.format(java.util.Locale.ROOT, "s%02d", i);
      Files.copy(project.pre("s01", "DAPI"), project.pre(sample, "DAPI"));
      Files.copy(project.post("s01", "DAPI"), project.post(sample, "DAPI"));
    }
    return project;
  }
}
