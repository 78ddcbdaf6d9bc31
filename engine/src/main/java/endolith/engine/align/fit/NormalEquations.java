package endolith.engine.align.fit;

import java.util.Optional;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/** A small weighted least-squares system, filled row by row or at once. */
public final class NormalEquations {
  private final int unknowns;
  private final double[] matrix;
  private final double[] right;

  public NormalEquations(int unknowns) {
    this.unknowns = unknowns;
    this.matrix = new double[unknowns * unknowns];
    this.right = new double[unknowns];
  }

  public void set(double[] newMatrix, double[] newRight) {
    System.arraycopy(newMatrix, 0, matrix, 0, matrix.length);
    System.arraycopy(newRight, 0, right, 0, right.length);
  }

  /** Adds the equation {@code coefficients · unknowns = value}. */
  void add(double[] coefficients, double value, double weight) {
    for (int row = 0; row < unknowns; row++) {
      double scaled = weight * coefficients[row];
      if (scaled == 0) {
        continue;
      }
      for (int column = 0; column < unknowns; column++) {
        matrix[row * unknowns + column] += scaled * coefficients[column];
      }
      right[row] += scaled * value;
    }
  }

  /** The solution; empty if the equations do not determine it. */
  public Optional<double[]> solve() {
    DMatrixRMaj a = new DMatrixRMaj(unknowns, unknowns, true, matrix);
    DMatrixRMaj x = new DMatrixRMaj(unknowns, 1);
    boolean solved = CommonOps_DDRM.solve(a, new DMatrixRMaj(unknowns, 1, true, right), x);
    for (double value : x.data) {
      solved &= Double.isFinite(value);
    }
    return solved ? Optional.of(x.data) : Optional.empty();
  }

  /** Covariance of the unknowns for unit weight variance, row by row; empty if singular. */
  Optional<double[]> inverse() {
    DMatrixRMaj a = new DMatrixRMaj(unknowns, unknowns, true, matrix.clone());
    return CommonOps_DDRM.invert(a) && Double.isFinite(a.data[0])
        ? Optional.of(a.data)
        : Optional.empty();
  }

  /** Variances of the unknowns for unit weight variance; infinite if singular. */
  public double[] inverseDiagonal() {
    double[] diagonal = new double[unknowns];
    Optional<double[]> inverse = inverse();
    for (int i = 0; i < unknowns; i++) {
      diagonal[i] =
          inverse.isPresent() ? inverse.get()[i * (unknowns + 1)] : Double.POSITIVE_INFINITY;
    }
    return diagonal;
  }
}
