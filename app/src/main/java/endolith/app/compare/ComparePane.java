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
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

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
    VBox results = new VBox(table, side.root());
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
              side.show(model.made().stream().map(ComparePane::row).toList());
            });
  }

  public Node root() {
    return root;
  }

  /** Plots are read only while they can be seen. */
  public void visible(boolean now) {
    side.visible(now);
  }

  private static PlotRow row(ComparedValue comparedValue) {
    List<Plot> plots =
        comparedValue.plots().stream().map(Plot::of).flatMap(Optional::stream).toList();
    return new PlotRow(comparedValue.value(), comparedValue.value(), plots);
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
      table.getColumns().add(made);
    }
    table.setMinHeight(Region.USE_PREF_SIZE);
    return table;
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
