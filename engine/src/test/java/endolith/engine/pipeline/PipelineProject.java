package endolith.engine.pipeline;

import endolith.engine.checkpoint.Manifest;
import endolith.engine.checkpoint.Manifest.Inputs;
import endolith.engine.checkpoint.ManifestFile;
import endolith.engine.checkpoint.RecordedContent;
import endolith.engine.fixture.TaskRequestBuilder;
import endolith.engine.image.Plane;
import endolith.engine.image.Pyramid;
import endolith.engine.image.store.CheckpointImages;
import endolith.engine.image.store.ImageChecksums;
import endolith.engine.synthetic.SyntheticPair;
import endolith.engine.synthetic.SyntheticSpec;
import endolith.engine.task.CancelToken;
import endolith.engine.task.FileFormats;
import endolith.engine.task.ProcessUsage;
import endolith.engine.task.Progress;
import endolith.engine.task.Stage;
import endolith.engine.task.StageFinding;
import endolith.engine.task.StageRange;
import endolith.engine.task.StageReport;
import endolith.engine.task.TaskResult;
import endolith.engine.task.TaskWatcher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A folder with one small pair, and what a task makes of it. */
record PipelineProject(Path folder, Path pre, Path post) {
  static final TaskWatcher SILENT =
      new TaskWatcher() {
        @Override
        public void stageStarted(Stage stage, Progress progress) {}

        @Override
        public void stageFinished(StageReport report) {}

        @Override
        public void found(StageFinding finding) {}
      };

  static PipelineProject make(Path folder) throws IOException {
    Path sample = Files.createDirectories(folder.resolve("raw").resolve("S"));
    PipelineProject project =
        new PipelineProject(folder, sample.resolve("S_pre_D.tif"), sample.resolve("S_post_D.tif"));
    new SyntheticPair(SyntheticSpec.of(320, 260).withSeed(5).withShift(4.3, -2.6).withGain(1.4))
        .writeTo(project.post, project.pre);
    return project;
  }

  TaskResult run(Map<String, String> parameters) {
    return run(task(parameters));
  }

  TaskResult run(FileFormats.Choice choice, Map<String, String> parameters) {
    return run(task(parameters).formats(choice));
  }

  TaskResult run(int from, int to, boolean force) {
    return run(task(Map.of()).stages(new StageRange(from, to, force)));
  }

  /** Makes all stages anew. */
  TaskResult run(long budgetBytes, int threads) {
    return run(
        task(Map.of()).stages(StageRange.ALL.forced()).budgetBytes(budgetBytes).threads(threads));
  }

  TaskResult run(TaskWatcher watcher, CancelToken cancel) {
    return run(task(Map.of()), watcher, cancel);
  }

  private static TaskResult run(TaskRequestBuilder task) {
    return run(task, SILENT, CancelToken.NEVER);
  }

  private static TaskResult run(TaskRequestBuilder task, TaskWatcher watcher, CancelToken cancel) {
    return new Pipeline("test", ProcessUsage.UNKNOWN).run(task.build(), watcher, cancel);
  }

  private TaskRequestBuilder task(Map<String, String> parameters) {
    Map<String, String> all = new TreeMap<>(parameters);
    all.putIfAbsent("pad", "30");
    return TaskRequestBuilder.task("S", "D")
        .raw(folder.resolve("raw"), pre, post)
        .output(folder.resolve("processed"))
        .log(folder.resolve("processed").resolve("log"))
        .parameters(all)
        .formats(FileFormats.Choice.TIFF)
        .budgetBytes(1 << 29)
        .threads(2);
  }

  private Path made() {
    return folder.resolve("processed").resolve("S").resolve("D");
  }

  Path file(String name) {
    return made().resolve(name);
  }

  List<String> names() throws IOException {
    Path root = made();
    if (Files.notExists(root)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(Files::isRegularFile)
          .map(path -> root.relativize(path).toString())
          .toList();
    }
  }

  /** Makes the present times of a checkpoint's TIFF the recorded ones, as a failing disk would. */
  void believe(String stem) throws IOException {
    changeContents(
        stem,
        (file, content) ->
            RecordedContent.of(file, new ImageChecksums(content.crc32c(), content.pixels())));
  }

  /** Takes the checksums out of a checkpoint's manifest, as of one that 0.1.0 made. */
  void forgetContents(String stem) throws IOException {
    changeContents(stem, (file, content) -> null);
  }

  /** As if another version of the program had made the checkpoint again. */
  void remadeWithPixels(String stem, String checksum) throws IOException {
    changeContents(
        stem, (file, content) -> content.with(new ImageChecksums(content.crc32c(), checksum)));
  }

  /** Takes out what a checkpoint's manifest says of the pixels that it was made of. */
  void forgetUpstreamPixels(String stem) throws IOException {
    Manifest was = manifest(stem);
    Inputs inputs = was.inputs();
    Inputs less = new Inputs(inputs.raw(), inputs.upstream(), inputs.parameters(), Map.of());
    write(stem, was, less, was.contents());
  }

  private interface Change {
    @Nullable RecordedContent of(Path file, RecordedContent content) throws IOException;
  }

  private void changeContents(String stem, Change change) throws IOException {
    Manifest was = manifest(stem);
    Map<String, RecordedContent> contents = new TreeMap<>();
    for (Map.Entry<String, RecordedContent> entry : was.contents().entrySet()) {
      RecordedContent content = change.of(file(entry.getKey()), entry.getValue());
      if (content != null) {
        contents.put(entry.getKey(), content);
      }
    }
    write(stem, was, was.inputs(), contents);
  }

  private Manifest manifest(String stem) throws IOException {
    return ManifestFile.read(file("manifest/" + stem + ".json")).orElseThrow();
  }

  private void write(
      String stem, Manifest was, Inputs inputs, Map<String, RecordedContent> contents)
      throws IOException {
    Manifest now =
        new Manifest(
            was.subject(),
            was.complete(),
            was.identity(),
            was.making(),
            inputs,
            was.files(),
            contents,
            was.plots(),
            was.image(),
            was.transform(),
            was.scale(),
            was.remarks(),
            was.damaged());
    ManifestFile.write(file("manifest/" + stem + ".json"), now);
  }

  float[] pixels(String name) throws IOException {
    try (Pyramid image = CheckpointImages.open(file(name), 1 << 20, folder, CancelToken.NEVER)) {
      Plane full = image.full();
      float[] pixels = new float[full.width() * full.height()];
      full.read(0, 0, full.width(), full.height(), pixels);
      return pixels;
    }
  }

  /** Images and plots; manifests hold times. */
  Map<String, byte[]> images() throws IOException {
    Map<String, byte[]> images = new TreeMap<>();
    for (String name : names()) {
      if (!name.startsWith("manifest/")) {
        images.put(name, Files.readAllBytes(file(name)));
      }
    }
    return images;
  }
}
