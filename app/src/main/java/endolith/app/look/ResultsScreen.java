package endolith.app.look;

import static endolith.app.text.Texts.text;

import atlantafx.base.theme.Styles;
import endolith.app.work.Background;
import javafx.beans.Observable;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The results of a project, to be judged. */
public final class ResultsScreen {
  private final ResultsModel model;
  private final Background background;
  private final TaskSummary summary = new TaskSummary();
  private final PlotGallery gallery;
  private final TextArea report = new TextArea();
  private final ListView<TaskLook> list;
  private final StackPane root = new StackPane();

  /**
   * @param choose leads to where a batch is chosen
   */
  public ResultsScreen(
      ResultsModel model, Pictures pictures, Background background, Runnable choose) {
    this.model = model;
    this.background = background;
    this.gallery = new PlotGallery(pictures);
    this.list = new ListView<>(model.tasks());
    Node filled = filled(pictures);
    Node empty = empty(choose);
    model
        .tasks()
        .addListener(
            (Observable tasks) ->
                root.getChildren().setAll(model.tasks().isEmpty() ? empty : filled));
    root.getChildren().setAll(model.tasks().isEmpty() ? empty : filled);
    model.selected().subscribe(this::show);
  }

  public Parent root() {
    return root;
  }

  private Node filled(Pictures pictures) {
    list.setId("task-list");
    list.setAccessibleText(text("look.tasks"));
    list.setCellFactory(any -> new TaskListCell());
    list.setPrefWidth(250);
    list.getStyleClass().addAll("task-list", Styles.DENSE);
    list.getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            look -> {
              if (look != null) {
                model.selected().set(look);
              }
            });
    SideBySide side = new SideBySide(model, pictures);
    report.setEditable(false);
    report.setWrapText(true);
    report.setId("task-report");
    report.getStyleClass().add("task-report");
    report.setAccessibleText(text("look.tab.report"));
    VBox plots = new VBox(summary.root(), gallery.root());
    VBox.setVgrow(gallery.root(), Priority.ALWAYS);
    plots.getStyleClass().add("tab-content");
    Tab sideTab = tab("look.tab.side", "tab-side", side.root());
    sideTab.selectedProperty().subscribe(side::visible);
    TabPane tabs =
        new TabPane(
            tab("look.tab.plots", "tab-plots", plots),
            sideTab,
            tab("look.tab.table", "tab-table", new ResultTableView(model).root()),
            tab("look.tab.report", "tab-report", report));
    tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
    BorderPane pane = new BorderPane(tabs);
    pane.setLeft(list);
    pane.getStyleClass().add("look");
    return pane;
  }

  private static Tab tab(String key, String id, Node content) {
    Tab tab = new Tab(text(key), content);
    tab.setId(id);
    return tab;
  }

  private void show(@Nullable TaskLook look) {
    if (look == null) {
      return;
    }
    if (!look.equals(list.getSelectionModel().getSelectedItem())) {
      list.getSelectionModel().select(look);
    }
    summary.show(look);
    gallery.show(look.plots());
    background.start(
        () -> TaskReport.of(look),
        words -> {
          if (look.equals(model.selected().get())) {
            report.setText(words);
          }
        },
        failure -> report.setText(String.valueOf(failure.getMessage())));
  }

  private static Node empty(Runnable choose) {
    Label title = new Label(text("look.empty"));
    title.getStyleClass().add("empty-title");
    Label words = new Label(text("look.empty.help"));
    words.setWrapText(true);
    words.setMinHeight(Region.USE_PREF_SIZE);
    Button go = new Button(text("run.to-choose"));
    go.setOnAction(event -> choose.run());
    VBox empty = new VBox(title, words, go);
    empty.getStyleClass().add("empty");
    return empty;
  }
}
