package endolith.engine.checkpoint;

import endolith.engine.parameter.Parameter;
import endolith.engine.parameter.ParameterException;
import endolith.engine.parameter.ParameterTable;
import endolith.engine.parameter.Parameters;
import endolith.engine.parameter.StageParameters;
import endolith.engine.task.CancelToken;
import endolith.engine.task.CancelledException;
import endolith.engine.task.FileFormats.FileKind;
import endolith.engine.task.Objection;
import endolith.engine.task.Objection.Kind;
import endolith.engine.task.Stage;
import endolith.engine.task.TaskRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Judges which checkpoints of one task count under its parameters. Reads the content of files only
 * where their times do not tell that it is as it was, and notes the times of those that are, so
 * that nobody need read them again; else it writes nothing.
 */
public final class StageReview {
  private static final Logger LOG = LoggerFactory.getLogger(StageReview.class);

  private final TaskRequest request;
  private final Parameters parameters;
  private final TaskFiles files;
  private final List<Parameter<?>> table;
  private final CancelToken cancel;

  public StageReview(
      TaskRequest request, Parameters parameters, TaskFiles files, CancelToken cancel) {
    this(request, parameters, files, ParameterTable.all(), cancel);
  }

  private StageReview(
      TaskRequest request,
      Parameters parameters,
      TaskFiles files,
      List<Parameter<?>> table,
      CancelToken cancel) {
    this.request = request;
    this.parameters = parameters;
    this.files = files;
    this.table = table;
    this.cancel = cancel;
  }

  /**
   * The states of all stages, in order.
   *
   * @throws ParameterException if the request's parameters are not valid
   */
  public static List<StageState> of(TaskRequest request, CancelToken cancel)
      throws ParameterException {
    return of(request, Parameters.of(request.parameters()), ParameterTable.all(), cancel);
  }

  /**
   * @param table every parameter there is
   */
  static List<StageState> of(
      TaskRequest request, Parameters parameters, List<Parameter<?>> table, CancelToken cancel) {
    TaskFiles files =
        new TaskFiles(request.output(), request.name().sample(), request.name().dye(), parameters);
    StageReview review = new StageReview(request, parameters, files, table, cancel);
    Map<String, KnownCheckpoint> upstream = new LinkedHashMap<>();
    return List.of(Stage.values()).stream()
        .map(
            stage -> {
              StageState state = review.review(stage, upstream, false);
              upstream.putAll(state.checkpoints());
              return state;
            })
        .toList();
  }

  /**
   * @param upstream what earlier stages made, by file stem
   * @param earlierMade whether an earlier stage was made in this run
   */
  public StageState review(
      Stage stage, Map<String, KnownCheckpoint> upstream, boolean earlierMade) {
    Map<CheckpointName, Manifest> manifests = new LinkedHashMap<>();
    Map<String, KnownCheckpoint> checkpoints = new LinkedHashMap<>();
    boolean accepted = false;
    for (CheckpointName name : CheckpointName.of(stage, parameters)) {
      try {
        Optional<Manifest> manifest = ManifestFile.read(files.manifest(name));
        if (manifest.isPresent()) {
          Optional<Objection> objection = objection(name, manifest.get(), upstream);
          if (objection.isPresent()) {
            return StageState.stale(stage, objection.get());
          }
          manifests.put(name, manifest.get());
          checkpoints.put(name.stem(), KnownCheckpoint.of(manifest.get()));
        } else {
          Optional<Path> file = CheckpointFile.find(files, name, Optional.empty());
          if (file.isEmpty()) {
            return StageState.missing(stage);
          }
          if (earlierMade) {
            return StageState.stale(stage, Objection.to(Kind.OTHER_PROGRAMS_INPUTS));
          }
          String identity = CheckpointFile.foreignIdentity(name, file.get());
          checkpoints.put(name.stem(), new KnownCheckpoint(identity, null));
          accepted = true;
        }
      } catch (CancelledException e) {
        throw e;
      } catch (IOException e) {
        return StageState.stale(stage, FileReview.unreadable(files.image(name, FileKind.TIFF), e));
      } catch (RuntimeException e) {
        LOG.error("{}", files.manifest(name), e);
        return StageState.stale(
            stage, Objection.to(Kind.IMPOSSIBLE_MANIFEST, files.manifest(name), e));
      }
    }
    StageState.Kind kind = accepted ? StageState.Kind.ACCEPTED : StageState.Kind.VALID;
    return new StageState(stage, kind, null, manifests, checkpoints);
  }

