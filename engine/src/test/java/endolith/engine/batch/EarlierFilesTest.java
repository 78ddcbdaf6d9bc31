package endolith.engine.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import endolith.engine.align.Evidence;
import endolith.engine.batch.order.BatchOrder;
import endolith.engine.checkpoint.Manifest;
import endolith.engine.fixture.EarlierProject;
import endolith.engine.json.Json;
import endolith.engine.task.StageRange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What version 0.1.0 wrote is read, and would be written again with the same keys in their order.
 */
class EarlierFilesTest {
  @TempDir Path folder;
  private EarlierProject project;

  @BeforeEach
  void unpack() throws IOException {
    project = EarlierProject.in(folder);
  }

  @Test
  void manifestsKeepTheirShape() throws IOException {
    List<Path> manifests = files("manifest", ".json");
    assertThat(manifests).hasSize(10);
    for (Path file : manifests) {
      String text = Files.readString(file);
      byte[] again = Json.pretty(Json.read(text, Manifest.class));
      assertThat(normal(new String(again, StandardCharsets.UTF_8)))
          .isEqualTo(normal(text.replace("\"NaN\"", "null")));
    }
  }

  @Test
  void whatIsUnknownOfAnAlignmentIsNullInManifestsAndNeverLeftOut() throws IOException {
    String text =
        Files.readString(files("manifest", "03_interior_aligned_pre_pad10.json").getFirst());
    JsonNode evidence = JsonMapper.shared().readTree(text).at("/alignment/evidence");
    for (String key : List.of("overlap", "correlation", "accuracyPx", "sharedRock")) {
      ObjectNode one = (ObjectNode) evidence.deepCopy();
      for (String unknown : List.of("null", "\"NaN\"")) {
        one.set(key, JsonMapper.shared().readTree(unknown));
        Evidence read = Json.read(one.toString(), Evidence.class);
        assertThat(
                DoubleStream.of(
                        read.overlap(), read.correlation(), read.accuracyPx(), read.sharedRock())
                    .filter(Double::isNaN)
                    .count())
            .isEqualTo(1);
        assertThat(Json.line(read)).contains("\"" + key + "\":null");
      }
      for (String nonsense : List.of("\"many\"", "[]", "true")) {
        one.set(key, JsonMapper.shared().readTree(nonsense));
        assertThatThrownBy(() -> Json.read(one.toString(), Evidence.class))
            .isInstanceOf(IOException.class);
      }
      one.remove(key);
      assertThatThrownBy(() -> Json.read(one.toString(), Evidence.class)).hasMessageContaining(key);
    }
  }

  @Test
  void resultsKeepTheirShape() throws IOException {
    List<Path> journals = files("runs", "journal.jsonl");
    assertThat(journals).hasSize(2);
    for (Path journal : journals) {
      RunRecord run = RunRecord.read(journal.resolveSibling(""));
      assertThat(run.unreadableLines()).isZero();
      assertThat(run.results()).hasSize(1);
    }
    for (Path journal : journals) {
      for (String line : Files.readAllLines(journal)) {
        if (Json.read(line, JournalEntry.class) instanceof JournalEntry.Ended ended) {
          assertThat(normal(Json.line(ended))).isEqualTo(normal(line));
        }
      }
    }
  }

  @Test
  void ordersAreReadAndKeepTheirKeys() throws IOException {
    for (Path journal : files("runs", "journal.jsonl")) {
      String line = Files.readAllLines(journal).getFirst();
      JournalEntry.Planned plan = (JournalEntry.Planned) Json.read(line, JournalEntry.class);
      BatchOrder order = plan.order();
      assertThat(order.folders().output()).endsWithRaw(Path.of("processed"));
      assertThat(order.stages()).isEqualTo(StageRange.ALL);
      assertThat(order.parameters().changedTexts()).containsEntry("pad", "10");
      assertThat(order.resources().budgetBytes()).isPositive();
      assertThat(JsonMapper.shared().readTree(Json.line(plan)))
          .isEqualTo(JsonMapper.shared().readTree(line));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rawFolder",
        "output",
        "samples",
        "dyes",
        "parameters",
        "formats",
        "fromStage",
        "toStage",
        "force",
        "lenient",
        "budgetBytes",
        "threads"
      })
  void anOrderThatLacksSomethingIsNone(String key) throws IOException {
    Path journal = files("runs", "journal.jsonl").getFirst();
    ObjectNode plan =
        (ObjectNode) JsonMapper.shared().readTree(Files.readAllLines(journal).getFirst());
    assertThat(((ObjectNode) plan.get("order")).remove(key)).isNotNull();
    assertThatThrownBy(() -> Json.read(plan.toString(), JournalEntry.class))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(key);
  }

  private List<Path> files(String within, String ending) throws IOException {
    try (Stream<Path> all = Files.walk(project.output())) {
      return all.filter(file -> file.toString().endsWith(ending))
          .filter(file -> file.toString().contains(within))
          .toList();
    }
  }

  private static String normal(String json) {
    return JsonMapper.shared().readTree(json).toPrettyString();
  }
}
