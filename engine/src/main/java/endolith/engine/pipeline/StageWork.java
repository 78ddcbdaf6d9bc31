package endolith.engine.pipeline;

import java.io.IOException;

/** Does what one stage does: reads checkpoints, writes checkpoints and plots. */
@FunctionalInterface
interface StageWork {
  StageOutcome make(StageContext context) throws IOException;
}
