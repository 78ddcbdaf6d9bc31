package endolith.app.choose;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/** A line of the board: a name that stays where it is, and beside it what scrolls sideways. */
final class BoardLine extends Region {
  private final BoardColumns columns;
  private final Lane lane = new Lane();
  private final Rectangle seen = new Rectangle();
  private Node name = new Region();

  BoardLine(BoardColumns columns) {
    this.columns = columns;
    lane.setClip(seen);
    lane.getStyleClass().add("board-lane");
    getChildren().addAll(name, lane);
    setMinHeight(USE_PREF_SIZE);
    columns.shift().subscribe(lane::requestLayout);
  }

  /** What stands in it from now on. */
  void fill(Node newName, List<? extends Node> cells) {
    name = newName;
    getChildren().setAll(name, lane);
    lane.getChildren().setAll(cells);
  }

  @Override
  protected double computePrefHeight(double width) {
    double highest = name.prefHeight(-1);
    for (Node cell : lane.getChildren()) {
      highest = Math.max(highest, Math.max(cell.minHeight(-1), cell.prefHeight(-1)));
    }
    return highest;
  }

  @Override
  protected double computePrefWidth(double height) {
    return 0; // it takes what there is
  }

  @Override
  protected void layoutChildren() {
    double height = getHeight();
    name.resizeRelocate(0, 0, columns.name(), height);
    lane.resizeRelocate(columns.name() + BoardColumns.GAP, 0, columns.room(), height);
    seen.setWidth(columns.room() + 4);
    seen.setX(-2); // for the ring around what has the keyboard
    seen.setHeight(height);
    lane.requestLayout();
    lane.layout();
  }

  /** What scrolls sideways. */
  private final class Lane extends Pane {
    @Override
    protected void layoutChildren() {
      for (int i = 0; i < getChildren().size(); i++) {
        double left = columns.left(i) - columns.shift().get();
        getChildren().get(i).resizeRelocate(left, 0, columns.tile(), getHeight());
      }
    }
  }
}
