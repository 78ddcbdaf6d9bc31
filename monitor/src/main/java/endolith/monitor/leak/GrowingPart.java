package endolith.monitor.leak;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/** The parts of a process's memory in which its growth may be. */
public enum GrowingPart {
  JAVA_HEAP(TaskBaseline::heapBytes),
  /** Native memory beside the Java heap. */
  NATIVE(TaskBaseline::nativeBytes),
  MAPPED(TaskBaseline::mappedBytes);

  private static final double MOST = 0.6;
  private static final int FEWEST = 4;

  private final Function<TaskBaseline, OptionalLong> bytes;

  GrowingPart(Function<TaskBaseline, OptionalLong> bytes) {
    this.bytes = bytes;
  }

  /** The one with most of {@code pace}, if one has. */
  static Optional<GrowingPart> of(List<TaskBaseline> baselines, double pace) {
    for (GrowingPart part : values()) {
      if (part.pace(baselines) > MOST * pace) {
        return Optional.of(part);
      }
    }
    return Optional.empty();
  }

  /** Its robust growth, bytes per task; 0 if it is not known. */
  double pace(List<TaskBaseline> baselines) {
    double[] series = series(baselines);
    return series.length < FEWEST ? 0 : TheilSen.of(series).slope();
  }

  /** After each task; native memory at calm moments, if there were enough of them. */
  double[] series(List<TaskBaseline> baselines) {
    double[] calm = this == NATIVE ? Baselines.calm(baselines, bytes) : new double[0];
    return calm.length < FEWEST ? Baselines.of(baselines, bytes) : calm;
  }
}
