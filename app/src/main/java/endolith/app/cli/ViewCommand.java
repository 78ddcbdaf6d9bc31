package endolith.app.cli;

import endolith.app.program.RefusedException;
import endolith.app.view.ViewMain;
import endolith.app.view.ViewedPair;
import endolith.engine.checkpoint.TaskFiles;
import endolith.engine.parameter.ParameterException;
import endolith.engine.parameter.Parameters;
import endolith.engine.raw.RawDiscovery;
import endolith.engine.raw.RawProject;
import endolith.engine.raw.RawSelection;
import endolith.engine.task.RawFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code endolith view}. */
@Command(
    name = "view",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Opens a window on the images of one pair: post, pre as aligned and as it was, the"
          + " differences.",
      "",
      "Drag to move, wheel to enlarge, Shift and drag to measure, hold Space to blink."
    })
@SuppressWarnings("NullAway.Init")
final class ViewCommand implements Callable<Integer> {
  @Mixin private TaskOptions pair;

  @Option(
      names = "--set",
      paramLabel = "NAME=VALUE",
      description = "A parameter that the pair was run with; repeat for more.")
  private Map<String, String> settings = new LinkedHashMap<>();

  @Option(
      names = "--raw",
      paramLabel = "DIR",
      description = "Folder of raw images; default PROJECT/raw.")
  private @Nullable Path raw;

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description = "Folder of the results, if not PROJECT/processed.")
  private @Nullable Path output;

  @Override
  public Integer call() throws RefusedException {
    Path results = output == null ? pair.project().resolve("processed") : output;
    Optional<RawFiles> files = rawFiles();
    TaskFiles made;
    Parameters parameters;
    try {
      parameters = Parameters.of(settings);
      made = new TaskFiles(results, pair.sample(), pair.dye(), parameters);
    } catch (ParameterException | IllegalArgumentException e) {
      throw new RefusedException(String.valueOf(e.getMessage()));
    }
    if (files.isEmpty() && !Files.isDirectory(made.folder())) {
      throw new RefusedException(
          "%s has no pair %s / %s: neither raw images nor results of it are there"
              .formatted(pair.project(), pair.sample(), pair.dye()));
    }
    return ViewMain.open(
        new ViewedPair(pair.sample() + " / " + pair.dye(), made, parameters, files));
  }

  private Optional<RawFiles> rawFiles() {
    Path folder = raw == null ? pair.project().resolve("raw") : raw;
    RawProject project = RawDiscovery.scan(folder);
    return RawSelection.of(project, List.of(pair.sample()), List.of(pair.dye())).runnable().stream()
        .findFirst()
        .map(found -> new RawFiles(found.pre(), found.post(), folder));
  }
}
