package endolith.engine.pipeline;

import java.io.IOException;

/** The work of one stage: reads checkpoints, writes checkpoints and plots. */
@FunctionalInterface
interface StageWork {
  StageOutcome make(StageContext context) throws IOException;
}
