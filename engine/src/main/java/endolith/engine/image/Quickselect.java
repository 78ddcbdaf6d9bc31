package endolith.engine.image;

import java.util.Arrays;
import org.ddogleg.sorting.QuickSelect;

/** Finds the value at a place in the ascending order of some, without sorting them all. */
public final class Quickselect {
  private Quickselect() {}

  /**
   * The value that would stand at {@code place} after {@link Arrays#sort(float[], int, int)} of the
   * first {@code count} ones, which change their places.
   *
   * @param place 0 to below {@code count}
   */
  public static float at(float[] values, int count, int place) {
    for (int i = 0; i < count; i++) {
      if (Float.isNaN(values[i])) {
        Arrays.sort(values, 0, count);
        return values[place];
      }
    }
    return QuickSelect.select(values, place, count);
  }

  /** As {@link #at(float[], int, int)}. */
  public static double at(double[] values, int count, int place) {
    for (int i = 0; i < count; i++) {
      if (Double.isNaN(values[i])) {
        Arrays.sort(values, 0, count);
        return values[place];
      }
    }
    return QuickSelect.select(values, place, count);
  }
}
