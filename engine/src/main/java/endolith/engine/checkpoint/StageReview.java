package endolith.engine.checkpoint;

import endolith.engine.checkpoint.StageState.Kind;
import endolith.engine.parameter.Parameter;
import endolith.engine.parameter.ParameterException;
import endolith.engine.parameter.ParameterTable;
import endolith.engine.parameter.Parameters;
import endolith.engine.parameter.StageParameters;
import endolith.engine.task.CancelToken;
import endolith.engine.task.Stage;
import endolith.engine.task.TaskRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Judges which checkpoints of one task count under its parameters. Reads, never writes. */
public final class StageReview {
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
    Map<String, String> upstream = new LinkedHashMap<>();
    return List.of(Stage.values()).stream()
        .map(
            stage -> {
              StageState state = review.review(stage, upstream, false);
              upstream.putAll(state.identities());
              return state;
            })
        .toList();
  }

  /**
   * @param upstream identities of what earlier stages made, by file stem
   * @param earlierMade whether an earlier stage was made in this run
   */
  public StageState review(Stage stage, Map<String, String> upstream, boolean earlierMade) {
    Map<CheckpointName, Manifest> manifests = new LinkedHashMap<>();
    Map<String, String> identities = new LinkedHashMap<>();
    boolean accepted = false;
    for (CheckpointName name : CheckpointName.of(stage, parameters)) {
      try {
        Optional<Manifest> manifest = ManifestFile.read(files.manifest(name));
        if (manifest.isPresent()) {
          Optional<String> objection = objection(name, manifest.get(), upstream);
          if (objection.isPresent()) {
            return StageState.stale(stage, objection.get());
          }
          manifests.put(name, manifest.get());
          identities.put(name.stem(), manifest.get().identity());
        } else {
          Optional<Path> file = CheckpointFile.find(files, name, Optional.empty());
          if (file.isEmpty()) {
            return StageState.missing(stage);
          }
          if (earlierMade) {
            return StageState.stale(stage, "made by another program from other inputs");
          }
          identities.put(name.stem(), CheckpointFile.foreignIdentity(name, file.get()));
          accepted = true;
        }
      } catch (IOException e) {
        return StageState.stale(stage, String.valueOf(e.getMessage()));
      }
    }
    String reason = accepted ? "made by another program, only the header was checked" : "";
    Kind kind = accepted ? Kind.ACCEPTED : Kind.VALID;
    return new StageState(stage, kind, reason, manifests, identities);
  }

  /** Why the checkpoint does not count. */
  private Optional<String> objection(
      CheckpointName name, Manifest manifest, Map<String, String> upstream) throws IOException {
    if (!manifest.complete()) {
      return Optional.of(name.stem() + " was being written when the program stopped");
    }
    if (!manifest.identity().equals(CheckpointIdentity.of(name, manifest.inputs()))) {
      return Optional.of("the manifest of " + name.stem() + " was changed");
    }
    if (!StageParameters.agree(manifest.inputs().parameters(), parameters, name.stage(), table)) {
      return Optional.of(name.stem() + " was made with other parameters");
    }
    if (name.stage() == Stage.PADDING) {
      for (String role : List.of("pre", "post")) {
        RawFingerprint was = manifest.inputs().raw().get(role);
        Path now = role.equals("pre") ? request.raw().pre() : request.raw().post();
        if (was == null || !was.matches(now, cancel)) {
          return Optional.of("raw file " + now.getFileName() + " has changed");
        }
      }
    }
    for (Map.Entry<String, String> input : manifest.inputs().upstream().entrySet()) {
      String identity = upstream.get(input.getKey());
      if (identity == null) {
        return Optional.of(input.getKey() + ", of which it was made, does not count");
      }
      if (!identity.equals(input.getValue())) {
        return Optional.of(name.stem() + " was made of other inputs");
      }
    }
    for (String plot : manifest.plots()) {
      if (!Files.isRegularFile(files.folder().resolve(plot))) {
        return Optional.of(plot + " is missing");
      }
    }
    return CheckpointFile.objection(files, name, manifest);
  }
}
