package endolith.engine.align.fit;

import java.util.List;
import java.util.Optional;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/**
 * The normal equations of a penalised spline surface, one matrix for both components, factorised
 * once (Cholesky).
 */
final class BendSystem {
  /** A match that the surface follows further than this tells nothing about its noise. */
  private static final double MOST = 0.95;

  private final SplineGrid grid;
  private final List<SplineGrid.Basis> bases;
  private final double[] weights;
  private final LinearSolverDense<DMatrixRMaj> solver;
  private final boolean solvable;

  /**
   * @param weights of the matches whose bases are given
   * @param penalty weight of the squared roughness of the grid
   */
  BendSystem(SplineGrid grid, List<SplineGrid.Basis> bases, double[] weights, double penalty) {
    this.grid = grid;
    this.bases = bases;
    this.weights = weights;
    int n = grid.size();
    DMatrixRMaj matrix = new DMatrixRMaj(n, n);
    for (int i = 0; i < weights.length; i++) {
      if (weights[i] > 0) {
        bases.get(i).addSquare(matrix.data, n, weights[i]);
      }
    }
    for (SplineGrid.Basis rough : grid.roughness()) {
      rough.addSquare(matrix.data, n, penalty);
    }
    // Where nothing rests on a control point: keeps the matrix definite, changes nothing else.
    for (int i = 0; i < n; i++) {
      matrix.data[i * (n + 1)] += 1e-9;
    }
    this.solver = LinearSolverFactory_DDRM.symmPosDef(n);
    this.solvable = solver.setA(matrix);
  }

  /** Control values of the surface through the targets; empty if undetermined. */
  Optional<double[]> solve(double[] targets) {
    if (!solvable) {
      return Optional.empty();
    }
    DMatrixRMaj right = new DMatrixRMaj(grid.size(), 1);
    for (int i = 0; i < weights.length; i++) {
      if (weights[i] > 0) {
        bases.get(i).addTo(right.data, weights[i] * targets[i]);
      }
    }
    DMatrixRMaj solution = new DMatrixRMaj(grid.size(), 1);
    solver.solve(right, solution);
    for (double value : solution.data) {
      if (!Double.isFinite(value)) {
        return Optional.empty();
      }
    }
    return Optional.of(solution.data);
  }

  /**
   * How the noise of the matches moves the surface at each match, where patches that share pixels
   * share noise.
   *
   * @param own share of a match's own noise that the surface follows there, 0 to 1
   * @param variance of the surface there, in units of the noise's variance
   */
  record Influence(double[] own, double[] variance) {}

  Influence influence(PatchOverlap overlap) {
    int n = grid.size();
    int count = weights.length;
    DMatrixRMaj inverse = new DMatrixRMaj(n, n);
    solver.invert(inverse);
    double[] own = new double[count];
    double[] variance = new double[count];
    double[] response = new double[n];
    double[] pull = new double[count];
    for (int i = 0; i < count; i++) {
      bases.get(i).times(inverse.data, n, response);
      for (int k = 0; k < count; k++) {
        pull[k] = weights[k] > 0 ? weights[k] * bases.get(k).value(response) : 0;
      }
      own[i] = Math.clamp(overlap.row(i, pull), 0, MOST);
      for (int k = 0; k < count; k++) {
        variance[i] += pull[k] == 0 ? 0 : pull[k] * overlap.row(k, pull);
      }
    }
    return new Influence(own, variance);
  }
}
