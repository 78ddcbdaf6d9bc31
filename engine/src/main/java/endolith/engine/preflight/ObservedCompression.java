package endolith.engine.preflight;

import endolith.engine.checkpoint.Manifest;
import endolith.engine.checkpoint.ManifestFile;
import endolith.engine.image.Rectangle;
import endolith.engine.task.Stage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The compression of the images of an output folder, as far as its manifests tell: those of any
 * task made before, with whatever parameters.
 */
final class ObservedCompression {
  /** So many tasks tell enough. */
  private static final int ENOUGH = 24;

  /** So many folders are looked into for them. */
  private static final int MOST_FOLDERS = 500;

  private final Map<Stage, Double> bytes = new EnumMap<>(Stage.class);
  private final Map<Stage, Double> pixels = new EnumMap<>(Stage.class);
  private int tasks;
  private int folders;

  private ObservedCompression() {}

  /** Looks for manifests two folders below {@code output}. */
  static ObservedCompression in(Path output) {
    ObservedCompression observed = new ObservedCompression();
    for (Path sample : inside(output)) {
      for (Path dye : observed.isEnough() ? List.<Path>of() : inside(sample)) {
        if (!observed.isEnough()) {
          observed.look(dye.resolve("manifest"));
        }
      }
    }
    return observed;
  }

  private boolean isEnough() {
    return tasks >= ENOUGH || folders >= MOST_FOLDERS;
  }

  private static List<Path> inside(Path folder) {
    List<Path> entries = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
        stream.forEach(entries::add);
      } catch (IOException | DirectoryIteratorException e) {
        return List.of(); // it tells nothing
      }
    }
    entries.sort(null);
    return entries;
  }

  private void look(Path folder) {
    folders++;
    try {
      List<Manifest> manifests =
          inside(folder).stream()
              .filter(file -> file.toString().endsWith(".json"))
              .flatMap(file -> read(file).stream())
              .filter(Manifest::complete)
              .toList();
      Optional<Rectangle> content =
          manifests.stream()
              .flatMap(manifest -> Optional.ofNullable(manifest.image().content()).stream())
              .findFirst();
      if (content.isPresent()) {
        double size = (double) content.get().width() * content.get().height();
        manifests.forEach(manifest -> add(manifest, size));
        tasks++;
      }
    } catch (UncheckedIOException | IllegalArgumentException e) {
      // It tells nothing; what is wrong with it is said when the task is worked on.
    }
  }

  /** Of one that cannot be read the others tell as much. */
  private static Optional<Manifest> read(Path file) {
    try {
      return ManifestFile.read(file);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private void add(Manifest manifest, double size) {
    Stage stage = Stage.of(manifest.subject().stage());
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
