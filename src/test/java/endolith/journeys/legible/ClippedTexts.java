package endolith.journeys.legible;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Finds words that have less room than they need: cut short, sticking out of what holds them, or
 * out of the window; and lists that have no room for a line.
 */
public final class ClippedTexts {
  /** What rounding to whole pixels may take, and what letters never reach. */
  private static final double SPARE_PX = 2.5;

  /** Of what scrolls, with less a person sees nothing in it. */
  private static final double LEAST_ROOM_PX = 26;

  /** Where what does not fit can be brought into view. */
  private static final Set<String> SCROLLING = Set.of("viewport", "clipped-container");

  /** The same, from side to side. */
  private static final Set<String> SCROLLING_SIDEWAYS =
      Set.of("column-header-background", "board-lane", "headers-region", "tab-header-area");

  private final Scene scene;
  private final List<String> found = new ArrayList<>();

  private ClippedTexts(Scene scene) {
    this.scene = scene;
  }

  /** What is seen now; to be asked on the window's thread. */
  public static List<String> in(Scene scene) {
    ClippedTexts texts = new ClippedTexts(scene);
    texts.visit(top(scene.getRoot()));
    return List.copyOf(texts.found);
  }

  /** What lies over everything else is what is read then. */
  private static Node top(Parent root) {
    List<Node> layers = root.getChildrenUnmodifiable();
    return layers.isEmpty() ? root : layers.getLast();
  }

  private void visit(Node node) {
    if (!node.isVisible() || node.getStyleClass().contains("spoken") || !isInSight(node)) {
      return;
    }
    switch (node) {
      case FontIcon icon -> room(icon, "icon");
      case Text text when text.getText().isBlank() -> {}
      case Text text -> room(text, quoted(text.getText()));
      case Labeled labeled -> whole(labeled);
      case TextField field -> field(field);
      default -> {}
    }
    if (node.getStyleClass().stream().anyMatch(SCROLLING::contains)) {
      roomToScroll(node);
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(this::visit);
    }
  }

  private static String quoted(String words) {
    return "\"" + words + "\"";
  }

  /** Not scrolled away altogether. */
  private static boolean isInSight(Node node) {
    Bounds own = node.localToScene(node.getLayoutBounds());
    for (Parent at = node.getParent(); at != null; at = at.getParent()) {
      boolean scrolls =
          at.getStyleClass().stream().anyMatch(SCROLLING::contains)
              && !at.localToScene(at.getLayoutBounds()).intersects(own);
      Node clip = at.getClip();
      if (scrolls || clip != null && !at.localToScene(clip.getBoundsInParent()).intersects(own)) {
        return false;
      }
    }
    return true;
  }

  private void whole(Labeled labeled) {
    String words = labeled.getText();
    if (words == null || words.isBlank() || !isWide(labeled) || isGraphicOnly(labeled)) {
      return;
    }
    String wanted = labeled.isMnemonicParsing() ? words.replaceFirst("_", "") : words;
    Text shown = text(labeled);
    boolean cut = shown == null || !shown.getText().equals(wanted) && isShortened(shown.getText());
    if (cut && !isNameToldElsewhere(labeled)) {
      tell(labeled, quoted(words) + " is cut to " + (shown == null ? "" : quoted(shown.getText())));
    }
  }

  /** And not of a moment ago. */
  private static boolean isShortened(String shown) {
    return shown.isEmpty() || shown.contains("...") || shown.contains("…");
  }

  private static boolean isGraphicOnly(Labeled labeled) {
    return labeled.getContentDisplay() == ContentDisplay.GRAPHIC_ONLY;
  }

  /** What a skin keeps for later has no size. */
  private static boolean isWide(Region region) {
    return region.getWidth() > 0 && region.getHeight() > 0;
  }

  private static @Nullable Text text(Parent parent) {
    for (Node child : parent.getChildrenUnmodifiable()) {
      if (child instanceof Text text && !(child instanceof FontIcon)) {
        return text;
      }
      if (child instanceof Parent inner && !(child instanceof Control)) {
        Text text = text(inner);
        if (text != null) {
          return text;
        }
      }
    }
    boolean holdsLabel =
        parent instanceof MenuButton && !parent.getChildrenUnmodifiable().isEmpty()
            || parent instanceof Labeled && parent.getChildrenUnmodifiable().size() == 1;
    return holdsLabel ? inOnly(parent.getChildrenUnmodifiable().getFirst()) : null;
  }

  private static @Nullable Text inOnly(Node child) {
    return child instanceof Labeled labeled ? text(labeled) : null;
  }

