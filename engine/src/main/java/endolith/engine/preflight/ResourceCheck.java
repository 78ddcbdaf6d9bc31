package endolith.engine.preflight;

import java.util.List;
import java.util.OptionalLong;

/** One resource: what a batch will need of it against what there is. */
public sealed interface ResourceCheck permits MemoryCheck, DiskCheck {
  /** How the resource was judged. */
  enum Band {
    PASS,
    /** It will probably do. */
    HIGH,
    REFUSED
  }

  long estimateBytes();

  /** Empty if the system does not tell. */
  OptionalLong availableBytes();

  /** What can be done about it; to be shown unless it passes. */
  List<ResourceRemedy> remedies();

  /** Share of what is available; infinite if nothing is, 0 if that is unknown. */
  default double share() {
    return estimateBytes() == 0 || availableBytes().isEmpty()
        ? 0
        : (double) estimateBytes() / availableBytes().getAsLong();
  }

  default Band band() {
    return share() <= Preflight.COMFORT ? Band.PASS : share() <= 1 ? Band.HIGH : Band.REFUSED;
  }
}
