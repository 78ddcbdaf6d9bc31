package endolith.engine.checkpoint;

import endolith.engine.task.Objection;
import endolith.engine.task.Stage;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The state of a stage's checkpoints on disk.
 *
 * @param objection why what is there does not count; null unless the stage is stale
 * @param manifests of its checkpoints, by name; complete if the stage is valid, else empty
 * @param checkpoints what later stages compare, by file stem; empty unless usable
 */
public record StageState(
    Stage stage,
    Kind kind,
    @Nullable Objection objection,
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

  /** Whether it does not count because what was kept of it is damaged. */
  public boolean damaged() {
    return objection != null && objection.isDamage();
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
    return new StageState(stage, Kind.MISSING, null, Map.of(), Map.of());
  }

  /** Of a stage whose checkpoints do not count. */
  public static StageState stale(Stage stage, Objection objection) {
    return new StageState(stage, Kind.STALE, objection, Map.of(), Map.of());
  }
}