  /** Why the checkpoint does not count. */
  private Optional<Objection> objection(
      CheckpointName name, Manifest manifest, Map<String, KnownCheckpoint> upstream)
      throws IOException {
    Optional<Objection> outdated = outdated(name, manifest, upstream);
    if (outdated.isPresent()) {
      return outdated;
    }
    if (manifest.contents().isEmpty()
        && !RedundantFacts.agree(files, request.raw(), name, manifest)) {
      return Optional.of(Objection.to(Kind.FIGURES_DISAGREE, name.stem()));
    }
    Map<String, RawFingerprint> raw = new LinkedHashMap<>(manifest.inputs().raw());
    if (name.stage() == Stage.PADDING) {
      Optional<Objection> changed = changed(raw);
      if (changed.isPresent()) {
        return changed;
      }
    }
    for (String plot : manifest.plots()) {
      if (!Files.isRegularFile(files.folder().resolve(plot))) {
        return Optional.of(Objection.to(Kind.FILE_MISSING, plot));
      }
    }
    FileReview review = new FileReview(files, manifest, cancel);
    Optional<Objection> objection = review.objection(name);
    boolean news = review.seen().isPresent() || !raw.equals(manifest.inputs().raw());
    if (objection.isEmpty() && news && manifest.knowsContents()) {
      note(name, manifest.seen(review.seen().orElse(manifest.contents()), raw));
    }
    return objection;
  }

  private Optional<Objection> outdated(
      CheckpointName name, Manifest manifest, Map<String, KnownCheckpoint> upstream) {
    if (!manifest.complete()) {
      return Optional.of(Objection.to(Kind.UNFINISHED, name.stem()));
    }
    if (!manifest.subject().checkpoint().equals(name.stem())
        || !manifest.identity().equals(CheckpointIdentity.of(name, manifest.inputs()))) {
      return Optional.of(Objection.to(Kind.MANIFEST_CHANGED, name.stem()));
    }
    if (!StageParameters.agree(manifest.inputs().parameters(), parameters, name.stage(), table)) {
      return Optional.of(Objection.to(Kind.OTHER_PARAMETERS, name.stem()));
    }
    for (Map.Entry<String, String> input : manifest.inputs().upstream().entrySet()) {
      KnownCheckpoint now = upstream.get(input.getKey());
      if (now == null) {
        return Optional.of(Objection.to(Kind.INPUT_DOES_NOT_COUNT, input.getKey()));
      }
      if (!now.identity().equals(input.getValue())) {
        return Optional.of(Objection.to(Kind.OTHER_INPUTS, name.stem()));
      }
      String pixels = manifest.inputs().upstreamPixels().get(input.getKey());
      if (pixels != null && now.pixels() != null && !pixels.equals(now.pixels())) {
        return Optional.of(Objection.to(Kind.OTHER_PIXELS, name.stem(), input.getKey()));
      }
    }
    return Optional.empty();
  }

  /** Compares the raw files; the fingerprints of those that were read get their present times. */
  private Optional<Objection> changed(Map<String, RawFingerprint> raw) throws IOException {
    for (String role : List.of("pre", "post")) {
      RawFingerprint was = raw.get(role);
      Path now = role.equals("pre") ? request.raw().pre() : request.raw().post();
      Optional<RawFingerprint> seen = was == null ? Optional.empty() : was.seenIn(now, cancel);
      if (seen.isEmpty()) {
        return Optional.of(Objection.to(Kind.RAW_FILE_CHANGED, now.getFileName()));
      }
      raw.put(role, seen.get());
    }
    return Optional.empty();
  }

  /** Others may read the folder only, or a run may be at it: then somebody reads the file again. */
  private void note(CheckpointName name, Manifest seen) {
    try {
      ManifestFile.write(files.manifest(name), seen);
    } catch (IOException e) {
      LOG.debug("times of {} cannot be noted", name.stem(), e);
    }
  }
}
