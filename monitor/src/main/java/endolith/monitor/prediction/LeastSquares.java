package endolith.monitor.prediction;

import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.SingularValueDecomposition;

/** Least squares, with a penalty on large weights if wished; of many solutions the shortest. */
final class LeastSquares {
  private static final double RANK = 1e-10;

  private LeastSquares() {}

  /**
   * @param penalty on the squared weights, of columns that reach from −1 to 1
   */
  static double[] solve(double[][] matrix, double[] target, double penalty) {
    RealMatrix system = new Array2DRowRealMatrix(matrix, true);
    SingularValueDecomposition parts = new SingularValueDecomposition(system);
    double[] singular = parts.getSingularValues();
    double[] along = parts.getUT().operate(new ArrayRealVector(target)).toArray();
    double[] weights = new double[singular.length];
    for (int i = 0; i < singular.length; i++) {
      double value = singular[i];
      weights[i] = value > RANK * singular[0] ? along[i] * value / (value * value + penalty) : 0;
    }
    return parts.getV().operate(weights);
  }
}
