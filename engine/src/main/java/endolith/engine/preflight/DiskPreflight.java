package endolith.engine.preflight;

import endolith.engine.parameter.ParameterException;
import endolith.engine.preflight.Preflight.Sized;
import endolith.engine.preflight.ResourceRemedy.FewerTasks;
import endolith.engine.preflight.ResourceRemedy.FreeDisk;
import endolith.engine.preflight.ResourceRemedy.LargerDisk;
import endolith.engine.preflight.ResourceRemedy.SmallerFitsPad;
import endolith.engine.preflight.ResourceRemedy.StartAnyway;
import endolith.engine.preflight.ResourceRemedy.TiffOnly;
import endolith.engine.task.FileFormats.Choice;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Checks what all tasks will write against the free space of the output folder. */
final class DiskPreflight {
  private final Path output;
  private final OptionalLong free;

  DiskPreflight(Path output, OptionalLong free) {
    this.output = output;
    this.free = free;
  }

  DiskCheck check(List<Sized> tasks) {
    ObservedCompression observed = ObservedCompression.in(output);
    Choice choice = tasks.getFirst().task().formats().choice();
    DiskEstimate all = sum(tasks, choice, observed);
    return new DiskCheck(
        all.expectedBytes(),
        free,
        all.worstBytes(),
        all.thereBytes(),
        observed.tasks(),
        remedies(tasks, choice, observed, all));
  }

  private static DiskEstimate sum(List<Sized> tasks, Choice choice, ObservedCompression observed) {
    DiskEstimate sum = DiskEstimate.NOTHING;
    for (Sized task : tasks) {
      try {
        sum = sum.plus(DiskEstimate.of(task.task(), task.shape(), choice, observed));
      } catch (ParameterException e) {
        throw new IllegalStateException("the shape was read with these parameters", e);
      }
    }
    return sum;
  }

  private List<ResourceRemedy> remedies(
      List<Sized> tasks, Choice choice, ObservedCompression observed, DiskEstimate all) {
    List<ResourceRemedy> remedies = new ArrayList<>();
    long lacking = free.isPresent() ? all.expectedBytes() - free.getAsLong() : 0;
    if (lacking > 0) {
      remedies.add(new FreeDisk(lacking, output));
      long each = all.expectedBytes() / tasks.size();
      long fitting = each == 0 ? tasks.size() : free.getAsLong() / each;
      remedies.add(new FewerTasks(fitting, tasks.size()));
    }
    remedies.add(new LargerDisk());
    if (choice != Choice.TIFF) {
      long less = all.expectedBytes() - sum(tasks, Choice.TIFF, observed).expectedBytes();
      if (less > 0) {
        remedies.add(new TiffOnly(less));
      }
      int pad = tasks.getFirst().shape().pad();
      if (pad > 0) {
        remedies.add(new SmallerFitsPad(pad / 4, pad));
      }
    }
    remedies.add(new StartAnyway());
    return remedies;
  }
}
