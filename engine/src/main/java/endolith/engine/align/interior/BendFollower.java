package endolith.engine.align.interior;

import endolith.engine.align.fit.AccuracyEstimate;
import endolith.engine.align.fit.MapFit;
import endolith.engine.align.trust.CellState;
import endolith.engine.align.trust.TrustSurvey;
import endolith.engine.align.trust.TrustSurvey.Findings;
import java.io.IOException;
import java.util.Optional;

/**
 * Follows a displacement into the parts of the rock that contradict a map: these say where their
 * textures lie, a map is fitted to what all parts say, and other parts between them decide whether
 * it is better.
 */
final class BendFollower {
  private static final int MOST_ROUNDS = 4;

  /** Share of the rock that must contradict before another map is looked for. */
  private static final double CONTRADICTED = 0.01;

  /** Share of the rock that a map must win to be taken instead. */
  private static final double GAIN = 0.01;

  /** Largest distance of a part that agrees with a surface, px of the level. */
  private static final double TOLERANCE = 2;

  private final TrustSurvey survey;
  private final boolean mayBend;

  BendFollower(TrustSurvey survey, boolean mayBend) {
    this.survey = survey;
    this.mayBend = mayBend;
  }

  /** The given estimate, or a better one, and what the parts of the rock say of it. */
  Asked follow(Estimate first) throws IOException {
    Estimate best = first;
    Findings findings = ask(first, 0);
    for (int round = 1; round <= MOST_ROUNDS && mayBend; round++) {
      if (findings.map().share(CellState.CONTRADICTED) < CONTRADICTED) {
        break;
      }
      double known = best.accuracyPx();
      // What follows cracks and dye knows less of itself, and would be confirmed more easily.
      Optional<Estimate> next =
          next(best, findings).filter(estimate -> estimate.accuracyPx() <= known);
      if (next.isEmpty()) {
        break;
      }
      Findings other = ask(next.get(), round % 2 * 0.5);
      if (!(other.map().trusted() > findings.map().trusted() + GAIN)) {
        break;
      }
      best = next.get();
      findings = other;
    }
    return new Asked(best, findings);
  }

  /** An estimate and what the parts of the rock say of it. */
  record Asked(Estimate estimate, Findings findings) {}

  private Findings ask(Estimate estimate, double phase) throws IOException {
    return survey.ask(
        estimate.map(), estimate.balance(), estimate.level(), estimate.error(), phase);
  }

  private static Optional<Estimate> next(Estimate last, Findings findings) {
    double factor = 1 << findings.level();
    return MapFit.of(
            findings.found(),
            last.map(),
            TOLERANCE * factor,
            CoarseToFine.FLOOR * factor,
            findings.patch(),
            true)
        .filter(fit -> fit.map().displacement().isPresent())
        .map(
            fit ->
                new Estimate(
                    findings.level(),
                    last.size(),
                    last.balance().at(last.level(), findings.level()),
                    TOLERANCE,
                    findings.found(),
                    fit,
                    AccuracyEstimate.of(fit, factor, findings.patch())));
  }
}
