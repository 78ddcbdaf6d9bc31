package endolith.app.text;

import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

/** A row that goes on in the next line; what is wider than the whole row wraps or gives way. */
public final class FlowingRow {
  private FlowingRow() {}

  public static FlowPane of(Region... parts) {
    FlowPane row = new FlowPane();
    row.setMinWidth(0);
    row.getChildren()
        .addListener(
            (ListChangeListener<Node>)
                change -> {
                  while (change.next()) {
                    change.getAddedSubList().forEach(part -> limit(part, row));
                  }
                });
    row.getChildren().addAll(parts);
    return row;
  }

  private static void limit(Node part, FlowPane row) {
    if (part instanceof Region region) {
      region
          .maxWidthProperty()
          .bind(
              row.widthProperty()
                  .map(
                      width ->
                          Math.max(
                              0,
                              width.doubleValue()
                                  - row.snappedLeftInset()
                                  - row.snappedRightInset())));
    }
  }
}
