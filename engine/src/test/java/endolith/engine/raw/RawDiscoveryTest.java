package endolith.engine.raw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import endolith.engine.image.scan.ScannedImages;
import endolith.engine.raw.RawProblem.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class RawDiscoveryTest {
  @TempDir Path folder;
  private Path raw;

  @BeforeEach
  void makeRawFolder() throws IOException {
    raw = Files.createDirectory(folder.resolve("raw"));
  }

  @Test
  void findsPairsSortedAndPassesOverTheRest() throws IOException {
    put("B", "b_pre_DAPI.tif", "b_post_DAPI.TIFF");
    put("A", "a_PreStain_SybrGld.tif", "a_PostStain_SybrGld.tif", "a_pre_DAPI.tif");
    put("A", "z_post_DAPI.tif", "notes.txt", ".a_pre_Cy5.tif", "._a_pre_DAPI.tif", "a_DAPI.jpg");
    put(".hidden", "a_nothing.tif");
    Files.writeString(raw.resolve("readme.txt"), "");
    RawProject project = RawDiscovery.scan(raw);

    assertThat(project.problems()).isEmpty();
    assertThat(project.pairs())
        .containsExactly(
            pair("A", "DAPI", "a_pre_DAPI.tif", "z_post_DAPI.tif"),
            pair("A", "SybrGld", "a_PreStain_SybrGld.tif", "a_PostStain_SybrGld.tif"),
            pair("B", "DAPI", "b_pre_DAPI.tif", "b_post_DAPI.TIFF"));
    assertThat(project.tiffs()).hasSize(6);
    assertThat(project.isUnusable()).isFalse();
  }

  @Test
  void oneBadNameDoesNotTouchTheOthers() throws IOException {
    put("A", "a_pre_DAPI.tif", "a_post_DAPI.tif", "a_pre_post_Cy5.tif", "a_Cy5.tif", "apre.tif");
    put("A", "a_pre_.tif", "a_pre_...tif");
    RawProject project = RawDiscovery.scan(raw);

    assertThat(project.pairs())
        .containsExactly(pair("A", "DAPI", "a_pre_DAPI.tif", "a_post_DAPI.tif"));
    assertThat(project.problems())
        .extracting(RawProblem::kind)
        .containsExactlyInAnyOrder(
            Kind.AMBIGUOUS,
            Kind.NO_STAIN_MARKER,
            Kind.NO_UNDERSCORE,
            Kind.EMPTY_DYE,
            Kind.UNUSABLE_NAME);
    assertThat(project.tiffs()).hasSize(7);
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "it refuses them itself")
  void aSampleThatNoOtherSystemCouldHoldIsRefusedByName() throws IOException {
    List<String> names =
        List.of("CON", "lpt1.old", "a:b", "rock.", "rock ", "a\u202Eb", "a\u200Bb", "a\"b", "x|y");
    for (String name : names) {
      put(name, "a_pre_DAPI.tif", "a_post_DAPI.tif");
    }
    put("=cmd()", "a_pre_DAPI.tif", "a_post_DAPI.tif");
    put("CONtrol.x", "a_pre_DAPI.tif", "a_post_DAPI.tif");
    RawProject project = RawDiscovery.scan(raw);

    assertThat(project.samples())
        .extracting(RawSample::name)
        .containsExactly("=cmd()", "CONtrol.x");
    assertThat(project.problems())
        .hasSameSizeAs(names)
        .allSatisfy(
            problem -> {
              assertThat(problem.kind()).isEqualTo(Kind.UNUSABLE_NAME);
              assertThat(problem.what())
                  .contains(NameProblems.shown(problem.where()))
                  .doesNotContainPattern("[\\p{Cc}\\p{Cf}]");
            });
  }

  @Test
  void aPipeNamedLikeAScanIsNotOpened() throws Exception {
    put("A", "a_pre_DAPI.tif", "a_post_DAPI.tif", "a_pre_Cy5.tif");
    Path pipe = raw.resolve("A").resolve("a_post_Cy5.tif");
    assumeTrue(
        new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0, "needs mkfifo");
    RawProject project = RawDiscovery.scan(raw);

    assertThat(project.pairs()).hasSize(1);
    assertThat(project.problems())
        .extracting(RawProblem::kind)
        .containsExactlyInAnyOrder(Kind.NO_REGULAR_FILE, Kind.INCOMPLETE_PAIR);
    assertThat(project.problems()).anyMatch(p -> p.what().contains("a_post_Cy5.tif is no regular"));
    assertThatThrownBy(() -> ScannedImages.open(pipe)).hasMessageContaining("pipe");
  }

  @Test
  void anIncompletePairNamesTheMissingHalfAndThePattern() throws IOException {
    put("A", "a_pre_DAPI.tif", "a_post_dapi.tif", "a_post_Cy5.tif");
    RawProject project = RawDiscovery.scan(raw);

    assertThat(project.pairs()).isEmpty();
    assertThat(project.problems()).extracting(RawProblem::kind).containsOnly(Kind.INCOMPLETE_PAIR);
    assertThat(project.problems())
        .extracting(RawProblem::text)
        .satisfiesExactly(
            cy5 -> assertThat(cy5).contains("A / Cy5 has no pre-stain file", "'_Cy5.tiff'"),
            dapi ->
                assertThat(dapi)
                    .contains("A / DAPI has no post-stain file", "'post'", "'_DAPI.tif'")
                    .contains("is a_pre_DAPI.tif")
                    .contains("misspelt in a_post_dapi.tif"),
            lower -> assertThat(lower).contains("A / dapi", "misspelt in a_pre_DAPI.tif"));
  }

  @Test
  void aDuplicatePairNamesEveryCandidate() throws IOException {
    put("A", "1_pre_DAPI.tif", "2_pre_DAPI.tiff", "1_post_DAPI.tif", "2_post_DAPI.tif");
    RawProject project = RawDiscovery.scan(raw);

    assertThat(project.pairs()).isEmpty();
    assertThat(project.problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.kind()).isEqualTo(Kind.DUPLICATE_PAIR);
              assertThat(problem.what())
                  .contains("2 pre-stain files: 1_pre_DAPI.tif, 2_pre_DAPI.tiff")
                  .contains("2 post-stain files: 1_post_DAPI.tif, 2_post_DAPI.tif");
            });
  }

  @Test
  void aMissingRawFolderShowsTheLayout() {
    assertLayout(RawDiscovery.scan(folder.resolve("none")), Kind.RAW_FOLDER_MISSING);
  }

  @Test
  void aRawFolderThatIsAFileShowsTheLayout() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    RawProject project = RawDiscovery.scan(file);
    assertLayout(project, Kind.RAW_FOLDER_MISSING);
    assertThat(project.problems().getFirst().what()).contains("is a file");
  }

  @Test
  void anEmptyRawFolderShowsTheLayout() {
    assertLayout(RawDiscovery.scan(raw), Kind.RAW_FOLDER_EMPTY);
  }

  @Test
  void tiffsDirectlyInTheRawFolderShowTheLayout() throws IOException {
    put(".", "a_pre_DAPI.tif", "a_post_DAPI.tif");
    RawProject project = RawDiscovery.scan(raw);
    assertLayout(project, Kind.NO_SAMPLE_FOLDERS);
    assertThat(project.problems().getFirst().what()).contains("2 TIFFs");
  }

  @Test
  void sampleFoldersWithoutTiffsShowTheLayout() throws IOException {
    put("A", "a.png");
    assertLayout(RawDiscovery.scan(raw), Kind.SAMPLE_WITHOUT_TIFFS);
  }

  @Test
  void theLayoutIsShownOnceForAll() throws IOException {
    put("A", "a.png");
    put("B", "b.png");
    String text = RawProblem.list(RawDiscovery.scan(raw).problems());
    assertThat(text).containsOnlyOnce("The layout expected").contains(raw.resolve("A") + " holds");
    assertThat(text).contains(raw.resolve("B") + " holds no .tif or .tiff file.\n  -> Put");
  }

  @Test
  void looseTiffsBesideSamplesAreNamedAndBlockNothing() throws IOException {
    put("A", "a_pre_DAPI.tif", "a_post_DAPI.tif");
    put(".", "lost_pre_DAPI.tif");
    RawProject project = RawDiscovery.scan(raw);
    assertThat(project.pairs()).hasSize(1);
    assertThat(project.problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.kind()).isEqualTo(Kind.LOOSE_FILES);
              assertThat(problem.what()).contains("lost_pre_DAPI.tif");
            });
  }

  private static void assertLayout(RawProject project, Kind kind) {
    assertThat(project.isUnusable()).isTrue();
    assertThat(project.pairs()).isEmpty();
    assertThat(project.problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.kind()).isEqualTo(kind);
              assertThat(problem.kind().isLayout()).isTrue();
              assertThat(problem.text()).contains("Sample01_PreStain_DAPI.tif", "raw/");
            });
  }

  private RawPair pair(String sample, String dye, String pre, String post) {
    Path of = raw.resolve(sample);
    return new RawPair(sample, dye, of.resolve(pre), of.resolve(post));
  }

  private Path put(String sample, String... names) throws IOException {
    Path of = Files.createDirectories(raw.resolve(sample).normalize());
    for (String name : names) {
      Files.writeString(of.resolve(name), "");
    }
    return of;
  }
}
