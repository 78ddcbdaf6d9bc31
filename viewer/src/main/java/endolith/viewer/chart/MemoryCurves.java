package endolith.viewer.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Memory of several workers over time: what a chart shows. For one thread. */
public final class MemoryCurves {
  private final List<MemoryLine> lines = new ArrayList<>();
  private final Series available = new Series(1);
  private double budgetBytes;
  private double latest;

  public List<MemoryLine> lines() {
    return lines;
  }

  public Optional<MemoryLine> line(int number) {
    return lines.stream().filter(line -> line.number() == number).findFirst();
  }

  /** What the machine had left. */
  public Series available() {
    return available;
  }

  /** What each worker should keep within; 0 for none. */
  public double budgetBytes() {
    return budgetBytes;
  }

  public void budgetBytes(double bytes) {
    budgetBytes = bytes;
  }

  /** How long it is, in seconds. */
  public double latest() {
    return latest;
  }

  /** Something is known up to this time. */
  public void reach(double seconds) {
    latest = Math.max(latest, seconds);
  }

  public boolean isEmpty() {
    return lines.stream().allMatch(line -> line.series().size() == 0);
  }
}
