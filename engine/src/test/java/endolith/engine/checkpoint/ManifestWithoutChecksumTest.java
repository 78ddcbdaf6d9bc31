package endolith.engine.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import endolith.engine.checkpoint.StageState.Kind;
import endolith.engine.fixture.EarlierProject;
import endolith.engine.task.CancelToken;
import endolith.engine.task.Objection;
import endolith.engine.task.TaskRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is noticed of flipped bits in the manifests that 0.1.0 wrote. */
class ManifestWithoutChecksumTest {
  private static final int FLIPS = 400;

  /** Nothing else of the manifest, and no file, tells these a second time. */
  private static final String TOLD_ONCE =
      "/(sample|dye|made|program|wallSeconds|peakResidentBytes|raw/.*/(modified|file)|signal/.*"
          + "|alignment/method|alignment/evidence/.*|alignment/accepted|scale/.*|notes/.*)";

  @TempDir Path folder;
  private EarlierProject project;

  @BeforeEach
  void unpack() throws IOException {
    project = EarlierProject.in(folder);
  }

  @Test
  void whatIsToldTwiceIsNotAcceptedOtherwise() throws Exception {
    Random random = new Random(20261130);
    List<Path> manifests = manifests();
    Map<String, Integer> unnoticed = new TreeMap<>();
    for (int i = 0; i < FLIPS; i++) {
      Path file = manifests.get(random.nextInt(manifests.size()));
      byte[] whole = Files.readAllBytes(file);
      byte[] flipped = whole.clone();
      flipped[random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(8));
      Files.write(file, flipped);
      if (counts()) {
        for (String place : differences(whole, flipped)) {
          unnoticed.merge(place, 1, Integer::sum);
        }
      }
      Files.write(file, whole);
      assertThat(counts()).isTrue();
    }
    assertThat(unnoticed.keySet()).allMatch(place -> place.matches(TOLD_ONCE));
  }

  @ParameterizedTest
  @CsvSource({
    "02_icp_aligned_pre, postToPre, 4., 5.",
    "03_interior_aligned_pre, postToPre, 4.188, 4.189",
    "03_interior_aligned_pre, postToPre, 1.0005, 1.0007",
    "03_interior_aligned_pre, correctionPx, 0.329, 0.328",
    "03_interior_aligned_pre, overlap, 0.975, 0.945",
    "03_interior_aligned_pre, width, 180, 181",
    "01_padded_pre, content, 160, 120",
    "01_padded_pre, content, 10, 12"
  })
  void figuresThatDisagreeDoNotCount(String stem, String key, String was, String is)
      throws Exception {
    Path file = project.output().resolve("Basalt_1/DAPI/manifest/" + stem + "_pad10.json");
    String text = Files.readString(file);
    int at = text.indexOf(was, text.indexOf("\"" + key + "\""));
    assertThat(at).isPositive();
    Files.writeString(file, text.substring(0, at) + is + text.substring(at + was.length()));
    List<StageState> states = StageReview.of(project.first(), CancelToken.NEVER);
    assertThat(states.get(stem.charAt(1) - '1').kind()).isEqualTo(Kind.STALE);
    assertThat(states)
        .filteredOn(StageState::damaged)
        .singleElement()
        .extracting(StageState::objection)
        .extracting(Objection::kind)
        .isEqualTo(Objection.Kind.FIGURES_DISAGREE);
  }

  private boolean counts() throws Exception {
    for (TaskRequest task : List.of(project.first(), project.second())) {
      for (StageState state : StageReview.of(task, CancelToken.NEVER)) {
        if (state.kind() != Kind.VALID) {
          return false;
        }
      }
    }
    return true;
  }

  private List<Path> manifests() throws IOException {
    List<Path> manifests = new ArrayList<>();
    for (String pair : List.of("Basalt_1/DAPI", "Basalt_2/SYBR")) {
      try (Stream<Path> files = Files.list(project.output().resolve(pair).resolve("manifest"))) {
        files.sorted().forEach(manifests::add);
      }
    }
    return manifests;
  }

  private static List<String> differences(byte[] one, byte[] other) {
    List<String> places = new ArrayList<>();
    JsonMapper mapper = JsonMapper.shared();
    compare("", mapper.readTree(one), mapper.readTree(other), places);
    return places;
  }

  private static void compare(String place, JsonNode one, JsonNode other, List<String> places) {
    if (one.equals(other)) {
      return;
    }
    if (one.isObject() && other.isObject()) {
      one.propertyNames()
          .forEach(name -> compare(place + "/" + name, one.path(name), other.path(name), places));
    } else if (one.isArray() && one.size() == other.size()) {
      for (int i = 0; i < one.size(); i++) {
        compare(place + "/" + i, one.get(i), other.get(i), places);
      }
    } else {
      places.add(place);
    }
  }
}
