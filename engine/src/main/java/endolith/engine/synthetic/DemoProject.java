package endolith.engine.synthetic;

import endolith.engine.task.CancelToken;
import endolith.engine.task.OrderedExecutor;
import endolith.engine.task.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A small project folder of generated raw images, with a file that tells the truth about them. */
public final class DemoProject {
  private static final String MADE_BY = "endolith demo";
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  private final Path folder;

  public DemoProject(Path folder) {
    this.folder = folder;
  }

  /**
   * The content of truth.json.
   *
   * @param madeBy tells a demo's folder from a folder with somebody's data
   */
  public record TruthFile(String madeBy, List<TruthEntry> pairs) {}

  /** The truth about one sample and dye. */
  public record TruthEntry(String sample, String dye, String story, GroundTruth truth) {}

  public Path truthFile() {
    return folder.resolve("truth.json");
  }

  /** Whether this program may write here: no folder, an empty one, or a demo of its own. */
  public boolean isFree() throws IOException {
    if (!Files.exists(folder)) {
      return true;
    }
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> content = Files.list(folder)) {
      return content.findAny().isEmpty() || isDemo();
    }
  }

  private boolean isDemo() throws IOException {
    if (!Files.isRegularFile(truthFile())) {
      return false;
    }
    try {
      return JSON.readTree(Files.readString(truthFile()))
          .path("madeBy")
          .asString("")
          .equals(MADE_BY);
    } catch (JacksonException e) {
      return false;
    }
  }

  /**
   * Writes truth and raw images. What a demo of the same pairs left is kept as it is, so that
   * results made from it stay valid.
   *
   * @throws IOException if the folder is not free or cannot be written
   */
  public void make(
      List<DemoPair> pairs, OrderedExecutor executor, CancelToken cancel, Progress progress)
      throws IOException {
    if (!isFree()) {
      throw new IOException(
          folder
              + " holds something else than a demo: name a folder that is empty or does not exist");
    }
    String truth = truth(pairs);
    boolean same = Files.exists(truthFile()) && specs(readTruth()).equals(specs(truthOf(pairs)));
    Files.createDirectories(folder);
    Files.writeString(truthFile(), truth);
    for (DemoPair pair : pairs) {
      if (!same || !isWritten(pair)) {
        write(pair, executor, cancel, progress);
      }
    }
  }

  private void write(DemoPair pair, OrderedExecutor executor, CancelToken cancel, Progress progress)
      throws IOException {
    Path post = folder.resolve(pair.postFile());
    Path pre = folder.resolve(pair.preFile());
    Files.createDirectories(folder.resolve("raw").resolve(pair.sample()));
    new SyntheticPair(pair.spec()).writeTo(post, pre, executor, cancel, progress);
  }

  private boolean isWritten(DemoPair pair) throws IOException {
    SyntheticSpec spec = pair.spec();
    return isWritten(pair.postFile(), spec.post(), spec.camera())
        && isWritten(pair.preFile(), spec.pre(), spec.preCamera());
  }

  private boolean isWritten(String file, ImageSize size, Camera camera) throws IOException {
    Path path = folder.resolve(file);
    return Files.exists(path) && Files.size(path) == new RawTiff(size, camera).fileBytes();
  }

  private static String truth(List<DemoPair> pairs) {
    return JSON.writeValueAsString(truthOf(pairs)) + "\n";
  }

  private static TruthFile truthOf(List<DemoPair> pairs) {
    return new TruthFile(
        MADE_BY,
        pairs.stream()
            .map(p -> new TruthEntry(p.sample(), p.dye(), p.story(), GroundTruth.of(p.spec())))
            .toList());
  }

  private static List<SyntheticSpec> specs(TruthFile file) {
    return file.pairs().stream().map(entry -> entry.truth().spec()).toList();
  }

  /**
   * What truth.json says.
   *
   * @throws IOException if it cannot be read
   */
  public TruthFile readTruth() throws IOException {
    try {
      return JSON.readValue(Files.readString(truthFile()), TruthFile.class);
    } catch (JacksonException e) {
      throw new IOException(truthFile() + " cannot be read: " + e.getOriginalMessage(), e);
    }
  }
}
