package endolith.viewer.image;

import endolith.engine.checkpoint.TaskFiles;
import endolith.engine.parameter.ParameterException;
import endolith.engine.parameter.Parameters;
import endolith.engine.pipeline.Pipeline;
import endolith.engine.synthetic.SyntheticPair;
import endolith.engine.synthetic.SyntheticSpec;
import endolith.engine.task.CancelToken;
import endolith.engine.task.FileFormats;
import endolith.engine.task.ProcessUsage;
import endolith.engine.task.Progress;
import endolith.engine.task.RawFiles;
import endolith.engine.task.Stage;
import endolith.engine.task.StageFinding;
import endolith.engine.task.StageRange;
import endolith.engine.task.StageReport;
import endolith.engine.task.TaskName;
import endolith.engine.task.TaskRequest;
import endolith.engine.task.TaskResources;
import endolith.engine.task.TaskResult;
import endolith.engine.task.TaskWatcher;
import endolith.viewer.image.layer.PairImages;
import endolith.viewer.image.layer.PairImagesReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** A generated pair with a known shift, and what the program makes of it. */
public final class ViewedPair {
  public static final int WIDTH = 900;
  public static final int HEIGHT = 700;
  public static final int PAD = 100;
  public static final int SHIFT_X = 24;
  public static final int SHIFT_Y = -16;

  private final Path folder;
  private final SyntheticPair pair;
  private final TaskRequest request;

  private ViewedPair(Path folder, SyntheticPair pair, TaskRequest request) {
    this.folder = folder;
    this.pair = pair;
    this.request = request;
  }

  /** Makes and runs it. */
  public static ViewedPair in(Path folder) throws IOException {
    SyntheticPair pair =
        new SyntheticPair(
            SyntheticSpec.of(WIDTH, HEIGHT)
                .withAngle(0)
                .withScale(1)
                .withShear(0)
                .withPerspective(0)
                .withBend(0)
                .withShift(SHIFT_X, SHIFT_Y));
    Path raw = folder.resolve("raw");
    Path sample = Files.createDirectories(raw.resolve("S"));
    RawFiles files =
        new RawFiles(sample.resolve("S_pre_D.tif"), sample.resolve("S_post_D.tif"), raw);
    pair.writeTo(files.post(), files.pre());
    Path output = folder.resolve("processed");
    TaskRequest request =
        new TaskRequest(
            new TaskName("view", "S", "D"),
            files,
            output,
            Map.of("pad", String.valueOf(PAD)),
            FileFormats.DEFAULT,
            StageRange.ALL,
            new TaskResources(768L << 20, 2),
            output.resolve("log"));
    TaskResult result =
        new Pipeline("endolith test", ProcessUsage.UNKNOWN)
            .run(request, new Unwatched(), CancelToken.NEVER);
    if (!result.isComplete()) {
      throw new IOException(String.valueOf(result));
    }
    return new ViewedPair(folder, pair, request);
  }

  public Path folder() {
    return folder;
  }

  public SyntheticPair pair() {
    return pair;
  }

  public RawFiles raw() {
    return request.raw();
  }

  public Parameters parameters() {
    try {
      return Parameters.of(request.parameters());
    } catch (ParameterException e) {
      throw new IllegalStateException(e);
    }
  }

  public TaskFiles files() {
    return new TaskFiles(request.output(), "S", "D", parameters());
  }

  /** As it is on the disk now. */
  public PairImages images() {
    return PairImagesReader.read(files(), parameters(), Optional.of(raw()));
  }

  private static final class Unwatched implements TaskWatcher {
    @Override
    public void stageStarted(Stage stage, Progress progress) {}

    @Override
    public void stageFinished(StageReport report) {}

    @Override
    public void found(StageFinding finding) {}
  }
}
