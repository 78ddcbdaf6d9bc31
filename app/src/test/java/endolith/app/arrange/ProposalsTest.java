package endolith.app.arrange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import endolith.app.arrange.Placement.Objection;
import endolith.engine.raw.Stain;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProposalsTest {
  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  private void file(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    Files.writeString(file, "");
  }

  private Proposal only() throws IOException {
    List<Proposal> all = Proposals.of(folder);
    assertThat(all).hasSize(1);
    return all.getFirst();
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          basalt_01_PreStain_DAPI.tif,               basalt_01,   DAPI,      PRE
          basalt 01 after SYBRGreen 2.TIFF,          basalt_01_2, SYBRGreen, POST
          Granit 7/ungefärbt Hoechst.tif,            Granit 7,    Hoechst,   PRE
          Granit 7/gefärbt Hoechst.tif,              Granit 7,    Hoechst,   POST
          Проба 3/после DAPI.tif,                    Проба 3,     DAPI,      POST
          岩石_染色前_DAPI.tif,                       岩石,         DAPI,      PRE
          S1/pre/Cy5.tif,                            S1,          Cy5,       PRE
          post/S1_Alexa488.tif,                      S1,          Alexa488,  POST
          S1_DAPIpost.tif,                           S1,          DAPI,      POST
          prehnite_after_DAPI.tif,                   prehnite,    DAPI,      POST
          S1 before after DAPI.tif,                  S1,          DAPI,
          S1_before_Mystery.tif,                     S1,          Mystery,   PRE
          image0001.tif,                             image0001,   ,
          """)
  void namesAreTakenForWhatTheyTell(
      String name, String sample, @Nullable String dye, @Nullable Stain stain) throws IOException {
    file(name);
    Proposal found = only();
    assertThat(found.sample()).isEqualTo(sample);
    assertThat(found.dye()).isEqualTo(Objects.requireNonNullElse(dye, ""));
    assertThat(found.stain()).isEqualTo(stain);
  }

  @Test
  void theOtherOfTwoIsTheOtherHalf() throws IOException {
    file("S1/DAPI.tif");
    file("S1/DAPI stained.tif");
    assertThat(Proposals.of(folder))
        .extracting(Proposal::stain)
        .containsExactlyInAnyOrder(Stain.PRE, Stain.POST);
  }

  @Test
  void resultsHiddenFilesAndOtherFilesArePassedOver() throws IOException {
    file("processed/.endolith/settings.json");
    file("processed/S/DAPI/tiff/01_padded_pre.tiff");
    file(".hidden/S_pre_DAPI.tif");
    file("._S_pre_DAPI.tif");
    file("notes.txt");
    assertThat(Proposals.of(folder)).isEmpty();
    assertThatThrownBy(() -> Proposals.of(folder.resolve("none")))
        .isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void equalNamesInTwoFoldersAreTwoSamples() throws IOException {
    for (String sample : List.of("a", "b")) {
      file(sample + "/before_DAPI.tif");
      file(sample + "/after_DAPI.tif");
    }
    List<Placement> placements = Placement.of(Proposals.of(folder), folder.resolve("raw"));
    assertThat(placements)
        .extracting(each -> folder.relativize(Objects.requireNonNull(each.target())).toString())
        .containsExactly(
            "raw/a/a_PostStain_DAPI.tif",
            "raw/a/a_PreStain_DAPI.tif",
            "raw/b/b_PostStain_DAPI.tif",
            "raw/b/b_PreStain_DAPI.tif");
  }

  @Test
  void whatHasNoPlaceSaysWhy() throws IOException {
    Path raw = folder.resolve("raw");
    Files.createDirectories(raw.resolve("S"));
    Files.writeString(raw.resolve("S/S_PreStain_DAPI.tif"), "there");
    Proposal whole = new Proposal(folder.resolve("x.tif"), "S", "DAPI", Stain.POST, true);
    assertThat(objection(whole, raw)).isNull();
    assertThat(objection(whole.withSample(" "), raw)).isEqualTo(Objection.NO_SAMPLE);
    for (String odd : List.of("..", "a/b", ".x", "CON", "a\u202eb", "a:b")) {
      assertThat(objection(whole.withSample(odd), raw)).isEqualTo(Objection.SAMPLE_NO_FOLDER);
    }
    assertThat(objection(whole.withDye(""), raw)).isEqualTo(Objection.NO_DYE);
    for (String odd : List.of("a_b", "a/b", "NUL")) {
      assertThat(objection(whole.withDye(odd), raw)).as(odd).isEqualTo(Objection.DYE_NO_NAME);
    }
    assertThat(objection(new Proposal(whole.file(), "S", "DAPI", null, true), raw))
        .isEqualTo(Objection.NO_STAIN);
    assertThat(objection(whole.withStain(Stain.PRE), raw)).isEqualTo(Objection.THERE);
    assertThat(objection(whole.withSample("").taken(false), raw)).isNull();
    assertThat(Placement.of(List.of(whole, whole.withSample("s")), raw))
        .extracting(Placement::objection)
        .containsOnly(Objection.TWICE);
  }

  private static @Nullable Objection objection(Proposal proposal, Path raw) {
    return Placement.of(List.of(proposal), raw).getFirst().objection();
  }

  /** The name of a sample must not make the name of its file ambiguous. */
  @Test
  void aSampleWhoseNameHoldsTheOtherMarkerIsLeftOutOfTheFileName() {
    Path raw = folder.resolve("raw");
    Proposal odd = new Proposal(folder.resolve("x.tif"), "post office", "DAPI", Stain.PRE, true);
    assertThat(Placement.of(List.of(odd), raw).getFirst().target())
        .isEqualTo(raw.resolve("post office/PreStain_DAPI.tif"));
  }
}
