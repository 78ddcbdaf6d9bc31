package endolith.engine.pipeline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a stage made.
 *
 * @param raw what it read of the raw folder, by role; empty from stage 2 on
 * @param facts of every checkpoint that it wrote
 * @param plots that it drew, relative paths
 */
record StageOutcome(
    Map<String, RawFingerprint> raw, Map<CheckpointName, Facts> facts, List<String> plots) {

  StageOutcome {
    raw = Map.copyOf(raw);
    facts = new LinkedHashMap<>(facts);
    plots = List.copyOf(plots);
  }
}
