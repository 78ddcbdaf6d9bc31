package endolith.app.compare;

import static endolith.app.text.Texts.text;

import endolith.app.results.PictureLoader;
import endolith.app.results.Plot;
import endolith.app.results.PlotRow;
import endolith.app.results.SideBySide;
import endolith.app.text.FittingPane;
import endolith.app.text.Heading;
import endolith.app.text.NameCell;
import java.util.List;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** Values of a parameter side by side: figures above, plots below. */
public final class ComparePane {
  /** Of the columns of {@link ComparisonTable}, short enough for all of them to be seen. */
  private static final List<String> HEADINGS =
      List.of(
          "compare.value",
          "run.verdict",
          "table.accuracy",
          "compare.overlap",
          "compare.correlation",
          "compare.inliers",
          "compare.correction",
          "table.scale",
          "table.moffat",
          "compare.time",
          "table.status");

  private static final int FIRST_FIGURE = 2;
  private static final int LAST_FIGURE = 9;
  private static final double FIRST_PX = 176;
  private static final double LAST_PX = 86;
  private static final double LEAST_PX = 64;
  private static final String FIGURE = "0.0000";
  private static final double ROW_PX = 42;

  private final CompareModel model;
  private final SideBySide side;
  private final Node root;

  /**
   * @param start begins the comparison
   * @param busy while a batch runs
   */
  public ComparePane(
      CompareModel model,
      PictureLoader pictureLoader,
      Runnable start,
      ObservableBooleanValue busy) {
    this.model = model;
    this.side = new SideBySide(pictureLoader, "compare-kind");
    TableView<ComparedValue> table = table();
    Label same = new Label();
    same.setId("compare-same");
    same.setWrapText(true);
    same.setMinHeight(Region.USE_PREF_SIZE);
    same.getStyleClass().add("compare-same");
    same.visibleProperty().bind(same.textProperty().isNotEmpty());
    same.managedProperty().bind(same.visibleProperty());
    VBox results = new VBox(table, same, side.root());
    results.getStyleClass().add("compare-results");
    VBox.setVgrow(side.root(), Priority.ALWAYS);
    VBox.setVgrow(results, Priority.ALWAYS);
    results.setVisible(false);
    VBox column = new VBox(new CompareForm(model, start, busy).root(), progress(), results);
    column.getStyleClass().addAll("tab-content", "compare");
    root = FittingPane.of(column);
    model
        .made()
        .addListener(
            (Observable made) -> {
              table.setPrefHeight(ROW_PX * (model.made().size() + 1.5));
              results.setVisible(!model.made().isEmpty());
              SameResults now = SameResults.of(model.made());
              same.setText(now.sentence());
              side.compare(now.groups().stream().map(ComparePane::row).toList());
              table.refresh(); // whether a figure differs depends on all rows
            });
  }

  public Node root() {
    return root;
  }

  /** Plots are read only while they can be seen. */
  public void visible(boolean now) {
    side.visible(now);
  }

  /** Of values with one result, which are shown once. */
  private static PlotRow row(List<ComparedValue> group) {
    ComparedValue first = group.getFirst();
    String title = group.size() == 1 ? first.value() : SameResults.values(group);
    return new PlotRow(title, title, Plot.of(first.plots()));
  }

  private TableView<ComparedValue> table() {
    TableView<ComparedValue> table = new TableView<>(model.made());
    table.setId("compare-table");
    table.setAccessibleText(text("compare.table"));
    for (int i = 0; i < HEADINGS.size(); i++) {
      int column = i;
      TableColumn<ComparedValue, String> made = new TableColumn<>();
      made.setPrefWidth(i == 0 ? FIRST_PX : i > LAST_FIGURE ? LAST_PX : LEAST_PX);
      Heading.of(made, text(HEADINGS.get(i)), FIGURE);
      made.setCellFactory(any -> new NameCell<>());
      if (i >= FIRST_FIGURE && i <= LAST_FIGURE) {
        made.getStyleClass().add("figure");
      }
      made.setSortable(false);
      made.setReorderable(false);
      made.setCellValueFactory(
          features ->
              new ReadOnlyStringWrapper(ComparisonTable.row(features.getValue()).get(column)));
      if (i > 0 && i < LAST_FIGURE) {
        made.setCellFactory(any -> new FigureCell(model.made(), column));
      }
      table.getColumns().add(made);
    }
    table.setMinHeight(Region.USE_PREF_SIZE);
    return table;
  }

  /** A figure, emphasised if it is not the same under all values. */
  private static final class FigureCell extends TableCell<ComparedValue, String> {
    private static final PseudoClass DIFFERS = PseudoClass.getPseudoClass("differs");

    private final List<ComparedValue> made;
    private final int column;

    FigureCell(List<ComparedValue> made, int column) {
      this.made = made;
      this.column = column;
    }

    @Override
    protected void updateItem(@Nullable String item, boolean empty) {
      super.updateItem(item, empty);
      setText(empty ? null : item);
      long different =
          made.stream().map(one -> ComparisonTable.row(one).get(column)).distinct().count();
      pseudoClassStateChanged(DIFFERS, !empty && different > 1);
    }
  }

  private Node progress() {
    Label line = new Label();
    line.setId("compare-line");
    line.setWrapText(true);
    line.setMinHeight(Region.USE_PREF_SIZE);
    line.textProperty().bind(model.line());
    line.visibleProperty().bind(model.line().isNotEmpty());
    line.managedProperty().bind(line.visibleProperty());
    ProgressBar bar = new ProgressBar();
    bar.setAccessibleText(text("compare.progress"));
    bar.progressProperty().bind(model.share());
    bar.visibleProperty().bind(model.running());
    bar.managedProperty().bind(bar.visibleProperty());
    Timeline poll = new Timeline(new KeyFrame(Duration.millis(250), event -> model.poll()));
    poll.setCycleCount(Animation.INDEFINITE);
    model
        .running()
        .subscribe(
            now -> {
              if (now) {
                poll.play();
              } else {
                poll.stop();
              }
            });
    HBox row = new HBox(bar, line);
    row.getStyleClass().add("toolbar");
    return row;
  }
}
