package endolith.app.cli;

import static endolith.app.text.Texts.text;

import endolith.app.program.ByteSize;
import endolith.app.program.RefusedException;
import endolith.app.settings.ProjectSettings;
import endolith.app.settings.ProjectSettingsFile;
import endolith.engine.batch.order.BatchFolders;
import endolith.engine.batch.order.BatchOrder;
import endolith.engine.batch.order.PairChoice;
import endolith.engine.image.disk.IoMessage;
import endolith.engine.parameter.ParameterException;
import endolith.engine.parameter.Parameters;
import endolith.engine.task.FileFormats;
import endolith.engine.task.StageRange;
import endolith.engine.task.TaskResources;
import endolith.engine.worker.MemoryBudget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The command-line options that choose tasks and their parameters, shared by several commands. */
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
  private @Nullable List<String> samples;

  @Option(names = "--dyes", split = ",", paramLabel = "NAME", description = "Only these dyes.")
  private @Nullable List<String> dyes;

  @Option(
      names = "--set",
      paramLabel = "NAME=VALUE",
      description = "Sets a parameter; see \"endolith parameters\".")
  private List<String> settings = new ArrayList<>();

  @Option(
      names = "--budget",
      paramLabel = "SIZE",
      converter = ByteSize.Converter.class,
      description =
          "Memory for a pair: 512m or more; default 1g, less where that would not fit for all"
              + " workers.")
  private @Nullable ByteSize budget;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Threads of a pair; default: the cores, shared out among the workers.")
  private @Nullable Integer threads;

  @Option(
      names = "--from-stage",
      paramLabel = "N",
      description = "Begin at this stage (1-4); the results of earlier ones must be there.")
  private @Nullable Integer fromStage;

  @Option(names = "--to-stage", paramLabel = "N", description = "End with this stage (1-4).")
  private @Nullable Integer toStage;

  @Option(
      names = "--force",
      description = "Make stages again even if their results are there and valid.")
  private @Nullable Boolean force;

  @Option(
      names = "--lenient",
      description = "Leave out incomplete pairs instead of refusing to start.")
  private @Nullable Boolean lenient;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "File format of images: ${COMPLETION-CANDIDATES}; default tiff.")
  private FileFormats.@Nullable Choice format;

  @Option(
      names = "--layout",
      paramLabel = "LAYOUT",
      description =
          "Layout of TIFF files: tiled (with pyramid, for QuPath, napari, Bio-Formats) or strips"
              + " (for ImageJ); default tiled.")
  private FileFormats.@Nullable Layout layout;

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

  @Option(
      names = "--saved",
      description =
          "Use the settings that were saved with the project in the window; those named now"
              + " replace them.")
  private boolean saved;

  /** The settings saved with the project, if they were asked for. */
  Optional<ProjectSettings> savedSettings() throws RefusedException {
    if (!saved) {
      return Optional.empty();
    }
    ProjectSettingsFile file = new ProjectSettingsFile(outputFolder());
    try {
      return Optional.of(
          file.read()
              .orElseThrow(
                  () -> new RefusedException(text("cli.refused.nothing-saved", file.path()))));
    } catch (IOException e) {
      throw new RefusedException(IoMessage.of(e, String.valueOf(e.getMessage())));
    }
  }

  /** Whether the saved settings were asked for. */
  boolean isSaved() {
    return saved;
  }

  /** Whether a folder of raw images was named: then no other counts. */
  boolean isRawChosen() {
    return raw != null;
  }

  /** Whether a folder is part of the project. */
  boolean holds(Path folder) throws IOException {
    return folder.startsWith(project.toAbsolutePath().normalize())
        || (Files.isDirectory(project) && folder.toRealPath().startsWith(project.toRealPath()));
  }

  /** Where the results lie. */
  Path outputFolder() {
    return output == null ? project.resolve("processed") : output;
  }

  /** Whether the budget was asked for: then it is to stay. */
  boolean isBudgetChosen() {
    return budget != null;
  }

  /** What was asked for, checked as far as possible without the disk. */
  BatchOrder order() throws RefusedException {
    return order(
        savedSettings()
            .map(settings -> settings.order(project, false, false))
            .orElseGet(() -> BatchOrder.of(project, MemoryBudget.DEFAULT_BYTES)));
  }

  /**
   * As {@link #order()}.
   *
   * @param base counts where nothing was asked for
   */
  BatchOrder order(BatchOrder base) throws RefusedException {
    if (raw == null && !Files.isDirectory(project)) {
      throw new RefusedException(text("cli.refused.no-project", project));
    }
    BatchOrder order =
        new BatchOrder(
            new BatchFolders(raw == null ? base.folders().rawFolder() : raw, outputFolder()),
            new PairChoice(
                or(samples, base.pairs().samples()),
                or(dyes, base.pairs().dyes()),
                or(lenient, base.pairs().lenient())),
            parameters(base.parameters()),
            new FileFormats(
                or(format, base.formats().choice()), or(layout, base.formats().layout())),
            stages(base.stages()),
            new TaskResources(
                budget == null ? base.resources().budgetBytes() : budget.bytes(),
                or(threads, base.resources().threads())));
    check(order);
    return order;
  }

  private static <T> T or(@Nullable T asked, T base) {
    return asked == null ? base : asked;
  }

  private StageRange stages(StageRange base) throws RefusedException {
    int from = or(fromStage, base.from());
    int to = or(toStage, base.to());
    if (from < 1 || to > 4 || from > to) {
      throw new RefusedException(text("cli.refused.stages", from, to));
    }
    return new StageRange(from, to, or(force, base.force()));
  }

  private static void check(BatchOrder order) throws RefusedException {
    if (order.resources().budgetBytes() < MemoryBudget.LEAST_BYTES
        || order.resources().budgetBytes() > MemoryBudget.MOST_BYTES) {
      throw new RefusedException(text("cli.refused.budget"));
    }
    if (order.resources().threads() < 0 || order.resources().threads() > 256) {
      throw new RefusedException(text("cli.refused.threads", order.resources().threads()));
    }
  }

  private Parameters parameters(Parameters base) throws RefusedException {
    Parameters parameters = base;
    for (String setting : settings) {
      int equals = setting.indexOf('=');
      if (equals < 1) {
        throw new RefusedException(text("cli.refused.set", setting));
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
