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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BadInputJourneyTest {
  @TempDir Path home;

  @Test
  void badFilesCostTheirOwnTasksOnly() throws Exception {
    SmallProject project = SmallProject.in(home.resolve("my project")).withPair("A", "DAPI");
    byte[] pre = Files.readAllBytes(project.pre("A", "DAPI"));
    byte[] post = Files.readAllBytes(project.post("A", "DAPI"));
    Files.write(project.pre("Cut", "DAPI"), pre);
    Files.write(project.post("Cut", "DAPI"), Arrays.copyOf(post, post.length / 2));
    Files.writeString(project.pre("Text", "DAPI"), "a list of minerals, saved under a wrong name");
    Files.write(project.post("Text", "DAPI"), post);
    Files.write(project.pre("Half", "DAPI"), pre);
    Files.write(project.raw("Named", "Named_pre_post_DAPI.tif"), pre);

    Outcome outcome = run(project, "--lenient", "--json", home.resolve("out.json").toString());

    assertThat(outcome.exit()).as(outcome.seen()).isEqualTo(1);
    assertThat(project.differenceImages())
        .as(outcome.seen())
        .singleElement()
        .satisfies(image -> assertThat(image).startsWith(Path.of("A", "DAPI").toString()));
    String problems = outcome.seen().substring(outcome.seen().indexOf("PROBLEMS"));
    assertThat(problems.lines().filter(line -> line.contains("Cut_PostStain_DAPI.tif")))
        .as(outcome.seen())
        .hasSize(1);
    assertThat(problems.lines().filter(line -> line.contains("Text_PreStain_DAPI.tif")))
        .as(outcome.seen())
        .hasSize(1);
    assertThat(problems.lines().filter(line -> line.startsWith("INCOMPLETE PAIR")))
        .singleElement()
        .satisfies(line -> assertThat(line).contains("Half / DAPI", "post-stain", "'_DAPI.tif'"));
    assertThat(problems.lines().filter(line -> line.startsWith("AMBIGUOUS"))).hasSize(1);
    assertThat(outcome.seen()).doesNotContain("Exception", "\tat ");
    assertThat(project.unfinishedFiles()).isEmpty();
    assertThat(Files.readString(home.resolve("out.json"))).contains("complete", "error: ");
  }

  @Test
  void aMissingHalfStopsAStrictBatchBeforeItStarts() throws Exception {
    SmallProject project = SmallProject.in(home.resolve("p")).withPair("A", "DAPI");
    Files.copy(project.pre("A", "DAPI"), project.pre("A", "Cy5"));
    Files.copy(project.post("A", "DAPI"), project.post("B", "DAPI"));
    Outcome outcome = run(project);

    assertThat(outcome.exit()).as(outcome.seen()).isEqualTo(2);
    assertThat(outcome.linesWith("INCOMPLETE PAIR")).hasSize(2);
    assertThat(outcome.seen()).contains("--lenient").doesNotContain("Exception", "\tat ");
    assertThat(project.differenceImages()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "padd=100        | padd        | pad",
        "pad=-5          | pad         | 0",
        "pad=wide        | pad         | wide",
        "angle_range=900 | angle_range | 180",
        "sp=50           | sp          | scale_percentile",
      })
  void aWrongParameterIsRefusedBeforeAnythingRuns(String setting, String name, String hint)
      throws Exception {
    SmallProject project = SmallProject.in(home.resolve("p")).withPair("A", "DAPI");
    Outcome outcome = new Terminal(home).type("run", project.folder().toString(), "--set", setting);

    assertThat(outcome.exit()).as(outcome.seen()).isEqualTo(2);
    assertThat(outcome.err()).contains(name, hint).doesNotContain("Exception", "\tat ");
    assertThat(project.folder().resolve("processed")).doesNotExist();
  }

  @Test
  void anUnknownSampleOrDyeIsRefusedWithWhatThereIs() throws Exception {
    SmallProject project = SmallProject.in(home.resolve("p")).withPair("A", "DAPI");
    Outcome outcome = run(project, "--samples", "A,C", "--dyes", "DAPI,Cy_5");

    assertThat(outcome.exit()).as(outcome.seen()).isEqualTo(2);
    assertThat(outcome.linesWith("SAMPLE NOT FOUND")).hasSize(1);
    assertThat(outcome.linesWith("DYE NOT FOUND")).hasSize(1);
    assertThat(outcome.seen()).contains("no underscore", "DAPI");
    assertThat(project.differenceImages()).isEmpty();
  }

  @Test
  void aProjectWithoutSamplesIsRefusedWithTheLayout() throws Exception {
    SmallProject project = SmallProject.in(home.resolve("p"));
    Outcome outcome = run(project);
    assertThat(outcome.exit()).as(outcome.seen()).isEqualTo(2);
    assertThat(outcome.seen()).contains("RAW FOLDER EMPTY", "Sample01_PreStain_DAPI.tif");
    assertThat(project.folder().resolve("processed")).doesNotExist();
  }

  @Test
  void anOutputFolderThatIsAFileIsRefused() throws Exception {
    SmallProject project = SmallProject.in(home.resolve("p")).withPair("A", "DAPI");
    Path file = Files.writeString(home.resolve("results"), "mine");
    Outcome outcome = run(project, "--output", file.toString());

    assertThat(outcome.exit()).as(outcome.seen()).isEqualTo(2);
    assertThat(outcome.linesWith(file.toString())).hasSize(1);
    assertThat(outcome.seen()).doesNotContain("Exception", "\tat ");
    assertThat(Files.readString(file)).isEqualTo("mine");
  }

  private Outcome run(SmallProject project, String... more) throws Exception {
    String[] arguments = {"run", project.folder().toString(), "--set", "pad=100"};
    String[] all = Arrays.copyOf(arguments, arguments.length + more.length);
    System.arraycopy(more, 0, all, arguments.length, more.length);
    return new Terminal(home).type(all);
  }
}
