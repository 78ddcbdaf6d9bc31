package endolith.engine.pipeline;

import endolith.engine.checkpoint.CheckpointName;
import endolith.engine.checkpoint.Manifest;
import endolith.engine.checkpoint.OpenImages;
import endolith.engine.checkpoint.StageReview;
import endolith.engine.checkpoint.StageState;
import endolith.engine.checkpoint.StageState.Kind;
import endolith.engine.checkpoint.TaskFiles;
import endolith.engine.parameter.ParameterException;
import endolith.engine.parameter.ParameterTable;
import endolith.engine.parameter.Parameters;
import endolith.engine.parameter.StageParameters;
import endolith.engine.task.CancelToken;
import endolith.engine.task.FileFormats.FileKind;
import endolith.engine.task.OrderedExecutor;
import endolith.engine.task.Progress;
import endolith.engine.task.Stage;
import endolith.engine.task.StageReport.Outcome;
import endolith.engine.task.TaskRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Runs one task: each stage is kept if it is valid and made if not. Every stage takes its inputs as
 * they are on the disk, whether the one before was just made or not, so that a resumed run gives
 * the same bytes; what the cache holds of them are the same bits.
 */
final class TaskRun {
  private static final Map<Stage, StageWork> WORK =
      Map.of(
          Stage.PADDING, new PaddingStage(),
          Stage.BOUNDARY, new BoundaryStage(),
          Stage.INTERIOR, new InteriorStage(),
          Stage.SUBTRACTION, new SubtractionStage());

  private final TaskRequest request;
  private final Parameters parameters;
  private final TaskFiles files;
  private final String program;
  private final OrderedExecutor executor;
  private final CancelToken cancel;
  private final StageReports reports;
  private final StageReview review;
  private final Map<CheckpointName, Manifest> manifests = new LinkedHashMap<>();
  private final Map<String, String> identities = new LinkedHashMap<>();
  private final OpenImages images;

  /** As wanted; those that shaped kept stages as they were for these. */
  private Parameters goingOn;

  private boolean made;
  private boolean mixReported;

  TaskRun(
      TaskRequest request,
      Parameters parameters,
      TaskFiles files,
      String program,
      OrderedExecutor executor,
      CancelToken cancel,
      StageReports reports,
      OpenImages images) {
    this.request = request;
    this.parameters = parameters;
    this.files = files;
    this.program = program;
    this.executor = executor;
    this.cancel = cancel;
    this.reports = reports;
    this.images = images;
    this.goingOn = parameters;
    this.review = new StageReview(request, parameters, files, cancel);
  }

  /** Manifests of all stages that are valid now. */
  Map<CheckpointName, Manifest> manifests() {
    return manifests;
  }

  void run() throws IOException, ParameterException {
    for (int number = 1; number <= request.stages().to(); number++) {
      Stage stage = Stage.of(number);
      cancel.check();
      Progress progress = new Progress();
      reports.started(stage, progress);
      boolean inRange = number >= request.stages().from();
      StageState state = review.review(stage, identities, made);
      if (state.isUsable() && !(request.stages().force() && inRange)) {
        keep(state);
      } else if (inRange) {
        if (state.kind() == Kind.STALE) {
          reports.message(stage.title() + " is done again: " + state.reason());
        }
        make(stage, progress);
      } else {
        throw new IOException(
            "cannot begin at stage %d: stage %d (%s) does not count: %s; begin at an earlier stage"
                .formatted(request.stages().from(), number, stage.title(), state.reason()));
      }
    }
  }

  private void keep(StageState state) throws ParameterException {
    manifests.putAll(state.manifests());
    for (Manifest manifest : state.manifests().values()) {
      goingOn =
          StageParameters.goingOn(
              manifest.inputs().parameters(), goingOn, state.stage(), ParameterTable.all());
    }
    identities.putAll(state.identities());
    if (state.kind() == Kind.ACCEPTED) {
      reports.message(state.stage().title() + ": " + state.reason());
    }
    for (CheckpointName name : CheckpointName.of(state.stage(), parameters)) {
      reportMix(name);
    }
    reports.finished(state.stage(), state.kind() == Kind.VALID ? Outcome.KEPT : Outcome.ACCEPTED);
  }

  private void reportMix(CheckpointName name) {
    for (FileKind kind : FileKind.values()) {
      boolean wanted = request.formats().choice().kinds().contains(kind);
      boolean there = Files.isRegularFile(files.image(name, kind));
      if (wanted != there && !mixReported) {
        mixReported = true;
        reports.message(
            "checkpoints of earlier runs are kept in their own file format, so the results are a"
                + " mix of TIFF and FITS; making everything again writes all of them anew");
      }
    }
  }

  private void make(Stage stage, Progress progress) throws IOException {
    made = true;
    files.create(request.formats());
    StageManifests log =
        new StageManifests(request, goingOn, files, program, stage, identities, reports);
    log.begin();
    images.closeBefore(stage);
    StageContext context =
        new StageContext(
            request, goingOn, files, Map.copyOf(manifests), images, executor, cancel, progress);
    StageOutcome outcome = work(stage).make(context);
    Map<CheckpointName, Manifest> written = log.complete(outcome);
    written.forEach((name, manifest) -> identities.put(name.stem(), manifest.identity()));
    manifests.putAll(written);
    reports.finished(stage, Outcome.MADE);
  }

  private static StageWork work(Stage stage) {
    return Objects.requireNonNull(WORK.get(stage));
  }
}
