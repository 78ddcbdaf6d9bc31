package endolith.monitor.sampling;

/**
 * The result of one way of measuring a process.
 *
 * @param readings how many there were
 * @param meanBytes of all readings
 * @param highestBytes of all readings
 * @param microsPerReading time that one takes
 */
public record BackendResult(
    Way way, int readings, double meanBytes, long highestBytes, double microsPerReading) {

  /** Where figures come from, and what they count. */
  public enum Way {
    /** Resident pages, as that library tells. */
    OSHI,
    /** Resident pages, as {@code /proc} tells. */
    STATUS,
    /** Without pages of files. */
    ANONYMOUS,
    /** Shared pages by their share. */
    PROPORTIONAL,
    /** The kernel's own maximum. */
    HIGH_WATER,
    /** All processes of the container. */
    CONTROL_GROUP,
    /** What the process's Java runtime has committed. */
    JAVA
  }
}
