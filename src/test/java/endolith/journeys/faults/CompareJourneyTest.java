package endolith.journeys.faults;

import static org.assertj.core.api.Assertions.assertThat;

import endolith.journeys.terminal.Outcome;
import endolith.journeys.terminal.SmallProject;
import endolith.journeys.terminal.Terminal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompareJourneyTest {
  @TempDir Path home;

  @Test
  void valuesOfAParameterStandSideBySideAndAreKeptIfAskedFor() throws Exception {
    SmallProject project = SmallProject.in(home.resolve("p")).withPair("A", "DAPI");
    Outcome outcome = compare(project, "manual_scale=1.2,1.5");
    assertThat(outcome.exit()).as(outcome.seen()).isZero();
    assertThat(table(outcome)).hasSize(2);
    assertThat(table(outcome).getFirst()).startsWith("manual_scale=1.2").contains("complete");
    assertThat(table(outcome).getLast()).startsWith("manual_scale=1.5").contains("complete");
    assertThat(Faults.names(project.folder())).noneMatch(name -> name.endsWith(".tiff"));

    Outcome kept = compare(project, "manual_scale=1.2,1.5", "--keep", "--set", "pad=50");
    assertThat(kept.exit()).as(kept.seen()).isZero();
    assertThat(project.differenceImages())
        .anyMatch(name -> name.endsWith("_manual_pad50_msc1.2.tiff"))
        .anyMatch(name -> name.endsWith("_manual_pad50_msc1.5.tiff"));
    assertThat(project.unfinishedFiles()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A | DAPI | pad=100         | several values",
        "A | DAPI | bad=1,2         | bad",
        "A | DAPI | pad=1,wide      | wide",
        "A | Cy5  | pad=100,200     | Cy5",
        "C | DAPI | pad=100,200     | C",
      })
  void whatCannotBeComparedIsRefusedBeforeAnythingRuns(
      String sample, String dye, String setting, String hint) throws Exception {
    SmallProject project = SmallProject.in(home.resolve("p")).withPair("A", "DAPI");
    Outcome outcome =
        new Terminal(home)
            .type(
                "compare",
                project.folder().toString(),
                "--sample",
                sample,
                "--dye",
                dye,
                "--set",
                setting);
    assertThat(outcome.exit()).as(outcome.seen()).isEqualTo(2);
    assertThat(outcome.seen()).contains(hint).doesNotContain("Exception", "\tat ");
    assertThat(Faults.names(project.folder())).noneMatch(name -> name.endsWith(".tiff"));
  }

  private static List<String> table(Outcome outcome) {
    return outcome
        .out()
        .lines()
        .filter(line -> line.startsWith("manual_scale=") && line.contains("  complete"))
        .toList();
  }

  private Outcome compare(SmallProject project, String setting, String... more) throws Exception {
    List<String> words = new ArrayList<>();
    words.addAll(List.of("compare", project.folder().toString(), "--sample", "A", "--dye", "DAPI"));
    words.addAll(List.of("--set", setting));
    words.addAll(List.of(more));
    if (more.length == 0) {
      words.addAll(List.of("--set", "pad=100"));
    }
    return new Terminal(home).type(words.toArray(String[]::new));
  }
}
