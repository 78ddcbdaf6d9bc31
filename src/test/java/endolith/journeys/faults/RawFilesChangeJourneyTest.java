package endolith.journeys.faults;

import static org.assertj.core.api.Assertions.assertThat;

import endolith.journeys.terminal.Outcome;
import endolith.journeys.terminal.RunningCommand;
import endolith.journeys.terminal.SmallProject;
import endolith.journeys.terminal.Terminal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RawFilesChangeJourneyTest {
  @TempDir Path home;

  @Test
  void whatWasMadeOfAnotherRawFileIsMadeAgain() throws Exception {
    SmallProject project = SmallProject.in(home.resolve("p")).withPair("A", "DAPI");
    assertThat(run(project, "--to-stage", "2").exit()).isZero();
    SmallProject other = SmallProject.in(home.resolve("q")).withPair("B", "Cy5");
    Files.copy(
        other.post("B", "Cy5"), project.post("A", "DAPI"), StandardCopyOption.REPLACE_EXISTING);
    Files.copy(
        other.pre("B", "Cy5"), project.pre("A", "DAPI"), StandardCopyOption.REPLACE_EXISTING);

    Outcome status =
        new Terminal(home).type("status", project.folder().toString(), "--set", "pad=100");
    assertThat(status.linesWith("stale")).as(status.seen()).isNotEmpty();
    assertThat(status.linesWith("has changed")).hasSize(1);
    assertThat(status.linesWith("missing")).hasSize(2);

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
    String sample = "Prøve (7) d'Or, ..x";
    SmallProject project = SmallProject.in(home.resolve("p")).withPair(sample, "DA PI");
    Outcome outcome = run(project, "--json", home.resolve("r.json").toString());
    assertThat(outcome.exit()).as(outcome.seen()).isZero();
    assertThat(project.differenceImages())
        .singleElement()
        .asString()
        .startsWith(Path.of(sample, "DA PI").toString());
    assertThat(project.folder().toFile().list()).hasSize(2);
    Outcome again = run(project, "--resume");
    assertThat(again.seen()).contains("1 of 1 pairs were done before");
  }

  @Test
  void aRawFileReplacedWhileItIsWorkedOnIsNoticedByTheNextRun() throws Exception {
    SmallProject other = SmallProject.in(home.resolve("q")).withPair("A", "Cy5");
    Files.move(other.post("A", "Cy5"), other.post("A", "DAPI"));
    Files.move(other.pre("A", "Cy5"), other.pre("A", "DAPI"));
    assertThat(run(other, "--to-stage", "2").exit()).isZero();

    SmallProject project = SmallProject.in(home.resolve("p")).withPair("A", "DAPI");
    try (RunningCommand command =
        new Terminal(home)
            .start("run", project.folder().toString(), "--set", "pad=100", "--to-stage", "2")) {
      command.awaitLine(line -> line.contains("1/4 "));
      replace(other.post("A", "DAPI"), project.post("A", "DAPI"));
      replace(other.pre("A", "DAPI"), project.pre("A", "DAPI"));
      Outcome outcome = command.outcome();
      assertThat(outcome.exit()).as(outcome.seen()).isBetween(0, 1);
      assertThat(outcome.seen()).doesNotContain("\tat ");
    }
    Outcome next = run(project, "--to-stage", "2");
    assertThat(next.exit()).as(next.seen()).isZero();
    assertThat(Faults.results(project.folder().resolve("processed")))
        .isEqualTo(Faults.results(other.folder().resolve("processed")));
  }

  private static void replace(Path by, Path file) throws Exception {
    Files.copy(by, file, StandardCopyOption.REPLACE_EXISTING);
  }

  @Test
  void aRawFileDeletedBetweenStagesIsSaidByNameAndWhatIsDoneStays() throws Exception {
    SmallProject project = SmallProject.in(home.resolve("p")).withPair("A", "DAPI");
    assertThat(run(project, "--to-stage", "1").exit()).isZero();
    Path moved = home.resolve("moved.tif");
    Files.move(project.post("A", "DAPI"), moved);
    Outcome without = run(project, "--from-stage", "2");
    assertThat(without.exit()).as(without.seen()).isEqualTo(2);
    assertThat(without.linesWith("INCOMPLETE PAIR")).hasSize(1);
    assertThat(without.seen()).contains("post-stain").doesNotContain("Exception", "\tat ");

    Files.move(moved, project.post("A", "DAPI"));
    Outcome status =
        new Terminal(home).type("status", project.folder().toString(), "--set", "pad=100");
    assertThat(status.linesWith("1/4 ")).singleElement().asString().contains("valid");
    assertThat(status.linesWith("missing")).hasSize(3);
    Outcome again = run(project, "--from-stage", "2");
    assertThat(again.exit()).as(again.seen()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"../evil", "..", ".", "/etc", "a/b", "A\\B"})
  void aNameThatLeadsElsewhereIsRefused(String name) throws Exception {
    SmallProject project = SmallProject.in(home.resolve("p")).withPair("A", "DAPI");
    Outcome outcome = run(project, "--samples", name);
    assertThat(outcome.exit()).as(outcome.seen()).isEqualTo(2);
    assertThat(outcome.linesWith("SAMPLE NOT FOUND")).hasSize(1);
    assertThat(project.folder().resolve("processed")).doesNotExist();
    assertThat(home.resolve("evil")).doesNotExist();
  }

  @Test
  void aSampleThatIsALinkIsWorkedOnUnderItsOwnName() throws Exception {
    SmallProject project = SmallProject.in(home.resolve("p")).withPair("A", "DAPI");
    Path elsewhere = home.resolve("..x");
    Files.move(project.folder().resolve("raw/A"), elsewhere);
    Files.createSymbolicLink(project.folder().resolve("raw/linked"), elsewhere);
    Outcome outcome = run(project, "--to-stage", "1");
    assertThat(outcome.exit()).as(outcome.seen()).isZero();
    assertThat(project.folder().resolve("processed/linked/DAPI/tiff")).isNotEmptyDirectory();
    assertThat(elsewhere).isDirectoryNotContaining(file -> !file.toString().endsWith(".tif"));
  }

  private Outcome run(SmallProject project, String... more) throws Exception {
    List<String> words = new ArrayList<>(List.of("run", project.folder().toString()));
    words.addAll(List.of("--set", "pad=100"));
    words.addAll(List.of(more));
    return new Terminal(home).type(words.toArray(String[]::new));
  }
}
