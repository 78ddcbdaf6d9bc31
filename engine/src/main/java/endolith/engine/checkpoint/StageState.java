package endolith.engine.checkpoint;

import endolith.engine.task.Stage;
import java.util.Map;
import java.util.Optional;

/**
 * The state of a stage's checkpoints on disk.
 *
 * @param reason for people: why it does not count, or what was not checked; may be empty
 * @param damaged whether it does not count because what was kept of it is damaged
 * @param manifests of its checkpoints, by name; complete if the stage is valid, else empty
 * @param checkpoints what later stages compare, by file stem; empty unless usable
 */
public record StageState(
    Stage stage,
    Kind kind,
    String reason,
    boolean damaged,
    Map<CheckpointName, Manifest> manifests,
    Map<String, KnownCheckpoint> checkpoints) {

  /** Whether checkpoints count. */
  public enum Kind {
    /** Manifest, inputs and parameters match, and the files are whole. */
    VALID,
    /** No manifest: made by another program; the header was checked. */
    ACCEPTED,
    /** Nothing there. */
    MISSING,
    /** Something there that does not count. */
    STALE
  }

  public boolean isUsable() {
    return kind == Kind.VALID || kind == Kind.ACCEPTED;
  }

  /** Name and version of the program that made the stage's checkpoints, if a manifest tells. */
  public Optional<String> madeBy() {
    return manifests.values().stream().map(manifest -> manifest.making().program()).findFirst();
  }

  /** Whether the content of every file can be checked; what 0.1.0 made holds no checksums. */
  public boolean isVerifiable() {
    return kind == Kind.VALID && manifests.values().stream().allMatch(Manifest::knowsContents);
  }

  static StageState missing(Stage stage) {
    return new StageState(stage, Kind.MISSING, "not made yet", false, Map.of(), Map.of());
  }

  static StageState stale(Stage stage, Objection objection) {
    return new StageState(
        stage, Kind.STALE, objection.reason(), objection.damage(), Map.of(), Map.of());
  }

  /** Of a stage whose files were found damaged while they were read. */
  public static StageState damaged(Stage stage, String reason) {
    return stale(stage, Objection.damage(reason));
  }
}
