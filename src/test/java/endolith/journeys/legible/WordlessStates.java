package endolith.journeys.legible;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import org.kordamp.ikonli.javafx.FontIcon;

/** Finds what tells a state by its colour alone, without an icon or without a word beside it. */
public final class WordlessStates {
  private static final List<String> TELLING =
      List.of("verdict-", "state-", "notice-", "advice-", "leak-warning", "problem-line");

  private static final List<String> PARTS = List.of("notice-words", "state-changed");

  private WordlessStates() {}

  /** What is seen now; to be asked on the window's thread. */
  public static List<String> in(Scene scene) {
    List<String> found = new ArrayList<>();
    visit(scene.getRoot(), found);
    return found;
  }

  private static void visit(Node node, List<String> found) {
    if (!node.isVisible()) {
      return;
    }
    boolean telling =
        node.getStyleClass().stream()
            .filter(name -> !PARTS.contains(name))
            .anyMatch(name -> TELLING.stream().anyMatch(name::startsWith));
    if (telling && !(hasWord(node) && hasIcon(node))) {
      found.add("a colour alone tells of " + node);
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> visit(child, found));
    }
  }

  private static boolean hasWord(Node node) {
    if (node instanceof Labeled labeled && labeled.getText() != null) {
      if (!labeled.getText().isBlank()) {
        return true;
      }
    }
    return node instanceof Parent parent
        && parent.getChildrenUnmodifiable().stream().anyMatch(WordlessStates::hasWord);
  }

  private static boolean hasIcon(Node node) {
    return node instanceof FontIcon
        || node instanceof Parent parent
            && parent.getChildrenUnmodifiable().stream().anyMatch(WordlessStates::hasIcon);
  }
}
