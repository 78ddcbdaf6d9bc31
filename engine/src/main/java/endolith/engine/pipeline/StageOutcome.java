package endolith.engine.pipeline;

import endolith.engine.checkpoint.CheckpointName;
import endolith.engine.checkpoint.RawFingerprint;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The outcome of a stage.
 *
 * @param raw what it read of the raw folder, by role; empty from stage 2 on
 * @param facts of every checkpoint that it wrote
 * @param plots that it drew, relative paths
 */
record StageOutcome(
    Map<String, RawFingerprint> raw,
    Map<CheckpointName, CheckpointFacts> facts,
    List<String> plots) {

  StageOutcome {
    raw = Map.copyOf(raw);
    facts = new LinkedHashMap<>(facts);
    plots = List.copyOf(plots);
  }
}
