package endolith.engine.preflight;

import endolith.engine.parameter.ParameterException;
import endolith.engine.preflight.Preflight.Sized;
import endolith.engine.task.FileFormats.Choice;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Checks what all tasks will write against the free space of the output folder. */
final class DiskCheck {
  private final Path output;
  private final OptionalLong free;

  DiskCheck(Path output, OptionalLong free) {
    this.output = output;
    this.free = free;
  }

  ResourceCheck check(List<Sized> tasks) {
    ObservedCompression observed = ObservedCompression.in(output);
    Choice choice = tasks.getFirst().task().formats().choice();
    DiskEstimate all = sum(tasks, choice, observed);
    List<String> notes = new ArrayList<>();
    notes.add(
        "at most %s if nothing compresses (%s)"
            .formatted(
                Amount.gigabytes(all.worstBytes()),
                observed.tasks() == 0
                    ? "expected from test images"
                    : "as seen in %d %s"
                        .formatted(observed.tasks(), observed.tasks() == 1 ? "task" : "tasks")));
    if (free.isEmpty()) {
      notes.add("the system does not tell how much is free: see to it that there is enough");
    }
    if (all.thereBytes() > 0) {
      notes.add("%s are there already".formatted(Amount.gigabytes(all.thereBytes())));
    }
    return new ResourceCheck(
        "Disk",
        "estimated total",
        all.expectedBytes(),
        "free",
        free,
        notes,
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

  private List<String> remedies(
      List<Sized> tasks, Choice choice, ObservedCompression observed, DiskEstimate all) {
    List<String> remedies = new ArrayList<>();
    long lacking = free.isPresent() ? all.expectedBytes() - free.getAsLong() : 0;
    if (lacking > 0) {
      remedies.add("free %s on the disk of %s".formatted(Amount.gigabytes(lacking), output));
      long each = all.expectedBytes() / tasks.size();
      remedies.add(
          "--samples or --dyes: about %d of %d tasks fit"
              .formatted(each == 0 ? tasks.size() : free.getAsLong() / each, tasks.size()));
    }
    remedies.add("--output on a larger disk");
    if (choice != Choice.TIFF) {
      long less = all.expectedBytes() - sum(tasks, Choice.TIFF, observed).expectedBytes();
      if (less > 0) {
        remedies.add(
            "--format tiff, which is compressed: %s less".formatted(Amount.gigabytes(less)));
      }
      int pad = tasks.getFirst().shape().pad();
      if (pad > 0) {
        remedies.add(
            "--set pad=%d instead of %d: FITS holds the padding in full".formatted(pad / 4, pad));
      }
    }
    remedies.add("--force-run starts all the same");
    return remedies;
  }
}
