package endolith.engine.preflight;

import endolith.engine.checkpoint.CheckpointName;
import endolith.engine.checkpoint.TaskFiles;
import endolith.engine.parameter.ParameterException;
import endolith.engine.parameter.Parameters;
import endolith.engine.task.FileFormats;
import endolith.engine.task.FileFormats.FileKind;
import endolith.engine.task.Stage;
import endolith.engine.task.TaskRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * An estimate of what a task will still write.
 *
 * @param expectedBytes at the compression seen so far
 * @param worstBytes if nothing compresses
 * @param thereBytes of it that are on the disk already; not in the other figures
 */
record DiskEstimate(long expectedBytes, long worstBytes, long thereBytes) {
  static final DiskEstimate NOTHING = new DiskEstimate(0, 0, 0);

  /** Plots, manifests and logs of a task. */
  private static final long BESIDE_IMAGES = 4 << 20;

  DiskEstimate plus(DiskEstimate other) {
    return new DiskEstimate(
        expectedBytes + other.expectedBytes,
        worstBytes + other.worstBytes,
        thereBytes + other.thereBytes);
  }

  /**
   * Looks for the files, and for nothing in them.
   *
   * @param choice which formats to count; the task's own, or those it could have
   */
  static DiskEstimate of(
      TaskRequest task, TaskShape shape, FileFormats.Choice choice, ObservedCompression observed)
      throws ParameterException {
    Parameters parameters = Parameters.of(task.parameters());
    TaskFiles files =
        new TaskFiles(task.output(), task.name().sample(), task.name().dye(), parameters);
    FileFormats.Layout layout = task.formats().layout();
    DiskRates rates = observed.over(DiskRates.builtIn(shape.post().type(), layout));
    DiskRates worst = DiskRates.worst(layout);
    boolean begun = Files.isDirectory(files.folder());
    long plain = 4 * shape.paddedPixels();
    DiskEstimate sum = new DiskEstimate(BESIDE_IMAGES, BESIDE_IMAGES, 0);
    for (Stage stage : Stage.values()) {
      if (stage.number() > task.stages().to()) {
        break;
      }
      for (CheckpointName name : CheckpointName.of(stage, parameters)) {
        for (FileKind kind : choice.kinds()) {
          boolean compressed = kind == FileKind.TIFF;
          double expected = compressed ? rates.of(name) * shape.rawPixels() : plain;
          double most = compressed ? worst.of(name) * shape.rawPixels() : plain;
          long there = begun ? size(files.image(name, kind)) : 0;
          sum = sum.plus(file((long) expected, (long) most, there));
        }
      }
    }
    return sum;
  }

  private static DiskEstimate file(long expected, long worst, long there) {
    return there > 0 ? new DiskEstimate(0, 0, there) : new DiskEstimate(expected, worst, 0);
  }

  private static long size(Path file) {
    try {
      return Files.isRegularFile(file) ? Files.size(file) : 0;
    } catch (IOException e) {
      return 0;
    }
  }
}
