package endolith.viewer.image.layer;

import java.nio.file.Path;

/**
 * Why a layer is not there, or not as it should be.
 *
 * @param file that was looked for, or read
 * @param message what went wrong, for people; of a missing file only its path
 */
public record LayerProblem(LayerKind layer, Kind kind, Path file, String message) {

  /** What is wrong. */
  public enum Kind {
    /** There is no such file: the stage was not done, or its image not kept. */
    MISSING,
    /** It cannot be opened or decoded. */
    UNREADABLE
  }
}
