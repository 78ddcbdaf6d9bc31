package endolith.journeys.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;

/** Finds what a screen reader has no words for. */
final class UnnamedControls {
  private UnnamedControls() {}

  /** All that can take the focus now and has no name or no role, as it would be looked up. */
  static List<String> in(OpenWindow window) {
    return in(window.stage().getScene());
  }

  /** The same for a window of another kind. */
  static List<String> in(Scene scene) {
    return OpenWindow.onWindowThread(
        () -> {
          List<String> found = new ArrayList<>();
          collect(scene.getRoot(), found);
          return found;
        });
  }

  private static void collect(Node node, List<String> found) {
    if (!node.isVisible()) {
      return;
    }
    if (node.isFocusTraversable() && !(node instanceof ScrollPane) && !isNamed(node)) {
      found.add(node.getClass().getSimpleName() + " #" + node.getId() + " " + node.getStyleClass());
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
    }
  }

  private static boolean isNamed(Node node) {
    boolean hasRole =
        node.getAccessibleRole() != AccessibleRole.NODE
            && node.getAccessibleRole() != AccessibleRole.PARENT;
    return hasRole && !name(node).isBlank();
  }

  /** What it holds is no name: a field that is empty must have one, too. */
  private static String name(Node node) {
    String own = Objects.requireNonNullElse(node.getAccessibleText(), "");
    if (!own.isEmpty() || node instanceof TextInputControl || !(node instanceof Control)) {
      return own.isEmpty() ? labelled(node) : own;
    }
    if (node instanceof Labeled labeled && labeled.getText() != null) {
      return labeled.getText();
    }
    return labelled(node);
  }

  private static String labelled(Node node) {
    return node.queryAccessibleAttribute(AccessibleAttribute.LABELED_BY) instanceof Labeled label
        ? label.getText()
        : "";
  }
}
