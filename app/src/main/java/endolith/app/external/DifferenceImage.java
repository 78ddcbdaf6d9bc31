package endolith.app.external;

import endolith.engine.checkpoint.CheckpointName;
import endolith.engine.checkpoint.ScaleKey;
import endolith.engine.checkpoint.TaskFiles;
import endolith.engine.parameter.Parameters;
import endolith.engine.task.FileFormats.FileKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The difference image of a pair on the disk. */
public final class DifferenceImage {
  private DifferenceImage() {}

  /**
   * The one under these parameters; if there is none, the newest under any.
   *
   * @param output folder of the results
   * @param pair as {@code sample/dye}
   */
  public static Optional<Path> find(Path output, String pair, Parameters parameters)
      throws IOException {
    int slash = pair.indexOf('/');
    TaskFiles files =
        new TaskFiles(output, pair.substring(0, slash), pair.substring(slash + 1), parameters);
    CheckpointName name = CheckpointName.difference(new ScaleKey.Estimated());
    for (FileKind kind : FileKind.values()) {
      Path image = files.image(name, kind);
      if (Files.isRegularFile(image)) {
        return Optional.of(image);
      }
    }
    Path folder = files.folder().resolve(FileKind.TIFF.folder());
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    try (Stream<Path> others = Files.list(folder)) {
      return others
          .filter(file -> file.getFileName().toString().startsWith(name.stem()))
          .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
          .max((a, b) -> Long.compare(a.toFile().lastModified(), b.toFile().lastModified()));
    }
  }
}
