package endolith.engine.preflight;

import endolith.engine.image.Rectangle;
import endolith.engine.pipeline.CheckpointName;
import endolith.engine.pipeline.Json;
import endolith.engine.pipeline.Manifest;
import endolith.engine.pipeline.ParameterException;
import endolith.engine.pipeline.Parameters;
import endolith.engine.pipeline.Stage;
import endolith.engine.pipeline.TaskFiles;
import endolith.engine.pipeline.TaskRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How well the images of this output folder compress, as far as its manifests tell. */
final class SeenCompression {
  /** So many tasks tell enough. */
  private static final int ENOUGH = 24;

  private final Map<Stage, Double> bytes = new EnumMap<>(Stage.class);
  private final Map<Stage, Double> pixels = new EnumMap<>(Stage.class);
  private int tasks;

  private SeenCompression() {}

  static SeenCompression of(List<TaskRequest> tasks) {
    SeenCompression seen = new SeenCompression();
    for (TaskRequest task : tasks) {
      if (seen.tasks < ENOUGH) {
        seen.look(task);
      }
    }
    return seen;
  }

  private void look(TaskRequest task) {
    try {
      Parameters parameters = Parameters.of(task.parameters());
      TaskFiles files = new TaskFiles(task.output(), task.sample(), task.dye(), parameters);
      Optional<Manifest> post = manifest(files, CheckpointName.PADDED_POST);
      if (post.isEmpty() || post.get().content() == null) {
        return;
      }
      Rectangle content = post.get().content();
      double size = (double) content.width() * content.height();
      for (Stage stage : Stage.values()) {
        for (CheckpointName name : CheckpointName.of(stage, parameters)) {
          manifest(files, name).ifPresent(manifest -> add(stage, manifest, size));
        }
      }
      tasks++;
    } catch (IOException | ParameterException | IllegalArgumentException e) {
      // It tells nothing; what is wrong with it is said when the task is worked on.
    }
  }

  private static Optional<Manifest> manifest(TaskFiles files, CheckpointName name)
      throws IOException {
    Path file = files.manifest(name);
    return Files.isRegularFile(file)
        ? Optional.of(Json.read(Files.readString(file), Manifest.class)).filter(Manifest::complete)
        : Optional.empty();
  }

  private void add(Stage stage, Manifest manifest, double size) {
    for (Map.Entry<String, Long> file : manifest.files().entrySet()) {
      if (file.getKey().endsWith(".tiff")) {
        bytes.merge(stage, (double) file.getValue(), Double::sum);
        pixels.merge(stage, size, Double::sum);
      }
    }
  }

  /** How many tasks it was seen in. */
  int tasks() {
    return tasks;
  }

  /** What was seen, and what is expected where nothing was. */
  DiskRates over(DiskRates expected) {
    return new DiskRates(
        rate(Stage.PADDING, expected),
        rate(Stage.INTERIOR, expected),
        rate(Stage.SUBTRACTION, expected));
  }

  private double rate(Stage stage, DiskRates expected) {
    Double seen = pixels.get(stage);
    return seen == null ? expected.of(stage) : bytes.getOrDefault(stage, 0.0) / seen;
  }
}
