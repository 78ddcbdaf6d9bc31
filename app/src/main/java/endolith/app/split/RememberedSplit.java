package endolith.app.split;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * Two panes with a divider between them that stays where a person drew it, also at the next start.
 * Until then the share of the first is what suits what it shows.
 */
public final class RememberedSplit {
  private static final double LEAST = 0.05;

  private final SplitPane root = new SplitPane();
  private final Shares shares;
  private final String name;
  private boolean chosen;

  /**
   * @param name under which it is kept
   * @param orientation vertical for one above the other
   */
  public RememberedSplit(Shares shares, String name, Orientation orientation) {
    this.shares = shares;
    this.name = name;
    root.setOrientation(orientation);
    root.setId("split-" + name);
    root.getStyleClass().add("remembered-split");
    root.setMinSize(0, 0);
    root.addEventFilter(MouseEvent.MOUSE_RELEASED, this::released);
  }

  public SplitPane root() {
    return root;
  }

  /**
   * Puts the panes there.
   *
   * @param resizable the one that takes what a larger window gives
   */
  public void fill(Node first, Node second, Node resizable) {
    for (Node pane : new Node[] {first, second}) {
      SplitPane.setResizableWithParent(pane, pane == resizable);
    }
    root.getItems().setAll(first, second);
    shares
        .of(name)
        .ifPresent(
            share -> {
              chosen = true;
              root.setDividerPositions(share);
            });
  }

  /** Gives the first pane a share, unless a person has done so. */
  public void suggest(double share) {
    if (!chosen && root.getItems().size() > 1) {
      root.setDividerPositions(Math.clamp(share, LEAST, 1 - LEAST));
    }
  }

  /** Gives the first pane the width that it prefers, unless a person has done so. */
  public void suggestWidthOf(Region first) {
    root.widthProperty()
        .subscribe(
            width -> {
              if (width.doubleValue() > 0) {
                suggest(first.prefWidth(-1) / width.doubleValue());
              }
            });
  }

  private void released(MouseEvent event) {
    for (@Nullable Node at = event.getTarget() instanceof Node target ? target : null;
        at != null && at != root;
        at = at.getParent()) {
      if (at.getStyleClass().contains("split-pane-divider") && at.getParent() == root) {
        chosen = true;
        shares.keep(name, root.getDividerPositions()[0]);
        return;
      }
    }
  }
}
