package endolith.app.view;

import endolith.viewer.image.layer.ViewTransform;
import endolith.viewer.image.screen.ImageViewer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javafx.animation.AnimationTimer;

/** Moves a view from one stop to the next, a step with each pulse, and notes when frames come. */
final class PathRunner extends AnimationTimer {
  private static final int STEPS = 60;

  private final ImageViewer viewer;
  private final ViewTransform from;
  private final ViewTransform to;
  private final List<Long> between = new ArrayList<>();
  private final List<Long> painting = new ArrayList<>();
  private final CountDownLatch done = new CountDownLatch(1);
  private long last;
  private int step;

  PathRunner(ImageViewer viewer, ViewTransform from, ViewTransform to) {
    this.viewer = viewer;
    this.from = from;
    this.to = to;
  }

  @Override
  public void start() {
    viewer.figures().onFrame(this::framed);
    super.start();
  }

  @Override
  public void handle(long now) {
    step++;
    viewer.model().view().set(ViewPath.between(from, to, (double) step / STEPS));
    if (step == STEPS) {
      stop();
      viewer.figures().onFrame(nanos -> {});
      done.countDown();
    }
  }

  private void framed(long nanos) {
    long now = System.nanoTime();
    if (last > 0) {
      between.add(now - last);
    }
    last = now;
    painting.add(nanos);
  }

  void await() throws InterruptedException {
    done.await();
  }

  /** Nanoseconds between frames; to be asked when it is done. */
  List<Long> between() {
    return List.copyOf(between);
  }

  /** Nanoseconds that each frame was painted for. */
  List<Long> painting() {
    return List.copyOf(painting);
  }
}
