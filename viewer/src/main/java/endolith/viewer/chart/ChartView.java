package endolith.viewer.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * The part of the curves that is looked at: all of it, growing as it grows; the last so many
 * seconds, moving along; or a part that stands still.
 */
public final class ChartView {
  /** A shorter part cannot be looked at. */
  static final double SHORTEST = 2;

  private static final double LEAST_WHOLE = 10;

  private final List<Runnable> listeners = new ArrayList<>();
  private double whole = LEAST_WHOLE;
  private double from;
  private double to = LEAST_WHOLE;
  private double low = Double.NaN;
  private double high = Double.NaN;
  private boolean following = true;
  private Measure measure = Measure.RESIDENT;
  private OptionalInt alone = OptionalInt.empty();

  /** Told of every change but that of {@link #reach}. */
  public void onChange(Runnable listener) {
    listeners.add(listener);
  }

  private void changed() {
    listeners.forEach(Runnable::run);
  }

  /** Left end, in seconds since the beginning. */
  public double from() {
    return from;
  }

  public double to() {
    return to;
  }

  /** Lower end of the memory axis, in bytes; NaN if it follows the lines. */
  public double low() {
    return low;
  }

  public double high() {
    return high;
  }

  /** Whether it moves with what comes; else it is paused. */
  public boolean isFollowing() {
    return following;
  }

  /** Whether everything there is can be seen. */
  public boolean isWhole() {
    return from <= 0 && to >= whole && Double.isNaN(low);
  }

  public Measure measure() {
    return measure;
  }

  /** The one line that is shown; empty for all. */
  public OptionalInt alone() {
    return alone;
  }

  /** There is something up to this time. */
  public void reach(double latest) {
    double before = whole;
    whole = Math.max(LEAST_WHOLE, latest);
    if (!following) {
      return;
    }
    if (from <= 0 && to >= before) {
      from = 0;
      to = whole;
    } else {
      double width = to - from;
      to = whole;
      from = Math.max(0, whole - width);
    }
  }

  /** Other curves are looked at now. */
  public void restart(double latest) {
    whole = Math.max(LEAST_WHOLE, latest);
    alone = OptionalInt.empty();
    reset();
  }

  /**
   * Shows a shorter or longer part.
   *
   * @param factor below 1 to come closer
   * @param about the time that stays where it is; the newest does while it follows
   */
  public void zoom(double factor, double about) {
    double width = Math.clamp((to - from) * factor, SHORTEST, whole);
    double fixed = following && to >= whole ? to : Math.clamp(about, from, to);
    double share = to == from ? 0.5 : (fixed - from) / (to - from);
    move(fixed - share * width, width);
  }

  /** Moves along by so many seconds; it stops following if that leads back. */
  public void pan(double seconds) {
    if (seconds < 0) {
      following = false;
    }
    move(from + seconds, to - from);
  }

  private void move(double wanted, double width) {
    from = Math.clamp(wanted, 0, Math.max(0, whole - width));
    to = from + width;
    changed();
  }

  /** Shows just this, standing still. */
  public void window(double fromSeconds, double toSeconds) {
    following = false;
    double width = Math.clamp(toSeconds - fromSeconds, SHORTEST, whole);
    move((fromSeconds + toSeconds - width) / 2, width);
  }

  /** Shows just this much memory, in bytes. */
  public void heights(double lowest, double highest) {
    if (highest - lowest > 1) {
      low = lowest;
      high = highest;
      changed();
    }
  }

  /** Stands still from now on. */
  public void pause() {
    following = false;
    changed();
  }

  /** Moves with what comes again, from the newest on. */
  public void follow() {
    following = true;
    double width = to - from;
    to = whole;
    from = Math.max(0, whole - width);
    changed();
  }

  /** Everything again, following. */
  public void reset() {
    from = 0;
    to = whole;
    low = Double.NaN;
    high = Double.NaN;
    following = true;
    changed();
  }

  public void measure(Measure wanted) {
    measure = wanted;
    low = Double.NaN;
    high = Double.NaN;
    changed();
  }

  /** Shows one line alone, or all. */
  public void alone(OptionalInt number) {
    alone = number;
    changed();
  }
}
