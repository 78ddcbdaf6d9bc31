package endolith.journeys.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import endolith.journeys.terminal.Outcome;
import endolith.journeys.terminal.SmallProject;
import endolith.journeys.terminal.Terminal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SurveyJourneyTest {
  @TempDir Path home;

  @Test
  void showsEveryFileAndNamesWhatIsWrong() throws Exception {
    SmallProject project = SmallProject.in(home.resolve("Gestein ø's")).withPair("A 1", "DAPI");
    Files.writeString(project.raw("A 1", "a_pre_Cy5.tif"), "these are my notes, not an image");
    byte[] whole = Files.readAllBytes(project.post("A 1", "DAPI"));
    Path truncated = project.raw("B", "b_post_DAPI.tif");
    Files.write(truncated, Arrays.copyOf(whole, whole.length / 3));

    Outcome outcome = new Terminal(home).type("survey", project.folder().toString());

    assertThat(outcome.exit()).isEqualTo(1);
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out().lines().findFirst().orElse("")).contains("CHANNEL", "MAX", "MEAN");
    assertThat(outcome.linesWith("A 1/A 1_PreStain_DAPI.tif"))
        .singleElement()
        .satisfies(line -> assertThat(line).contains("600 x 500", "grey"));
    assertThat(outcome.linesWith("A 1/A 1_PostStain_DAPI.tif")).hasSize(1);
    assertThat(outcome.linesWith("UNREADABLE"))
        .satisfiesExactly(
            text -> assertThat(text).contains("a_pre_Cy5.tif"),
            cut -> assertThat(cut).contains("b_post_DAPI.tif"));
    assertThat(outcome.linesWith("INCOMPLETE PAIR")).hasSize(2);
    assertThat(outcome.seen()).doesNotContain("Exception", "\tat ");
    assertThat(project.folder().resolve("processed")).doesNotExist();
  }

  @Test
  void aProjectWithoutRawFolderIsRefusedWithTheLayout() throws Exception {
    Outcome outcome = new Terminal(home).type("survey", home.toString());
    assertThat(outcome.exit()).isEqualTo(2);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).contains("RAW FOLDER MISSING", "Sample01_PreStain_DAPI.tif");
    assertThat(outcome.err().lines()).hasSizeLessThan(15);
  }
}
