package endolith.engine.preflight;

import java.util.List;
import java.util.Locale;

/**
 * One resource: what a batch will need of it against what there is.
 *
 * @param name "RAM" or "Disk"
 * @param measure what the estimate is: "estimated peak"
 * @param supply what there is of it: "available"
 * @param remedies what a person can do about it, in their own figures; empty if it passes
 */
public record ResourceCheck(
    String name,
    String measure,
    long estimateBytes,
    String supply,
    long availableBytes,
    List<String> notes,
    List<String> remedies) {

  static final String MEMORY = "RAM";

  /** Passes up to this share. */
  private static final double HIGH = 0.8;

  public ResourceCheck {
    notes = List.copyOf(notes);
    remedies = List.copyOf(remedies);
  }

  /** How the resource was judged. */
  public enum Band {
    PASS,
    /** It will probably do. */
    HIGH,
    REFUSED
  }

  /** Share of what is available; infinite if nothing is. */
  public double share() {
    return estimateBytes == 0 ? 0 : (double) estimateBytes / availableBytes;
  }

  public Band band() {
    return share() <= HIGH ? Band.PASS : share() <= 1 ? Band.HIGH : Band.REFUSED;
  }

  /** Whether it is about memory; else it is about the disk. */
  public boolean isMemory() {
    return name.equals(MEMORY);
  }

  /** One line, then notes and remedies. */
  String text() {
    String mark =
        switch (band()) {
          case PASS -> "✓";
          case HIGH -> "HIGH";
          case REFUSED -> "✗ too much";
        };
    String percent =
        availableBytes == 0 && estimateBytes > 0
            ? "none left"
            : String.format(Locale.ROOT, "%.0f%%", 100 * share());
    StringBuilder text =
        new StringBuilder(
            String.format(
                Locale.ROOT,
                "%-5s %s %s vs %s %s (%s) %s\n",
                name + ":",
                measure,
                Amount.gigabytes(estimateBytes),
                Amount.gigabytes(availableBytes),
                supply,
                percent,
                mark));
    notes.forEach(note -> text.append("      ").append(note).append('\n'));
    if (band() != Band.PASS) {
      remedies.forEach(remedy -> text.append("      - ").append(remedy).append('\n'));
    }
    return text.toString();
  }
}
