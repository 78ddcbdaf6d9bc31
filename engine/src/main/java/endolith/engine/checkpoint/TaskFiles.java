package endolith.engine.checkpoint;

import endolith.engine.image.disk.AtomicFile;
import endolith.engine.image.disk.OutputFolder;
import endolith.engine.parameter.Parameters;
import endolith.engine.parameter.Suffix;
import endolith.engine.plot.chart.ChartsFile;
import endolith.engine.task.FileFormats;
import endolith.engine.task.FileFormats.FileKind;
import endolith.engine.task.Stage;
import endolith.engine.task.TaskRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The paths of the files of one sample and dye, under the output folder and nowhere else: {@code
 * <output>/<sample>/<dye>/{tiff,fits,pipeline_output,manifest}}.
 */
public final class TaskFiles {
  private final OutputFolder output;
  private final Path folder;
  private final Parameters parameters;

  /**
   * @throws IllegalArgumentException if sample or dye is no plain folder name, so that the files
   *     would lie elsewhere
   */
  public TaskFiles(Path output, String sample, String dye, Parameters parameters) {
    this(OutputFolder.at(output), output, sample, dye, parameters);
  }

  private TaskFiles(
      OutputFolder folder, Path output, String sample, String dye, Parameters parameters) {
    this.output = folder;
    this.folder = output.resolve(plain(output, sample)).resolve(plain(output, dye));
    this.parameters = parameters;
  }

  /** Those of a task that may write to its own disk only. */
  public static TaskFiles of(TaskRequest request, Parameters parameters) {
    return new TaskFiles(
        OutputFolder.at(request.output(), request.resources().disk()),
        request.output(),
        request.name().sample(),
        request.name().dye(),
        parameters);
  }

  private static Path plain(Path output, String name) {
    Path path = output.getFileSystem().getPath(name);
    boolean leads = name.equals(".") || name.equals("..") || name.isBlank();
    if (leads || path.isAbsolute() || path.getNameCount() != 1 || name.contains("\\")) {
      throw new IllegalArgumentException("\"" + name + "\" cannot be the name of a folder");
    }
    return path;
  }

  /** The folder of this sample and dye. */
  public Path folder() {
    return folder;
  }

  /** Under which they were made, or are to be. */
  public Parameters parameters() {
    return parameters;
  }

  /** The folder of all results. */
  public OutputFolder output() {
    return output;
  }

  public Path image(CheckpointName name, FileKind kind) {
    return folder.resolve(kind.folder()).resolve(fileStem(name) + kind.extension());
  }

  /** How a manifest names one of the task's files. */
  public String key(Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }

  public Path manifest(CheckpointName name) {
    return folder.resolve("manifest").resolve(fileStem(name) + ".json");
  }

  /**
   * A plot of a stage.
   *
   * @param stem such as {@code registration} or {@code difference_image_manual}
   */
  public Path plot(String stem, Stage stage) {
    return plots().resolve(stem + Suffix.of(parameters, stage) + ".png");
  }

  /** What the plots of a stage show, for drawing them again. */
  public Path charts(Stage stage) {
    return plots().resolve(ChartsFile.STEM + Suffix.of(parameters, stage) + ChartsFile.EXTENSION);
  }

  private Path plots() {
    return folder.resolve("pipeline_output");
  }

  private String fileStem(CheckpointName name) {
    return name.stem() + Suffix.of(parameters, name.stage());
  }

  /** Every folder that files are written to, whether it exists or not. */
  private List<Path> folders() {
    return List.of(
        folder.resolve(FileKind.TIFF.folder()),
        folder.resolve(FileKind.FITS.folder()),
        plots(),
        folder.resolve("manifest"));
  }

  /** Makes the folders that this choice of formats needs; none of them may be a link. */
  public void create(FileFormats formats) throws IOException {
    for (FileKind kind : formats.choice().kinds()) {
      output.folder(folder.resolve(kind.folder()));
    }
    output.folder(plots());
    output.folder(folder.resolve("manifest"));
  }

  /** Removes what killed processes left half-written; no folder may be a link. */
  public void sweep() throws IOException {
    for (Path each : folders()) {
      AtomicFile.sweep(output.unlinked(each));
    }
  }
}
