package endolith.engine.batch;

import static org.assertj.core.api.Assertions.assertThat;

import endolith.engine.checkpoint.Manifest;
import endolith.engine.fixture.EarlierProject;
import endolith.engine.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

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
      assertThat(normal(new String(again, StandardCharsets.UTF_8))).isEqualTo(normal(text));
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
