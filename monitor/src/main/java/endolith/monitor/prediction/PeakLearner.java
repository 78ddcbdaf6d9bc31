package endolith.monitor.prediction;

import java.util.List;

/** A way to predict peaks from those that were measured. */
public interface PeakLearner {

  /** For people. */
  String name();

  /** Whether it says anything of such tasks that simpler ones do not. */
  default boolean isOfUse(Observations data) {
    return true;
  }

  PeakFit fit(Observations data);

  /** The same with its choices made for these tasks, so that only weights are still to be found. */
  default PeakLearner settled(Observations data) {
    return this;
  }

  /** What a learner has learned. */
  interface PeakFit {
    double predict(double[] row);

    /** For people, as a formula where there is one. */
    String text();
  }

  /** Every kind, the simplest first. */
  static List<PeakLearner> all() {
    LinearLearner terms =
        new LinearLearner("chosen terms", TermChoice::several, LinearLearner.Solver.POSITIVE);
    return List.of(
        new ConstantLearner(),
        new LinearLearner("linear in a product", TermChoice::product, LinearLearner.Solver.LEAST),
        new LinearLearner(
            "the same by kind",
            TermChoice::productByKind,
            LinearLearner.Solver.LEAST,
            data -> !data.varyingKinds().isEmpty()),
        new PowerLearner(),
        new LinearLearner("linear", Terms::plain, LinearLearner.Solver.LEAST),
        terms,
        new CeilingLearner(terms),
        new LinearLearner("non-negative products", Terms::products, LinearLearner.Solver.POSITIVE),
        new LinearLearner("ridge", Terms::products, LinearLearner.Solver.RIDGE));
  }
}
