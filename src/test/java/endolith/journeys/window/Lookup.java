package endolith.journeys.window;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/** Finds what is on a screen by its id. */
final class Lookup {
  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

  private Lookup() {}

  /** What is seen comes first: lists keep what is out of sight for later. */
  static @Nullable Node of(Scene scene, String id) {
    Node first = scene.lookup("#" + id);
    if (first == null || isShown(first)) {
      return first;
    }
    return scene.getRoot().lookupAll("#" + id).stream()
        .filter(Lookup::isShown)
        .findFirst()
        .orElse(first);
  }

  /** Whether the keyboard is there, within a table. */
  static boolean isCurrent(Scene scene, String id) {
    Node node = of(scene, id);
    return node != null && node.getPseudoClassStates().contains(CURRENT);
  }

  static boolean isShown(Node node) {
    for (@Nullable Node at = node; at != null; at = at.getParent()) {
      if (!at.isVisible()) {
        return false;
      }
    }
    return node.getScene() != null;
  }
}
