package endolith.app.results;

import endolith.app.bench.FoundAlignment;
import endolith.engine.checkpoint.TaskFiles;
import endolith.engine.parameter.ParameterException;
import endolith.engine.parameter.Parameters;
import endolith.engine.synthetic.DemoPair;
import endolith.engine.synthetic.DemoProject;
import endolith.engine.synthetic.SyntheticPair;
import endolith.engine.synthetic.TargetRegistrationError;
import endolith.engine.task.TaskRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The truth about a pair of the demo, beside what was found.
 *
 * @param story what makes the pair worth looking at, one phrase
 * @param scale by how much post really is brighter
 * @param medianPx distance of the alignment from the truth, half of the rock is nearer; null if
 *     nothing was aligned
 * @param p95Px the same for 95 % of the rock
 */
public record KnownTruth(
    String story, double scale, @Nullable Double medianPx, @Nullable Double p95Px) {
  private static final int MOST_BYTES = 1 << 20;
  private static final Logger LOG = LoggerFactory.getLogger(KnownTruth.class);

  /** Empty for everything but the demo. */
  static Optional<KnownTruth> of(TaskRequest task) {
    return of(task, DemoPair.all());
  }

  /**
   * As {@link #of(TaskRequest)}.
   *
   * @param pairs of the demo: what else a folder says of itself is not believed
   */
  static Optional<KnownTruth> of(TaskRequest task, List<DemoPair> pairs) {
    Path folder = task.output().toAbsolutePath().getParent();
    if (folder == null) {
      return Optional.empty();
    }
    DemoProject project = new DemoProject(folder);
    try {
      if (!Files.isRegularFile(project.truthFile())
          || Files.size(project.truthFile()) > MOST_BYTES
          || !project.isFree()) {
        return Optional.empty();
      }
      return project.readTruth().pairs().stream()
          .filter(entry -> entry.sample().equals(task.name().sample()))
          .filter(entry -> entry.dye().equals(task.name().dye()))
          .filter(
              entry -> pairs.stream().anyMatch(pair -> pair.spec().equals(entry.truth().spec())))
          .findFirst()
          .map(entry -> of(task, entry));
    } catch (IOException | RuntimeException e) {
      LOG.warn("{} tells nothing", project.truthFile(), e);
      return Optional.empty();
    }
  }

  private static KnownTruth of(TaskRequest task, DemoProject.TruthEntry entry) {
    double scale = entry.truth().scale();
    try {
      TaskFiles files = TaskFiles.of(task, Parameters.of(task.parameters()));
      TargetRegistrationError error =
          FoundAlignment.of(files).error(new SyntheticPair(entry.truth().spec()));
      return new KnownTruth(entry.story(), scale, error.median(), error.p95());
    } catch (IOException | ParameterException e) {
      return new KnownTruth(entry.story(), scale, null, null); // nothing is aligned yet
    }
  }
}
