package endolith.monitor.prediction;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Predicts each task from tasks of other shapes only: predicting a shape that was seen says nothing
 * of one that was not.
 */
final class LeaveShapeOut {
  private static final int MOST_FOLDS = 12;

  private LeaveShapeOut() {}

  /** The prediction for each task by a learner that knew no task of its shape. */
  static double[] predictions(PeakLearner learner, Observations data) {
    double[] predicted = new double[data.size()];
    for (List<Integer> held : folds(data)) {
      List<Integer> rest = new ArrayList<>();
      for (int i = 0; i < data.size(); i++) {
        if (!held.contains(i)) {
          rest.add(i);
        }
      }
      PeakLearner.PeakFit fit = learner.fit(data.only(rest));
      held.forEach(i -> predicted[i] = fit.predict(data.rows()[i]));
    }
    return predicted;
  }

  private static List<List<Integer>> folds(Observations data) {
    List<List<Integer>> shapes = new ArrayList<>(data.shapes());
    Collections.shuffle(shapes, new Random(1));
    int count = Math.min(MOST_FOLDS, shapes.size());
    List<List<Integer>> folds = new ArrayList<>();
    for (int fold = 0; fold < count; fold++) {
      folds.add(new ArrayList<>());
    }
    for (int i = 0; i < shapes.size(); i++) {
      folds.get(i % count).addAll(shapes.get(i));
    }
    return folds;
  }
}
