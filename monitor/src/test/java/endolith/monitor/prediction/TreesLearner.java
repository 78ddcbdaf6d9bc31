package endolith.monitor.prediction;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tribuo.Model;
import org.tribuo.MutableDataset;
import org.tribuo.common.tree.AbstractCARTTrainer;
import org.tribuo.common.tree.RandomForestTrainer;
import org.tribuo.impl.ArrayExample;
import org.tribuo.provenance.SimpleDataSourceProvenance;
import org.tribuo.regression.RegressionFactory;
import org.tribuo.regression.Regressor;
import org.tribuo.regression.ensemble.AveragingCombiner;
import org.tribuo.regression.rtree.CARTRegressionTrainer;
import org.tribuo.regression.rtree.impurity.MeanSquaredError;

/**
 * A random forest, which is what most people would try first: within the sizes that it has seen it
 * is good, beyond them it predicts the largest that it has seen, which is how programs get killed.
 */
final class TreesLearner implements PeakLearner {
  private static final int TREES = 60;

  /** More would take minutes, for a comparison. */
  private static final int MOST_TASKS = 500;

  private static final float FEATURES = 0.7f;
  private static final long SEED = 1;

  /** Held, lest the level be forgotten with the logger. */
  private static final Logger QUIET = Logger.getLogger("org.tribuo");

  static {
    QUIET.setLevel(Level.OFF);
  }

  @Override
  public String name() {
    return "random forest";
  }

  @Override
  public PeakFit fit(Observations data) {
    RegressionFactory factory = new RegressionFactory();
    MutableDataset<Regressor> examples =
        new MutableDataset<>(new SimpleDataSourceProvenance("peaks", factory), factory);
    String[] names = names(data.features());
    int step = (data.size() + MOST_TASKS - 1) / MOST_TASKS;
    for (int i = 0; i < data.size(); i += step) {
      examples.add(example(data.peaks()[i], names, data.rows()[i]));
    }
    CARTRegressionTrainer tree =
        new CARTRegressionTrainer(
            Integer.MAX_VALUE,
            AbstractCARTTrainer.MIN_EXAMPLES,
            0,
            FEATURES,
            false,
            new MeanSquaredError(),
            SEED);
    Model<Regressor> forest =
        new RandomForestTrainer<>(tree, new AveragingCombiner(), TREES, SEED).train(examples);
    return new PeakFit() {
      @Override
      public double predict(double[] row) {
        return forest.predict(example(0, names, row)).getOutput().getValues()[0];
      }

      @Override
      public String text() {
        return TREES + " trees of " + examples.size() + " runs";
      }
    };
  }

  private static ArrayExample<Regressor> example(double peak, String[] names, double[] row) {
    return new ArrayExample<>(new Regressor("peak", peak), names, row.clone());
  }

  /** Tribuo wants them sorted, and leaves out zeros, so that names must not depend on values. */
  private static String[] names(List<String> features) {
    String[] names = new String[features.size()];
    for (int i = 0; i < names.length; i++) {
      names[i] = "%04d %s".formatted(i, features.get(i));
    }
    return names;
  }
}
