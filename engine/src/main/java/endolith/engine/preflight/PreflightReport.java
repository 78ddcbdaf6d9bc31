package endolith.engine.preflight;

import endolith.engine.preflight.ResourceCheck.Band;
import java.util.List;

/**
 * The report whether a batch fits.
 *
 * @param checks one for each resource
 * @param recommendedWorkers as many as predicted memory and processors allow, at least 1
 * @param peak the memory prediction for the largest task
 */
public record PreflightReport(
    List<ResourceCheck> checks, int recommendedWorkers, PeakPrediction peak) {

  public PreflightReport {
    checks = List.copyOf(checks);
  }

  /** Whether one of the resources will not suffice. */
  public boolean isRefused() {
    return checks.stream().anyMatch(check -> check.band() == Band.REFUSED);
  }
}
