package endolith.journeys.faults;

import static org.assertj.core.api.Assertions.assertThat;

import endolith.journeys.terminal.Outcome;
import endolith.journeys.terminal.SmallProject;
import endolith.journeys.terminal.Terminal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RawFilesChangeJourneyTest {
  @TempDir Path home;

  @Test
  void whatWasMadeOfAnotherRawFileIsMadeAgain() throws Exception {
    SmallProject project = SmallProject.in(home.resolve("p")).withPair("A", "DAPI");
    assertThat(run(project, "--to-stage", "2").exit()).isZero();
    SmallProject other = SmallProject.in(home.resolve("q")).withPair("B", "Cy5");
    Files.copy(
        other.post("B", "Cy5"),
        project.post("A", "DAPI"),
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    Files.copy(
        other.pre("B", "Cy5"),
        project.pre("A", "DAPI"),
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);

    Outcome replaced = run(project);
    assertThat(replaced.exit()).as(replaced.seen()).isZero();
    assertThat(replaced.seen()).contains("has changed");
    assertThat(replaced.linesWith("/4 ")).hasSize(4).noneMatch(line -> line.endsWith("already"));

    Files.delete(project.pre("A", "DAPI"));
    Outcome deleted = run(project);
    assertThat(deleted.exit()).as(deleted.seen()).isEqualTo(2);
    assertThat(deleted.linesWith("INCOMPLETE PAIR")).hasSize(1);
  }

  @Test
  void anyNameThatAFolderCanHaveIsWorkedOnInItsPlace() throws Exception {
    String sample = "Prøve \"7\" d'Or, ..x";
    SmallProject project = SmallProject.in(home.resolve("p")).withPair(sample, "DA PI");
    Outcome outcome = run(project, "--json", home.resolve("r.json").toString());
    assertThat(outcome.exit()).as(outcome.seen()).isZero();
    assertThat(project.differenceImages())
        .singleElement()
        .asString()
        .startsWith(Path.of(sample, "DA PI").toString());
    assertThat(Files.list(project.folder())).hasSize(2);
    Outcome again = run(project, "--resume");
    assertThat(again.seen()).contains("1 of 1 tasks were done before");
  }

  private Outcome run(SmallProject project, String... more) throws Exception {
    List<String> words = new ArrayList<>(List.of("run", project.folder().toString()));
    words.addAll(List.of("--set", "pad=100"));
    words.addAll(List.of(more));
    return new Terminal(home).type(words.toArray(String[]::new));
  }
}
