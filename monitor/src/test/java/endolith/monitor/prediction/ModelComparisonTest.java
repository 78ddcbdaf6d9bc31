package endolith.monitor.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelComparisonTest {
  @TempDir private Path folder;

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
    assertThat(chosen.learner().name()).isEqualTo("linear in the volume");
    assertThat(chosen.score().coverage()).isGreaterThanOrEqualTo(0.95);
    assertThat(chosen.score().slack()).isLessThan(0.15);
    assertThat(chosen.test().orElseThrow().coverage()).isGreaterThanOrEqualTo(0.95);
    assertThat(chosen.test().orElseThrow().slack()).isLessThan(0.15);
    assertThat(chosen.fit().text()).contains("rows x columns");
  }

  @Test
  void treesDoNotExtrapolateAndAreNeverUsed() {
    ModelComparison comparison =
        ModelComparison.of(volumes(new double[] {100, 200, 300, 500, 800}, 1), null);
    ComparedModel trees = comparison.models().getLast();
    assertThat(trees.learner()).isInstanceOf(TreesLearner.class);
    assertThat(trees.beyond().orElseThrow().worstUnderestimate()).isGreaterThan(0.3);
    assertThat(trees.learner().isEligible()).isFalse();
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
  void nonNegativeWeightsAreTheBestOnes() {
    double[][] matrix = {{1, 2, -1}, {0, 1, 1}, {2, 0, 1}, {1, 1, 3}};
    double[] target = {1, 2, -1, 4};
    double[] found = NonNegative.solve(matrix, target);
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

  @Test
  void readsAnyTableOfNumbers() throws IOException {
    Path file = folder.resolve("peaks.csv");
    Files.writeString(file, "name,rows,peak_mb,columns\nx,1,5.5,2\ny,3,6,4\nz,3,7,5\nw,9,8,5\n");
    Observations data = ObservationFile.read(file);
    assertThat(data.features()).containsExactly("rows", "columns");
    assertThat(data.rows()[1]).containsExactly(3, 4);
    assertThat(data.peaks()[0]).isEqualTo(5.5, within(0.0));
  }

  @Test
  void saysWhichLineIsWrong() throws IOException {
    Path file = folder.resolve("peaks.csv");
    Files.writeString(file, "rows,peak\n1,2\n2,3\n3,x\n4,5\n");
    assertThatThrownBy(() -> ObservationFile.read(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("line 4")
        .hasMessageContaining("\"x\"");
    Files.writeString(file, "rows,peak\n1,2\n2,3\n3\n4,5\n");
    assertThatThrownBy(() -> ObservationFile.read(file)).hasMessageContaining("line 4");
  }
}
