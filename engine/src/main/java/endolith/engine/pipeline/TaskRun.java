package endolith.engine.pipeline;

import endolith.engine.checkpoint.CheckpointName;
import endolith.engine.checkpoint.KnownCheckpoint;
import endolith.engine.checkpoint.Manifest;
import endolith.engine.checkpoint.OpenImages;
import endolith.engine.checkpoint.StageReview;
import endolith.engine.checkpoint.StageState;
import endolith.engine.checkpoint.StageState.Kind;
import endolith.engine.checkpoint.TaskFiles;
import endolith.engine.image.UnreadableImageException;
import endolith.engine.image.store.ImageChecksums;
import endolith.engine.parameter.ParameterException;
import endolith.engine.parameter.ParameterTable;
import endolith.engine.parameter.Parameters;
import endolith.engine.parameter.StageParameters;
import endolith.engine.task.CancelToken;
import endolith.engine.task.FileFormats.FileKind;
import endolith.engine.task.Finding;
import endolith.engine.task.Objection;
import endolith.engine.task.OrderedExecutor;
import endolith.engine.task.Progress;
import endolith.engine.task.Stage;
import endolith.engine.task.StageFinding;
import endolith.engine.task.StageReport.Outcome;
import endolith.engine.task.TaskRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs one task: each stage is kept if it is valid and made if not. Every stage takes its inputs as
 * they are on the disk, whether the one before was just made or not, so that a resumed run gives
 * the same bytes; what the cache holds of them are the same bits.
 */
final class TaskRun {
  private static final Logger LOG = LoggerFactory.getLogger(TaskRun.class);
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
  private final Map<String, KnownCheckpoint> checkpoints = new LinkedHashMap<>();
  private final OpenImages images;

  private final KeptInputs inputs;
  private final Map<Stage, Objection> damaged = new EnumMap<>(Stage.class);

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
    this.inputs = new KeptInputs(files, cancel);
  }

  /** Manifests of all stages that are valid now. */
  Map<CheckpointName, Manifest> manifests() {
    return manifests;
  }

  void run() throws IOException, ParameterException {
    int number = 1;
    while (number <= request.stages().to()) {
      Stage stage = Stage.of(number);
      try {
        step(stage);
        number++;
      } catch (DamagedCheckpointException e) {
        goBack(e);
        number = e.stage().number();
      }
    }
  }

  private void step(Stage stage) throws IOException, ParameterException {
    cancel.check();
    Progress progress = new Progress();
    reports.started(stage, progress);
    boolean inRange = stage.number() >= request.stages().from();
    StageState state = review(stage);
    if (state.isUsable() && !(request.stages().force() && inRange)) {
      keep(state);
    } else if (inRange) {
      Objection objection = state.objection();
      if (objection != null) {
        reports.found(new StageFinding.DoneAgain(stage.number(), objection));
      }
      make(stage, progress);
      reports.finished(stage, Outcome.MADE, state.damaged() ? objection : null);
    } else {
      Objection objection = state.objection();
      String of = objection == null ? "" : " (" + String.join(", ", objection.of()) + ")";
      throw new IOException(
          "cannot begin at stage %d: stage %d (%s) does not count%s; begin at an earlier stage"
              .formatted(request.stages().from(), stage.number(), stage.title(), of));
    }
  }

  private StageState review(Stage stage) {
    Objection damage = damaged.get(stage);
    return damage == null
        ? review.review(stage, checkpoints, made)
        : StageState.stale(stage, damage);
  }

  /** To a stage whose checkpoint could not be used after all, once for each. */
  private void goBack(DamagedCheckpointException e) throws IOException {
    if (damaged.put(e.stage(), e.damage()) != null) {
      throw new IOException(
          String.join(", ", e.damage().of())
              + " is damaged though it was just made again: the disk may be failing",
          e);
    }
    LOG.warn("going back to {}", e.stage().title(), e);
    reports.goBack(e.stage());
    manifests.keySet().removeIf(name -> name.stage().compareTo(e.stage()) >= 0);
    for (Stage stage : Stage.values()) {
      if (stage.compareTo(e.stage()) >= 0) {
        CheckpointName.of(stage, parameters).forEach(name -> checkpoints.remove(name.stem()));
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
    checkpoints.putAll(state.checkpoints());
    if (state.kind() == Kind.ACCEPTED) {
      reports.found(StageFinding.of(state.stage(), Finding.Kind.OTHER_PROGRAM));
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
        reports.found(StageFinding.of(name.stage(), Finding.Kind.MIXED_FORMATS));
      }
    }
  }

  private void make(Stage stage, Progress progress) throws IOException {
    inputs.check(stage, manifests);
    made = true;
    files.create(request.formats());
    StageManifests log =
        new StageManifests(request, goingOn, files, program, stage, checkpoints, reports);
    log.begin();
    images.closeBefore(stage);
    Map<Path, ImageChecksums> checksums = new HashMap<>();
    StageOutcome outcome = outcome(stage, context(checksums, progress));
    Map<CheckpointName, Manifest> written = log.complete(outcome, checksums);
    inputs.made(written.keySet());
    written.forEach((name, manifest) -> checkpoints.put(name.stem(), KnownCheckpoint.of(manifest)));
    manifests.putAll(written);
  }

  private StageOutcome outcome(Stage stage, StageContext context) throws IOException {
    try {
      return work(stage).make(context);
    } catch (UnreadableImageException e) {
      throw inputs.explained(stage, e);
    }
  }

  private StageContext context(Map<Path, ImageChecksums> written, Progress progress) {
    return new StageContext(
        request,
        goingOn,
        files,
        Map.copyOf(manifests),
        images,
        written,
        executor,
        cancel,
        progress);
  }

  private static StageWork work(Stage stage) {
    return Objects.requireNonNull(WORK.get(stage));
  }
}
