package endolith.engine.raw;

import static org.assertj.core.api.Assertions.assertThat;

import endolith.engine.raw.RawProblem.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RawSelectionTest {
  @TempDir Path raw;
  private RawProject project = new RawProject(Path.of("raw"), List.of(), List.of());

  @BeforeEach
  void makeProject() throws IOException {
    put("A", "a_pre_DAPI.tif", "a_post_DAPI.tif", "a_pre_Cy5.tif", "a_post_Cy5.tif");
    put("B", "b_pre_DAPI.tif", "b_post_DAPI.tif", "b_pre_Cy5.tif");
    put("caf\u00e9", "c_pre_DAPI.tif", "c_post_DAPI.tif");
    project = RawDiscovery.scan(raw);
  }

  @Test
  void withoutNamesEverythingCompleteIsRunnable() {
    RawSelection selection = RawSelection.of(project, List.of(), List.of());
    assertThat(keys(selection)).containsExactly("A/Cy5", "A/DAPI", "B/DAPI", "caf\u00e9/DAPI");
    assertThat(selection.missing()).isEmpty();
    assertThat(selection.aside())
        .extracting(RawProblem::kind)
        .containsExactly(Kind.INCOMPLETE_PAIR);
  }

  @Test
  void everyCombinationAskedForIsAccountedFor() {
    RawSelection selection = RawSelection.of(project, List.of("B", "A"), List.of("DAPI", "Cy5"));
    assertThat(keys(selection)).containsExactly("A/DAPI", "A/Cy5", "B/DAPI");
    assertThat(selection.missing())
        .extracting(RawProblem::kind)
        .containsExactly(Kind.INCOMPLETE_PAIR);
    assertThat(selection.aside()).isEmpty();
  }

  @Test
  void aDyeAloneIsTakenWhereverItIs() {
    RawSelection selection = RawSelection.of(project, List.of(), List.of("Cy5"));
    assertThat(keys(selection)).containsExactly("A/Cy5");
    assertThat(selection.missing())
        .extracting(RawProblem::kind)
        .containsExactly(Kind.INCOMPLETE_PAIR);
  }

  @Test
  void aDyeOfNoSampleListsTheDyesThereAre() {
    RawSelection selection = RawSelection.of(project, List.of(), List.of("dapi"));
    assertThat(selection.runnable()).isEmpty();
    assertThat(selection.missing())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.kind()).isEqualTo(Kind.DYE_NOT_FOUND);
              assertThat(problem.text()).contains("'dapi'", "Cy5, DAPI");
            });
  }

  @Test
  void aDyeNotInOneSampleIsMissingThere() {
    RawSelection selection = RawSelection.of(project, List.of("B"), List.of("Cy3"));
    assertThat(selection.missing())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.where()).isEqualTo(raw.resolve("B"));
              assertThat(problem.text()).contains("Cy5, DAPI").doesNotContain("underscore");
            });
  }

  @Test
  void anUnderscoreInADyeIsExplained() {
    RawSelection selection = RawSelection.of(project, List.of("A"), List.of("DAPI_microbe"));
    assertThat(selection.missing())
        .singleElement()
        .satisfies(
            problem -> assertThat(problem.text()).contains("no underscore", "'microbe' would"));
  }

  @Test
  void anUnknownSampleListsTheSamplesThereAre() {
    RawSelection selection = RawSelection.of(project, List.of("../A", "a"), List.of());
    assertThat(selection.runnable()).isEmpty();
    assertThat(selection.missing())
        .hasSize(2)
        .allSatisfy(
            problem -> {
              assertThat(problem.kind()).isEqualTo(Kind.SAMPLE_NOT_FOUND);
              assertThat(problem.text()).contains("A, B, caf\u00e9");
            });
  }

  @Test
  void otherUnicodeFormsOfANameAreTheSameName() {
    RawSelection selection = RawSelection.of(project, List.of("cafe\u0301"), List.of("DAPI"));
    assertThat(keys(selection)).containsExactly("caf\u00e9/DAPI");
  }

  private static List<String> keys(RawSelection selection) {
    return selection.runnable().stream().map(pair -> pair.sample() + "/" + pair.dye()).toList();
  }

  private void put(String sample, String... names) throws IOException {
    Path of = Files.createDirectories(raw.resolve(sample));
    for (String name : names) {
      Files.writeString(of.resolve(name), "");
    }
  }
}
