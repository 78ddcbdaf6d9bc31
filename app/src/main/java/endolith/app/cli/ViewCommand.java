package endolith.app.cli;

import endolith.app.program.RefusedException;
import endolith.app.view.ViewMain;
import endolith.app.view.ViewedPair;
import endolith.engine.checkpoint.TaskFiles;
import endolith.engine.raw.RawDiscovery;
import endolith.engine.raw.RawProject;
import endolith.engine.raw.RawSelection;
import endolith.engine.task.RawFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
  @Mixin private ResultOptions result;

  @Option(
      names = "--raw",
      paramLabel = "DIR",
      description = "Folder of raw images; default PROJECT/raw.")
  private @Nullable Path raw;

  @Override
  public Integer call() throws RefusedException {
    TaskOptions pair = result.task();
    TaskFiles made = result.files();
    Optional<RawFiles> files = rawFiles(pair);
    if (files.isEmpty() && !Files.isDirectory(made.folder())) {
      throw new RefusedException(
          "%s has no pair %s / %s: neither raw images nor results of it are there"
              .formatted(pair.project(), pair.sample(), pair.dye()));
    }
    return ViewMain.open(
        new ViewedPair(pair.sample() + " / " + pair.dye(), made, result.parameters(), files));
  }

  private Optional<RawFiles> rawFiles(TaskOptions pair) {
    Path folder = raw == null ? pair.project().resolve("raw") : raw;
    RawProject project = RawDiscovery.scan(folder);
    return RawSelection.of(project, List.of(pair.sample()), List.of(pair.dye())).runnable().stream()
        .findFirst()
        .map(found -> new RawFiles(found.pre(), found.post(), folder));
  }
}
