package endolith.engine.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import endolith.engine.task.CancelToken;
import endolith.engine.task.OrderedExecutor;
import endolith.engine.task.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class DemoProjectTest {
  private static final DemoPair SMALL =
      new DemoPair(
          "chip", "SYBR", "small", SyntheticSpec.of(90, 70).withAngle(4).with(Camera.RGB_8));

  @TempDir Path folder;

  private void make(Path where) throws IOException {
    try (OrderedExecutor executor = new OrderedExecutor(2)) {
      new DemoProject(where).make(List.of(SMALL), executor, CancelToken.NEVER, new Progress());
    }
  }

  @Test
  void truthFileSaysAllThatIsNeededToMakeThePairAgain() throws IOException {
    Path demo = folder.resolve("demo");
    make(demo);
    DemoProject.TruthEntry entry = new DemoProject(demo).readTruth().pairs().getFirst();
    assertThat(entry.truth().spec()).isEqualTo(SMALL.spec());
    SyntheticPair again = new SyntheticPair(entry.truth().spec());
    again.writeTo(folder.resolve("post.tif"), folder.resolve("pre.tif"));
    assertThat(Files.mismatch(folder.resolve("post.tif"), demo.resolve(SMALL.postFile())))
        .isEqualTo(-1);
    assertThat(Files.mismatch(folder.resolve("pre.tif"), demo.resolve(SMALL.preFile())))
        .isEqualTo(-1);
  }

  @Test
  void secondDemoKeepsGoodFilesAndMendsDamagedOnes() throws IOException {
    make(folder);
    Path post = folder.resolve(SMALL.postFile());
    Path pre = folder.resolve(SMALL.preFile());
    byte[] good = Files.readAllBytes(pre);
    FileTime longAgo = FileTime.fromMillis(1_000_000);
    Files.setLastModifiedTime(post, longAgo);
    make(folder);
    assertThat(Files.getLastModifiedTime(post)).isEqualTo(longAgo);
    Files.write(pre, new byte[] {1, 2, 3});
    make(folder);
    assertThat(Files.readAllBytes(pre)).isEqualTo(good);
  }

  /** Truth as 0.1.0 wrote it: without what its pairs could not be. */
  @Test
  void demoOfAnEarlierVersionIsKept() throws IOException {
    make(folder);
    Path truth = folder.resolve("truth.json");
    JsonMapper json = new JsonMapper();
    ObjectNode file = (ObjectNode) json.readTree(Files.readString(truth));
    ObjectNode spec = (ObjectNode) file.at("/pairs/0/truth/spec");
    spec.remove(List.of("distortion", "fragments", "overlay", "preBits"));
    ((ObjectNode) spec.get("rock")).remove("blankPost");
    ((ObjectNode) spec.get("light")).remove("saturated");
    Files.writeString(truth, json.writeValueAsString(file));
    FileTime longAgo = FileTime.fromMillis(1_000_000);
    Files.setLastModifiedTime(folder.resolve(SMALL.postFile()), longAgo);
    assertThat(new DemoProject(folder).readTruth().pairs().getFirst().truth().spec())
        .isEqualTo(SMALL.spec());
    make(folder);
    assertThat(Files.getLastModifiedTime(folder.resolve(SMALL.postFile()))).isEqualTo(longAgo);
  }

  @Test
  void neverWritesIntoAnotherFolder() throws IOException {
    Path notes = Files.writeString(folder.resolve("truth.json"), "{\"madeBy\": \"me\"}");
    assertThatThrownBy(() -> make(folder))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(folder.toString());
    Files.writeString(notes, "no JSON");
    assertThatThrownBy(() -> make(folder)).hasMessageContaining("something else than a demo");
    assertThat(folder.resolve("raw")).doesNotExist();
  }

  @Test
  void pairsOfTheDemoHaveNamesOfTheirOwn() {
    assertThat(DemoPair.all()).hasSize(4);
    assertThat(DemoPair.all()).extracting(DemoPair::postFile).doesNotHaveDuplicates();
    assertThat(DemoPair.all()).allMatch(pair -> GroundTruth.of(pair.spec()).alignable());
  }
}
