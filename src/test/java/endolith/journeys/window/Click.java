package endolith.journeys.window;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import javafx.event.ActionEvent;
import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuButton;
import javafx.scene.input.MouseEvent;
import org.testfx.api.FxRobot;

/**
 * A click as a person does it: again, if what was aimed at had just moved away, as it does when
 * something appears above it.
 */
final class Click {
  private static final int MOST_TRIES = 5;

  /** The display hands on events in its own time. */
  private static final Duration TO_ARRIVE = Duration.ofSeconds(10);

  private Click() {}

  static void on(FxRobot person, Supplier<Node> thing) {
    for (int tries = 0; tries < MOST_TRIES; tries++) {
      if (hits(person, thing.get())) {
        return;
      }
    }
    throw new AssertionError("no click reaches " + thing.get());
  }

  private static boolean hits(FxRobot person, Node node) {
    AtomicBoolean hit = new AtomicBoolean();
    boolean acts = node instanceof ButtonBase && !(node instanceof MenuButton);
    return acts
        ? hits(person, node, ActionEvent.ACTION, event -> hit.set(true), hit)
        : hits(person, node, MouseEvent.MOUSE_RELEASED, event -> hit.set(true), hit);
  }

  private static <E extends Event> boolean hits(
      FxRobot person, Node node, EventType<E> type, EventHandler<E> seen, AtomicBoolean hit) {
    OpenWindow.onWindowThread(
        () -> {
          node.addEventFilter(type, seen);
          return true;
        });
    person.clickOn(node);
    long end = System.nanoTime() + TO_ARRIVE.toNanos();
    while (!hit.get() && System.nanoTime() < end) {
      LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
    }
    OpenWindow.onWindowThread(
        () -> {
          node.removeEventFilter(type, seen);
          return true;
        });
    return hit.get();
  }
}
