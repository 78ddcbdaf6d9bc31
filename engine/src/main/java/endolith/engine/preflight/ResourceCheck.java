package endolith.engine.preflight;

import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/**
 * One resource: what a batch will need of it against what there is.
 *
 * @param name "RAM" or "Disk"
 * @param measure what the estimate is: "estimated peak"
 * @param supply what there is of it: "available"
 * @param availableBytes empty if the system does not tell
 * @param remedies what a person can do about it, in their own figures; empty if it passes
 */
public record ResourceCheck(
    String name,
    String measure,
    long estimateBytes,
    String supply,
    OptionalLong availableBytes,
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

  /** Share of what is available; infinite if nothing is, 0 if that is unknown. */
  public double share() {
    return estimateBytes == 0 || availableBytes.isEmpty()
        ? 0
        : (double) estimateBytes / availableBytes.getAsLong();
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
    StringBuilder text = new StringBuilder();
    String estimate = Amount.gigabytes(estimateBytes);
    text.append(
        String.format(
            Locale.ROOT,
            "%-5s %s %s vs %s\n",
            name + ":",
            measure,
            estimate,
            availableBytes.isPresent() ? judged(availableBytes.getAsLong()) : "unknown " + supply));
    notes.forEach(note -> text.append("      ").append(note).append('\n'));
    if (band() != Band.PASS) {
      remedies.forEach(remedy -> text.append("      - ").append(remedy).append('\n'));
    }
    return text.toString();
  }

  private String judged(long available) {
    String mark =
        switch (band()) {
          case PASS -> "✓";
          case HIGH -> "HIGH";
          case REFUSED -> "✗ too much";
        };
    String percent =
        available == 0 && estimateBytes > 0
            ? "none left"
            : String.format(Locale.ROOT, "%.0f%%", 100 * share());
    return "%s %s (%s) %s".formatted(Amount.gigabytes(available), supply, percent, mark);
  }
}
