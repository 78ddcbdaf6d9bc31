package endolith.app.results;

import static endolith.app.text.Texts.text;

import atlantafx.base.theme.Styles;
import endolith.app.pair.PairActions;
import endolith.app.pair.PairMenu;
import endolith.app.review.DecisionBar;
import endolith.app.review.ReviewModel;
import endolith.app.runs.RunsPane;
import endolith.app.split.RememberedSplit;
import endolith.app.split.Shares;
import endolith.app.text.EmptyPane;
import endolith.app.text.FittingPane;
import endolith.app.work.BackgroundExecutor;
import endolith.engine.image.disk.IoMessage;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The screen on which a project's results are judged. */
public final class ResultsScreen {
  /** A pair with problems has many words, and still its plot comes first. */
  private static final double PLOT_SHARE = 0.7;

  private final ResultsModel model;
  private final ReviewModel review;
  private final BackgroundExecutor background;
  private final TaskSummary summary = new TaskSummary();
  private final PlotGallery gallery;
  private final ReportPane report;
  private final RunsPane runs;
  private final ListView<TaskResults> list;
  private final StackPane root = new StackPane();
  private final TabPane tabs = new TabPane();
  private final Tab imagesTab;
  private final PairActions actions;
  private final Shares shares;

  /**
   * A tab that another package fills.
   *
   * @param visible told whether it can be seen
   */
  public record FurtherTab(Node content, Consumer<Boolean> visible) {}

  /**
   * @param choose leads to where a batch is chosen
   * @param actions what can be done with a pair
   * @param shares that its panes were given
   * @param images a further tab: the images of the selected pair
   * @param sheet a further tab: one plot of every pair
   * @param compare a further tab: one pair under several values
   */
  public ResultsScreen(
      ResultsModel model,
      ReviewModel review,
      PictureLoader pictureLoader,
      BackgroundExecutor background,
      Runnable choose,
      PairActions actions,
      Shares shares,
      FurtherTab images,
      FurtherTab sheet,
      FurtherTab compare) {
    this.model = model;
    this.review = review;
    this.shares = shares;
    this.actions = actions;
    this.background = background;
    this.gallery = new PlotGallery(pictureLoader);
    this.report = new ReportPane(background);
    this.runs = new RunsPane(background);
    this.list = new ListView<>(model.tasks());
    this.imagesTab = tab("look.tab.images", "tab-images", images);
    Node filled = filled(sheet, compare);
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

  /** Shows the plots of a pair, if there is anything of it. */
  public void show(String pair) {
    if (model.select(pair)) {
      tabs.getSelectionModel().selectFirst();
    }
  }

  /** Shows the images of the selected pair. */
  public void showImages() {
    tabs.getSelectionModel().select(imagesTab);
  }

  /** Gives the keyboard to the list of pairs, or to what leads to choosing some. */
  public void focus() {
    if (list.getScene() == null) {
      root.lookupAll(".button").forEach(Node::requestFocus);
    } else {
      list.requestFocus();
    }
  }

  private Node filled(FurtherTab sheet, FurtherTab compare) {
    list.setId("task-list");
    list.setAccessibleText(text("look.tasks"));
    list.setCellFactory(any -> new TaskListCell(review));
    PairMenu.attach(
        list,
        () -> Optional.ofNullable(list.getSelectionModel().getSelectedItem()).map(TaskResults::id),
        actions);
    list.getStyleClass().addAll("task-list", Styles.DENSE);
    list.getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            task -> {
              if (task != null) {
                model.selected().set(task);
              }
            });
    RememberedSplit plots = new RememberedSplit(shares, "plot-text", Orientation.VERTICAL);
    plots.fill(gallery.root(), summary.root(), gallery.root());
    plots.suggest(PLOT_SHARE);
    plots.root().getStyleClass().add("tab-content");
    Tab plotTab = tab("look.tab.plots", "tab-plots", plots.root());
    Tab compareTab = tab("look.tab.compare", "tab-compare", compare);
    Tab reportTab = tab("look.tab.report", "tab-report", report.root());
    reportTab.selectedProperty().subscribe(report::visible);
    Tab runsTab = tab("look.tab.runs", "tab-runs", runs.root());
    runsTab.selectedProperty().subscribe(this::readRuns);
    tabs.getTabs()
        .addAll(
            plotTab,
            imagesTab,
            tab("look.tab.sheet", "tab-sheet", sheet),
            compareTab,
            tab("look.tab.table", "tab-table", new ResultTableView(model, review, actions).root()),
            reportTab,
            runsTab);
    ProblemsPane problems = new ProblemsPane(model, actions);
    Tab problemTab = tab("look.tab.problems", "tab-problems", problems.root());
    problemTab.selectedProperty().subscribe(problems::visible);
    tabs.getTabs().add(5, problemTab);
    tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
    tabs.setId("result-tabs");
    tabs.setAccessibleText(text("page.look"));
    Label counted = new Label();
    counted.setId("results-count");
    counted.setWrapText(true);
    counted.setMinHeight(Region.USE_PREF_SIZE);
    counted.textProperty().bind(model.counted());
    VBox.setVgrow(list, Priority.ALWAYS);
    VBox left = new VBox(counted, list);
    left.getStyleClass().add("counted-list");
    RememberedSplit pane = new RememberedSplit(shares, "results-list", Orientation.HORIZONTAL);
    Node right = FittingPane.of(decided());
    pane.fill(left, right, right);
    pane.suggestWidthOf(left);
    pane.root().getStyleClass().add("look");
    return pane.root();
  }

  /** The tabs, with what decides on the pair below them. */
  private VBox decided() {
    DecisionBar bar =
        new DecisionBar(
            review,
            Bindings.createStringBinding(this::selected, model.selected()),
            model::select,
            list::requestFocus);
    bar.listen(root);
    review.changes().subscribe(number -> list.refresh());
    VBox.setVgrow(tabs, Priority.ALWAYS);
    return new VBox(tabs, bar.root());
  }

  private String selected() {
    TaskResults task = model.selected().get();
    return task == null ? "" : task.id();
  }

  private void readRuns(boolean seen) {
    if (seen) {
      background.start(model::runs, runs::show, failure -> runs.complain(words(failure)));
    }
  }

  private static Tab tab(String key, String id, FurtherTab further) {
    Tab tab = tab(key, id, further.content());
    tab.selectedProperty().subscribe(further.visible()::accept);
    return tab;
  }

  private static Tab tab(String key, String id, Node content) {
    Tab tab = new Tab(text(key), content);
    tab.setId(id);
    return tab;
  }

  private void show(@Nullable TaskResults task) {
    if (task == null) {
      return;
    }
    if (!task.equals(list.getSelectionModel().getSelectedItem())) {
      list.getSelectionModel().select(task);
      list.scrollTo(task);
    }
    summary.show(task);
    background.start(
        () -> KnownTruth.of(task.request()),
        truth -> truth.filter(any -> task.equals(model.selected().get())).ifPresent(summary::tell),
        failure -> {});
    gallery.show(task.plots());
    report.show(task);
  }

  private static String words(Exception failure) {
    return IoMessage.of(failure, String.valueOf(failure.getMessage()));
  }

  private static Node empty(Runnable choose) {
    Button go = new Button(text("run.to-choose"));
    go.setOnAction(event -> choose.run());
    return EmptyPane.of(text("look.empty"), text("look.empty.help"), go);
  }
}