  /** Names that people gave may be of any length; one points at them to read them whole. */
  private static boolean isNameToldElsewhere(Labeled labeled) {
    if (!labeled.getStyleClass().contains("user-name")) {
      return false;
    }
    for (@Nullable Node at = labeled; at != null; at = at.getParent()) {
      Tooltip tooltip = at instanceof Control control ? control.getTooltip() : null;
      if (tooltip != null) {
        return tooltip.getText().contains(labeled.getText());
      }
    }
    return false;
  }

  private void field(TextField field) {
    boolean empty = field.getText() == null || field.getText().isEmpty();
    String words = empty ? field.getPromptText() : field.getText();
    if (words == null || words.isEmpty()) {
      return;
    }
    Text measured = new Text(words);
    measured.setFont(field.getFont());
    Node inside = field.lookup(".text");
    double room = inside == null || inside.getParent() == null ? 0 : paneWidth(inside);
    double needed = measured.getLayoutBounds().getWidth();
    if (needed > room + SPARE_PX) {
      tell(field, quoted(words) + " needs %.0f of %.0f px".formatted(needed, room));
    }
  }

  private static double paneWidth(Node inside) {
    for (Parent at = inside.getParent(); at != null; at = at.getParent()) {
      if (at.getClip() != null) {
        return at.getClip().getLayoutBounds().getWidth();
      }
    }
    return 0;
  }

  private void roomToScroll(Node node) {
    Bounds seen = node.getLayoutBounds();
    if (seen.getHeight() < LEAST_ROOM_PX && seen.getWidth() > 0) {
      tell(node, "a list or page has %.0f px of height".formatted(seen.getHeight()));
    }
  }

  /** Whether a text lies within all that holds it, and these within what holds them. */
  private void room(Node text, String words) {
    if (text.getLayoutBounds().getWidth() <= 0 || isInField(text)) {
      return;
    }
    Bounds needed = text.localToScene(text.getLayoutBounds());
    boolean scrolls = false;
    for (Parent at = text.getParent(); at != null; at = at.getParent()) {
      Bounds room = at.localToScene(at.getLayoutBounds());
      if (at.getStyleClass().stream().anyMatch(SCROLLING::contains)) {
        if (!scrolls && !isScrolledSideways(at) && sticksOutSideways(needed, room)) {
          tell(at, words + " is cut at the side");
          return;
        }
        scrolls = true;
        needed = room;
      } else if (at.getStyleClass().stream().anyMatch(SCROLLING_SIDEWAYS::contains)) {
        scrolls = true;
        needed = room;
      } else if (at instanceof Region && !isScrolled(at) && sticksOut(needed, room)) {
        tell(at, words + " sticks out: " + numbers(needed) + " of " + numbers(room));
        return;
      }
    }
    if (sticksOut(needed, new BoundingBox(0, 0, scene.getWidth(), scene.getHeight()))) {
      tell(text, words + " lies outside the window");
    }
  }

  /** It is as large as what is seen of it, not as what is in it. */
  private static boolean isScrolled(Node node) {
    Parent parent = node.getParent();
    return parent != null && parent.getStyleClass().stream().anyMatch(SCROLLING::contains);
  }

  private static boolean isInField(Node text) {
    for (Parent at = text.getParent(); at != null; at = at.getParent()) {
      if (at instanceof TextField) {
        return true;
      }
    }
    return false;
  }

  private static boolean isScrolledSideways(Node viewport) {
    for (Parent at = viewport.getParent(); at != null; at = at.getParent()) {
      if (at instanceof Control) {
        return at.lookupAll(".scroll-bar:horizontal").stream().anyMatch(Node::isVisible);
      }
    }
    return false;
  }

  private static boolean sticksOutSideways(Bounds needed, Bounds room) {
    return needed.getMinX() < room.getMinX() - SPARE_PX
        || needed.getMaxX() > room.getMaxX() + SPARE_PX;
  }

  private static boolean sticksOut(Bounds needed, Bounds room) {
    return sticksOutSideways(needed, room)
        || needed.getMinY() < room.getMinY() - SPARE_PX
        || needed.getMaxY() > room.getMaxY() + SPARE_PX;
  }

  private static String numbers(Bounds bounds) {
    return "%.0f..%.0f × %.0f..%.0f"
        .formatted(bounds.getMinX(), bounds.getMaxX(), bounds.getMinY(), bounds.getMaxY());
  }

  private void tell(Node where, String what) {
    StringBuilder path = new StringBuilder();
    int steps = 0;
    for (@Nullable Node at = where; at != null && steps < 4; at = at.getParent()) {
      String id = at.getId() == null ? "" : "#" + at.getId();
      path.append(" < ").append(at.getClass().getSimpleName()).append(id);
      at.getStyleClass().forEach(name -> path.append('.').append(name));
      steps++;
    }
    found.add(what + path);
  }
}
