package endolith.monitor.prediction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Tasks in parts, all tasks of a shape in the same: each part is predicted from the others only,
 * since predicting a shape that was seen says nothing of one that was not.
 *
 * @param part of each task
 * @param shapeSize of each task: how many tasks have its shape
 */
record LeaveShapeOut(int[] part, int[] shapeSize, int parts) {
  private static final int FEW = 40;
  private static final int PARTS = 12;
  private static final int MANY = 500;
  private static final int PARTS_OF_MANY = 5;

  static LeaveShapeOut of(Observations data) {
    List<List<Integer>> shapes = new ArrayList<>(data.shapes());
    Collections.shuffle(shapes, new Random(1));
    int count = shapes.size();
    int parts = count <= FEW ? count : count <= MANY ? PARTS : PARTS_OF_MANY;
    int[] part = new int[data.size()];
    int[] size = new int[data.size()];
    for (int i = 0; i < shapes.size(); i++) {
      for (int task : shapes.get(i)) {
        part[task] = i % parts;
        size[task] = shapes.get(i).size();
      }
    }
    return new LeaveShapeOut(part, size, parts);
  }

  /** The prediction for each task by a learner that knew no task of its part. */
  double[] predictions(PeakLearner learner, Observations data) {
    double[] predicted = new double[data.size()];
    for (int held = 0; held < parts; held++) {
      PeakLearner.PeakFit fit = learner.fit(data.only(others(held)));
      for (int i = 0; i < predicted.length; i++) {
        if (part[i] == held) {
          predicted[i] = fit.predict(data.rows()[i]);
        }
      }
    }
    return predicted;
  }

  /** How steady predictions are that know all tasks. */
  Jackknife jackknife(PeakLearner learner, Observations data) {
    PeakLearner settled = learner.settled(data);
    return new Jackknife(
        IntStream.range(0, parts).mapToObj(held -> settled.fit(data.only(others(held)))).toList());
  }

  /** How steady those {@link #predictions} were, none of which knew the task's own part. */
  double[] unsteadiness(PeakLearner learner, Observations data, double[] predicted) {
    PeakLearner.PeakFit[][] without = new PeakLearner.PeakFit[parts][parts];
    double[] values = new double[data.size()];
    for (int held = 0; held < parts; held++) {
      PeakLearner settled = learner.settled(data.only(others(held)));
      List<PeakLearner.PeakFit> fits = new ArrayList<>();
      for (int second = 0; second < parts; second++) {
        if (second != held) {
          // Where there was no choice to be made, the order of the two does not matter.
          boolean isKnown = second < held && settled == learner;
          without[held][second] =
              isKnown ? without[second][held] : settled.fit(data.only(others(held, second)));
          fits.add(without[held][second]);
        }
      }
      Jackknife jackknife = new Jackknife(fits);
      for (int i = 0; i < values.length; i++) {
        if (part[i] == held) {
          values[i] = jackknife.unsteadiness(data.rows()[i], predicted[i]);
        }
      }
    }
    return values;
  }

  /** What was left out, with its predictions; each shape counts once in all. */
  HeldOutErrors errors(double[] peaks, double[] predicted, double[] unsteadiness) {
    int[] all = IntStream.range(0, part.length).toArray();
    return errors(all, peaks, predicted, unsteadiness);
  }

  /** The same without one part. */
  HeldOutErrors errorsWithout(int held, double[] peaks, double[] predicted, double[] unsteadiness) {
    int[] others = others(held).stream().mapToInt(Integer::intValue).toArray();
    return errors(others, peaks, predicted, unsteadiness);
  }

  private HeldOutErrors errors(
      int[] which, double[] peaks, double[] predicted, double[] unsteadiness) {
    return new HeldOutErrors(
        Arrays.stream(which).mapToDouble(i -> peaks[i]).toArray(),
        Arrays.stream(which).mapToDouble(i -> predicted[i]).toArray(),
        Arrays.stream(which).mapToDouble(i -> unsteadiness[i]).toArray(),
        Arrays.stream(which).mapToDouble(i -> 1.0 / shapeSize[i]).toArray());
  }

  private List<Integer> others(int held) {
    return others(held, held);
  }

  private List<Integer> others(int held, int second) {
    return IntStream.range(0, part.length)
        .filter(i -> part[i] != held && part[i] != second)
        .boxed()
        .toList();
  }
}
