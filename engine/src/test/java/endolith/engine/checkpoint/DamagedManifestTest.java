package endolith.engine.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import endolith.engine.align.transform.Point;
import endolith.engine.align.transform.PostToPre;
import endolith.engine.checkpoint.StageState.Kind;
import endolith.engine.fixture.EarlierProject;
import endolith.engine.json.Json;
import endolith.engine.pipeline.StoredResult;
import endolith.engine.task.CancelToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A manifest that lacks something, or holds something else in its place, counts for nothing. */
class DamagedManifestTest {
  private static final JsonMapper MAPPER = JsonMapper.shared();

  @TempDir Path folder;
  private EarlierProject project;
  private Path manifest;

  @BeforeEach
  void unpack() throws IOException {
    project = EarlierProject.in(folder);
    manifest =
        project.output().resolve("Basalt_1/DAPI/manifest/03_interior_aligned_pre_pad10.json");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"identity", "program", "raw", "upstream", "parameters", "files", "plots", "notes"})
  void whatIsMissingOrNullIsNamed(String key) throws Exception {
    ObjectNode whole = whole();
    ObjectNode without = whole.deepCopy();
    without.remove(key);
    write(without);
    assertThat(reason()).containsPattern("is no readable manifest: .*['\"]" + key + "['\"]");
    whole.putNull(key);
    write(whole);
    assertThat(reason()).containsPattern("is no readable manifest: .*['\"]" + key + "['\"]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "raw",
        "upstream",
        "parameters",
        "files",
        "plots",
        "notes",
        "findings",
        "alignment"
      })
  void somethingElseInItsPlaceIsSaid(String key) throws Exception {
    ObjectNode whole = whole();
    whole.put(key, 7);
    write(whole);
    assertThat(reason()).contains("is no readable manifest");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/parameters/pad", "/upstream/01_padded_pre", "/alignment/evidence"})
  void whatIsNullWithinIsSaidToo(String pointer) throws Exception {
    ObjectNode whole = whole();
    int last = pointer.lastIndexOf('/');
    ObjectNode parent = (ObjectNode) whole.at(pointer.substring(0, last));
    parent.putNull(pointer.substring(last + 1));
    write(whole);
    assertThat(reason()).contains("is no readable manifest");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[10, 10, 90, 10]",
        "[10, 10, 90, 10, 50]",
        "[10, 10, 90, 10, 50, 1e9]",
        "[10, 10, 90, 10, 50, -20]",
        "[10, 10, 90, 10, 50, \"NaN\"]",
        "[10, 10, 90, 10, 50, null]",
        "null"
      })
  void piecesWithoutAnOutlineOnTheImageAreRefused(String outline) throws Exception {
    ObjectNode whole = whole();
    whole.set("pieces", piece(outline, "[[1, 0, 5], [0, 1, -3], [0, 0, 1]]"));
    write(whole);
    assertThat(reason()).contains("is no readable manifest");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[[1, 0, 5], [0, 1, -3]]",
        "[[1, 0, 5], [1, 0, -3], [0, 0, 1]]",
        "[[1, 0, 5], [0, 1, -3], [-0.02, 0, 1]]",
        "[[1, 0, \"NaN\"], [0, 1, -3], [0, 0, 1]]",
        "[]",
        "null"
      })
  void piecesWithoutATransformAreRefused(String transform) throws Exception {
    ObjectNode whole = whole();
    whole.set("pieces", piece("[10, 10, 90, 10, 50, 60]", transform));
    write(whole);
    assertThat(reason()).contains("is no readable manifest");
  }

  @Test
  void piecesAreRead() throws Exception {
    ObjectNode whole = whole();
    whole.set("pieces", piece("[10, 10, 90, 10, 50, 60]", "[[1, 0, 5], [0, 1, -3], [0, 0, 1]]"));
    Manifest read = Json.read(MAPPER.writeValueAsString(whole), Manifest.class);
    PostToPre map = ManifestTransforms.of(read).orElseThrow();
    assertThat(map.apply(50, 20)).isEqualTo(new Point(55, 17));
    Manifest.AlignmentFacts facts = Objects.requireNonNull(read.transform().alignment());
    assertThat(ManifestTransforms.facts(map, facts)).isEqualTo(read.transform());
    assertThat(Json.read(Json.line(read), Manifest.class)).isEqualTo(read);
  }

  private static JsonNode piece(String outline, String transform) {
    return MAPPER.readTree("[{\"outline\": " + outline + ", \"postToPre\": " + transform + "}]");
  }

  @Test
  void theStoredResultIsNotWholeAndNothingIsThrown() throws Exception {
    ObjectNode whole = whole();
    whole.remove("upstream");
    write(whole);
    assertThat(StoredResult.of(project.first()).result()).isNull();
  }

  private ObjectNode whole() throws IOException {
    return (ObjectNode) MAPPER.readTree(Files.readString(manifest));
  }

  private void write(JsonNode json) throws IOException {
    Files.writeString(manifest, MAPPER.writeValueAsString(json));
  }

  private String reason() throws Exception {
    List<StageState> states = StageReview.of(project.first(), CancelToken.NEVER);
    assertThat(states)
        .extracting(StageState::kind)
        .containsExactly(Kind.VALID, Kind.VALID, Kind.STALE, Kind.STALE);
    return String.join(" ", Objects.requireNonNull(states.get(2).objection()).of());
  }
}
