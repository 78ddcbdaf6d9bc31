package endolith.app.run;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javafx.animation.AnimationTimer;

/** Runs steps, one with each frame, so that the window never stands still for all of them. */
final class FrameSteps extends AnimationTimer {
  private final Deque<Runnable> parts;

  FrameSteps(List<Runnable> parts) {
    this.parts = new ArrayDeque<>(parts);
  }

  @Override
  public void handle(long now) {
    Runnable part = parts.poll();
    if (part == null) {
      stop();
    } else {
      part.run();
    }
  }
}
