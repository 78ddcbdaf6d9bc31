package endolith.monitor.prediction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ModelComparisonTest {
  /** Array programs: memory is linear in the volume, with 1 % of noise. */
  private static Observations volumes(double[] sizes, long seed) {
    Random random = new Random(seed);
    List<double[]> rows = new ArrayList<>();
    List<Double> peaks = new ArrayList<>();
    for (double a : sizes) {
      for (double b : sizes) {
        for (int repeat = 0; repeat < 2; repeat++) {
          rows.add(new double[] {a, b, 7});
          peaks.add((150 + 0.002 * a * b) * (1 + 0.01 * random.nextGaussian()));
        }
      }
    }
    return new Observations(
        List.of("rows", "columns", "constant"),
        rows.toArray(double[][]::new),
        peaks.stream().mapToDouble(Double::doubleValue).toArray());
  }

  @Test
  void theSimplestOfTheGoodIsUsedAndItsBoundHoldsOnShapesThatWereLeftOut() {
    Observations data = volumes(new double[] {100, 200, 300, 500, 800}, 1);
    Observations larger = volumes(new double[] {1000, 1500, 2000}, 2);
    ModelComparison comparison = ModelComparison.of(data, larger);
    ComparedModel chosen = comparison.chosen();
    assertThat(chosen.learner().name()).isEqualTo("linear in a product");
    assertThat(chosen.score().coverage()).isGreaterThanOrEqualTo(0.95);
    assertThat(chosen.score().slack()).isLessThan(0.15);
    assertThat(chosen.test().orElseThrow().coverage()).isGreaterThanOrEqualTo(0.95);
    assertThat(chosen.test().orElseThrow().slack()).isLessThan(0.15);
    assertThat(chosen.forecast().fit().text()).contains("rows x columns");
  }

  @Test
  void treesDoNotExtrapolateAndWhatIsUsedDoes() {
    Observations data = volumes(new double[] {100, 200, 300, 500, 800}, 1);
    double[] larger = {2000, 2000, 7};
    double real = 150 + 0.002 * larger[0] * larger[1];
    double trees = new TreesLearner().fit(data).predict(larger);
    assertThat(trees).isLessThan(0.5 * real);
    double used = ModelComparison.of(data, null).chosen().forecast().expected(larger);
    assertThat(used).isBetween(0.97 * real, 1.03 * real);
  }

  @Test
  void withoutAnyInfluenceAConstantIsUsed() {
    Random random = new Random(4);
    double[][] rows = new double[30][];
    double[] peaks = new double[30];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = new double[] {random.nextInt(1000), random.nextInt(1000)};
      peaks[i] = 400 * (1 + 0.02 * random.nextGaussian());
    }
    Observations data = new Observations(List.of("a", "b"), rows, peaks);
    assertThat(ModelComparison.of(data, null).chosen().learner().name()).isEqualTo("constant");
  }

  @Test
  void columnsThatSayNothingAreLeftOut() {
    Random random = new Random(6);
    double[][] rows = new double[90][];
    double[] peaks = new double[90];
    for (int i = 0; i < rows.length; i++) {
      double size = 1 + random.nextInt(100);
      rows[i] = new double[] {i, size, random.nextDouble(), random.nextGaussian()};
      peaks[i] = 300 + 12 * size + 15 * random.nextGaussian();
    }
    Observations data = new Observations(List.of("id", "size", "a", "b"), rows, peaks);
    ComparedModel chosen = ModelComparison.of(part(data, 0, 60), part(data, 60, 90)).chosen();
    assertThat(chosen.forecast().fit().text())
        .contains("x size")
        .doesNotContain("id", "x a", "x b");
    isGood(chosen.test().orElseThrow());
  }

  @Test
  void kindsOfTasksHaveSlopesOfTheirOwn() {
    Random random = new Random(7);
    double[][] rows = new double[120][];
    double[] peaks = new double[120];
    for (int i = 0; i < rows.length; i++) {
      int kind = random.nextInt(2);
      double a = 10 + random.nextInt(90);
      double b = 10 + random.nextInt(90);
      rows[i] = new double[] {a, b, 1 - kind, kind};
      peaks[i] =
          (100 + 80 * kind + (0.2 + 0.3 * kind) * a * b) * (1 + 0.03 * random.nextGaussian());
    }
    Observations data = new Observations(List.of("a", "b", "[k=0]", "[k=1]"), 2, rows, peaks);
    ComparedModel chosen = ModelComparison.of(part(data, 0, 80), part(data, 80, 120)).chosen();
    assertThat(chosen.score().relativeError()).isLessThan(0.06);
    isGood(chosen.test().orElseThrow());
  }

  @Test
  void peaksThatRunIntoACeilingAreFollowed() {
    Random random = new Random(4);
    double[][] rows = new double[120][];
    double[] peaks = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      double width = 500 + 29_500 * random.nextDouble();
      double height = 500 + 24_500 * random.nextDouble();
      int threads = 1 + random.nextInt(4);
      rows[i] = new double[] {width, height, threads};
      peaks[i] =
          Math.min(700, 60 + 8e-6 * width * height + 30 * threads)
              * (1 + 0.02 * random.nextGaussian());
    }
    Observations data = new Observations(List.of("width", "height", "threads"), rows, peaks);
    ComparedModel chosen = ModelComparison.of(part(data, 0, 40), part(data, 40, 120)).chosen();
    assertThat(chosen.forecast().fit().text()).contains("but at most");
    isGood(chosen.test().orElseThrow());
  }

  @Test
  void powersAndFactorsAreFound() {
    Random random = new Random(9);
    double[][] rows = new double[90][];
    double[] peaks = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      double size = Math.exp(4 + 5 * random.nextDouble());
      int parts = 1 << random.nextInt(4);
      int kind = random.nextInt(2);
      rows[i] = new double[] {size, parts, random.nextInt(), 1 - kind, kind};
      peaks[i] =
          (90 + 8 * Math.pow(size, 0.7) / parts * (1 + 0.6 * kind))
              * (1 + 0.02 * random.nextGaussian());
    }
    Observations data =
        new Observations(List.of("size", "parts", "any", "[k=0]", "[k=1]"), 2, rows, peaks);
    ComparedModel chosen = ModelComparison.of(part(data, 0, 60), part(data, 60, 90)).chosen();
    assertThat(chosen.learner()).isInstanceOf(PowerLearner.class);
    assertThat(chosen.forecast().fit().text()).contains("size^0.", "parts^-", "if [k=");
    isGood(chosen.test().orElseThrow());
  }

  @Test
  void paddedImagesOfSeveralChannelsAreFollowed() {
    Random random = new Random(3);
    double[][] rows = new double[70][];
    double[] peaks = new double[rows.length];
    int[] pads = {0, 200, 2000};
    for (int i = 0; i < rows.length; i++) {
      double width = 500 + random.nextInt(19_500);
      double height = 500 + random.nextInt(19_500);
      int pad = pads[random.nextInt(3)];
      int channels = 1 + 2 * random.nextInt(2);
      int bytes = 1 + random.nextInt(2);
      rows[i] = new double[] {width, height, pad, channels, bytes};
      peaks[i] =
          (180 + 1.3e-6 * (width + 2 * pad) * (height + 2 * pad) * channels * bytes)
              * (1 + 0.02 * random.nextGaussian());
    }
    Observations data =
        new Observations(List.of("width", "height", "pad", "channels", "bytes"), rows, peaks);
    isGood(ModelComparison.of(part(data, 0, 45), part(data, 45, 70)).chosen().test().orElseThrow());
  }

  private static void isGood(PeakScore score) {
    assertThat(score.coverage()).isGreaterThanOrEqualTo(0.95);
    assertThat(score.slack()).isLessThan(0.15);
  }

  private static Observations part(Observations data, int from, int to) {
    return data.only(java.util.stream.IntStream.range(from, to).boxed().toList());
  }

  @Test
  void aFewTasksHaveAWiderBound() {
    Observations few = volumes(new double[] {100, 400}, 3);
    double bound = ModelComparison.of(few, null).chosen().forecast().upper(few.rows()[0]);
    assertThat(bound).isGreaterThan(few.peaks()[0]);
  }

  @Test
  void nonNegativeWeightsAreTheBestOnes() {
    double[][] matrix = {{1, 2, -1}, {0, 1, 1}, {2, 0, 1}, {1, 1, 3}};
    double[] target = {1, 2, -1, 4};
    double[] found = NonNegativeLeastSquares.solve(Moments.of(matrix, target));
    double least = error(matrix, target, found);
    assertThat(java.util.Arrays.stream(found).min().orElseThrow()).isNotNegative();
    Random random = new Random(8);
    for (int i = 0; i < 20_000; i++) {
      double[] other = random.doubles(3, 0, 3).toArray();
      assertThat(error(matrix, target, other)).isGreaterThanOrEqualTo(least - 1e-12);
    }
  }

  private static double error(double[][] matrix, double[] target, double[] weights) {
    double sum = 0;
    for (int i = 0; i < target.length; i++) {
      double rest = target[i];
      for (int j = 0; j < weights.length; j++) {
        rest -= matrix[i][j] * weights[j];
      }
      sum += rest * rest;
    }
    return sum;
  }
}
