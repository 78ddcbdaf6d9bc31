package endolith.app.cli;

import endolith.engine.batch.BatchOrder;
import endolith.engine.pipeline.FileFormats;
import endolith.engine.pipeline.ParameterException;
import endolith.engine.pipeline.Parameters;
import endolith.engine.worker.MemoryBudget;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which tasks, and how: the choices that several commands have in common. */
@SuppressWarnings("NullAway.Init")
final class BatchOptions {
  @picocli.CommandLine.Parameters(
      index = "0",
      paramLabel = "PROJECT",
      description = "Folder with raw/<sample>/... in it.")
  private Path project;

  @Option(
      names = "--samples",
      split = ",",
      paramLabel = "NAME",
      description = "Only these samples.")
  private List<String> samples = new ArrayList<>();

  @Option(names = "--dyes", split = ",", paramLabel = "NAME", description = "Only these dyes.")
  private List<String> dyes = new ArrayList<>();

  @Option(
      names = "--set",
      paramLabel = "NAME=VALUE",
      description = "Sets a parameter; see \"endolith parameters\".")
  private List<String> settings = new ArrayList<>();

  @Option(
      names = "--budget",
      paramLabel = "SIZE",
      converter = ByteSize.Converter.class,
      description = "Memory for a task: 512m or more; default 1g.")
  private ByteSize budget = new ByteSize(MemoryBudget.DEFAULT_BYTES);

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Threads of a task; default: all cores.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--from-stage",
      paramLabel = "N",
      description = "Begin at this stage (1-4); the results of earlier ones must be there.")
  private int fromStage = 1;

  @Option(names = "--to-stage", paramLabel = "N", description = "End with this stage (1-4).")
  private int toStage = 4;

  @Option(
      names = "--force",
      description = "Make stages again even if their results are there and valid.")
  private boolean force;

  @Option(
      names = "--lenient",
      description = "Leave out incomplete pairs instead of refusing to start.")
  private boolean lenient;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "File format of images: ${COMPLETION-CANDIDATES}; default tiff.")
  private FileFormats.Choice format = FileFormats.Choice.TIFF;

  @Option(
      names = "--layout",
      paramLabel = "LAYOUT",
      description =
          "Layout of TIFF files: tiled (with pyramid, for QuPath, napari, Bio-Formats) or strips"
              + " (for ImageJ); default tiled.")
  private FileFormats.Layout layout = FileFormats.Layout.TILED;

  @Option(
      names = "--raw",
      paramLabel = "DIR",
      description = "Folder of raw images; default PROJECT/raw.")
  private @Nullable Path raw;

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description = "Folder for results; default PROJECT/processed.")
  private @Nullable Path output;

  /** What was asked for, checked as far as possible without the disk. */
  BatchOrder order() throws RefusedException {
    if (raw == null && !Files.isDirectory(project)) {
      throw new RefusedException("there is no project folder " + project);
    }
    if (fromStage < 1 || toStage > 4 || fromStage > toStage) {
      throw new RefusedException(
          "stages are 1 to 4, and --from-stage comes not after --to-stage; asked for were %d to %d"
              .formatted(fromStage, toStage));
    }
    if (budget.bytes() < MemoryBudget.LEAST_BYTES) {
      throw new RefusedException("--budget must be 512m or more");
    }
    if (threads < 1 || threads > 256) {
      throw new RefusedException("--threads must be 1 to 256, was " + threads);
    }
    return new BatchOrder(
        raw == null ? project.resolve("raw") : raw,
        output == null ? project.resolve("processed") : output,
        samples,
        dyes,
        parameters(),
        new FileFormats(format, layout),
        fromStage,
        toStage,
        force,
        lenient,
        budget.bytes(),
        threads);
  }

  private Parameters parameters() throws RefusedException {
    Parameters parameters = Parameters.defaults();
    for (String setting : settings) {
      int equals = setting.indexOf('=');
      if (equals < 1) {
        throw new RefusedException("--set takes name=value, not \"" + setting + "\"");
      }
      try {
        parameters =
            parameters.with(setting.substring(0, equals).strip(), setting.substring(equals + 1));
      } catch (ParameterException e) {
        throw new RefusedException(String.valueOf(e.getMessage()));
      }
    }
    return parameters;
  }
}
