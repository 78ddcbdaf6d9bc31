package endolith.engine.checkpoint;

import endolith.engine.parameter.BoundaryParameters;
import endolith.engine.parameter.Parameters;
import endolith.engine.task.Stage;
import java.util.ArrayList;
import java.util.List;

/**
 * One image that a stage writes.
 *
 * @param stage the stage that writes it
 * @param name what follows the stage's prefix in the file name
 */
public record CheckpointName(Stage stage, String name) {
  public static final CheckpointName PADDED_POST = new CheckpointName(Stage.PADDING, "post");
  public static final CheckpointName PADDED_PRE = new CheckpointName(Stage.PADDING, "pre");
  public static final CheckpointName BOUNDARY_PRE = new CheckpointName(Stage.BOUNDARY, "pre");
  public static final CheckpointName BOUNDARY_COARSE_PRE =
      new CheckpointName(Stage.BOUNDARY, "coarse_pre");
  public static final CheckpointName INTERIOR_PRE = new CheckpointName(Stage.INTERIOR, "pre");

  public static CheckpointName difference(ScaleKey key) {
    return new CheckpointName(Stage.SUBTRACTION, "difference" + key.fileNamePart());
  }

  /** The file name without suffix and extension: {@code 01_padded_post}. */
  public String stem() {
    return stage.filePrefix() + "_" + name;
  }

  /** All that a stage writes under these parameters; the first one is what later stages read. */
  public static List<CheckpointName> of(Stage stage, Parameters parameters) {
    List<CheckpointName> names = new ArrayList<>();
    switch (stage) {
      case PADDING -> names.addAll(List.of(PADDED_POST, PADDED_PRE));
      case BOUNDARY -> {
        names.add(BOUNDARY_PRE);
        if (parameters.get(BoundaryParameters.SAVE_ALL_INTERMEDIATES)) {
          names.add(BOUNDARY_COARSE_PRE);
        }
      }
      case INTERIOR -> names.add(INTERIOR_PRE);
      case SUBTRACTION ->
          ScaleKey.of(parameters).forEach(key -> names.add(CheckpointName.difference(key)));
    }
    return names;
  }

  /** What a stage reads. */
  public static List<CheckpointName> readBy(Stage stage) {
    return switch (stage) {
      case PADDING -> List.of();
      case BOUNDARY -> List.of(PADDED_POST, PADDED_PRE);
      case INTERIOR -> List.of(PADDED_POST, PADDED_PRE, BOUNDARY_PRE);
      case SUBTRACTION -> List.of(PADDED_POST, INTERIOR_PRE);
    };
  }
}
