package endolith.journeys.window;

import java.time.Duration;
import javafx.animation.AnimationTimer;

/** Measures how long the window's thread did not come round to draw. */
final class Stalls extends AnimationTimer {
  private volatile long longestNanos;
  private long last;

  private Stalls() {}

  static Stalls watch() {
    Stalls stalls = new Stalls();
    OpenWindow.onWindowThread(
        () -> {
          stalls.start();
          return true;
        });
    return stalls;
  }

  @Override
  public void handle(long now) {
    long called = System.nanoTime();
    if (last != 0) {
      longestNanos = Math.max(longestNanos, called - last);
    }
    last = called;
  }

  Duration longest() {
    return Duration.ofNanos(longestNanos);
  }
}
