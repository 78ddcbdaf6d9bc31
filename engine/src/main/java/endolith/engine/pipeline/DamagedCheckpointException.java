package endolith.engine.pipeline;

import endolith.engine.task.Objection;
import endolith.engine.task.Stage;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A checkpoint that counted turned out to be damaged: its stage is to be made again. */
final class DamagedCheckpointException extends IOException {
  private static final long serialVersionUID = 1L;

  private final Stage stage;
  private final transient Objection damage;

  /**
   * @param stage that made the checkpoint
   */
  DamagedCheckpointException(Stage stage, Objection damage, @Nullable Throwable cause) {
    super(damage.toString(), cause);
    this.stage = stage;
    this.damage = damage;
  }

  Stage stage() {
    return stage;
  }

  Objection damage() {
    return damage;
  }
}
