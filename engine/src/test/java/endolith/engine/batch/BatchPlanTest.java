package endolith.engine.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import endolith.engine.batch.order.BatchOrder;
import endolith.engine.batch.order.PairChoice;
import endolith.engine.raw.RawDiscovery;
import endolith.engine.raw.RawProblem;
import endolith.engine.raw.RawProject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchPlanTest {
  @TempDir private Path folder;
  private RawProject project;

  /** One sample with a pair, and one whose folder the system does not list. */
  @BeforeEach
  void aProject() throws IOException {
    Path raw = folder.resolve("raw");
    Path sample = Files.createDirectories(raw.resolve("A"));
    for (String name : List.of("pre_DAPI.tif", "post_DAPI.tif")) {
      Files.createFile(sample.resolve(name));
    }
    RawProject readable = RawDiscovery.scan(raw);
    List<RawProblem> problems = new ArrayList<>(readable.problems());
    problems.add(unlisted(raw.resolve("B")));
    project = new RawProject(raw, readable.samples(), problems);
  }

  private static RawProblem unlisted(Path folder) {
    return new RawProblem(
        RawProblem.Kind.FOLDER_UNREADABLE, folder, folder + " cannot be listed.", "Mend it.");
  }

  @Test
  void aSampleThatCannotBeListedIsMissing() {
    BatchOrder all = order(List.of(), List.of(), false);
    assertThat(BatchPlan.of(all, project).missing()).hasSize(1);
    assertThatThrownBy(() -> BatchPlan.startable(all, project))
        .isInstanceOf(BatchRefusedException.class)
        .hasMessageContaining("FOLDER UNREADABLE")
        .satisfies(e -> assertThat(((BatchRefusedException) e).missing()).hasSize(1));
    BatchOrder oneDye = order(List.of(), List.of("DAPI"), false);
    assertThatThrownBy(() -> BatchPlan.startable(oneDye, project))
        .isInstanceOf(BatchRefusedException.class);
  }

  @Test
  void whoeverNamesOtherSamplesOrIsLenientDoesNotMissIt() throws Exception {
    BatchPlan named = BatchPlan.startable(order(List.of("A"), List.of(), false), project);
    assertThat(named.missing()).isEmpty();
    assertThat(named.aside()).hasSize(1);
    BatchPlan lenient = BatchPlan.startable(order(List.of(), List.of(), true), project);
    assertThat(lenient.tasks()).hasSize(1);
  }

  private BatchOrder order(List<String> samples, List<String> dyes, boolean lenient) {
    BatchOrder plain = BatchOrder.of(folder, 1L << 30);
    return new BatchOrder(
        plain.folders(),
        new PairChoice(samples, dyes, lenient),
        plain.parameters(),
        plain.formats(),
        plain.stages(),
        plain.resources());
  }
}
