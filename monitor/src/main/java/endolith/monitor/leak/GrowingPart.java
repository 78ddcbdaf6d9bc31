package endolith.monitor.leak;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/** Which part of a process's memory its growth is in. */
public enum GrowingPart {
  JAVA_HEAP("in the Java heap", TaskMark::heapBytes),
  NATIVE("in native memory beside the Java heap", TaskMark::nativeBytes),
  MAPPED("in mapped files", TaskMark::mappedBytes);

  private static final double MOST = 0.6;
  private static final int FEWEST = 4;

  private final String text;
  private final Function<TaskMark, OptionalLong> bytes;

  GrowingPart(String text, Function<TaskMark, OptionalLong> bytes) {
    this.text = text;
    this.bytes = bytes;
  }

  /** For a sentence: "in the Java heap". */
  public String text() {
    return text;
  }

  /** The one with most of {@code pace}, if one has. */
  static Optional<GrowingPart> of(List<TaskMark> marks, double pace) {
    for (GrowingPart part : values()) {
      if (part.pace(marks) > MOST * pace) {
        return Optional.of(part);
      }
    }
    return Optional.empty();
  }

  /** Its robust growth, bytes per task; 0 if it is not known. */
  double pace(List<TaskMark> marks) {
    double[] series = series(marks);
    return series.length < FEWEST ? 0 : TheilSen.of(series).slope();
  }

  /** After each task; native memory at calm moments, if there were enough of them. */
  double[] series(List<TaskMark> marks) {
    double[] calm = this == NATIVE ? Baselines.calm(marks, bytes) : new double[0];
    return calm.length < FEWEST ? Baselines.of(marks, bytes) : calm;
  }
}
