package endolith.app.run;

import static endolith.app.text.Texts.text;

import atlantafx.base.theme.Styles;
import endolith.app.chart.ChartExport;
import endolith.app.chart.MemoryPanel;
import endolith.app.pair.PairActions;
import endolith.app.split.RememberedSplit;
import endolith.app.split.Shares;
import endolith.app.text.EmptyPane;
import endolith.app.text.FittingPane;
import endolith.app.text.TextSize;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** The screen on which a batch is watched. */
public final class RunScreen {
  private static final PseudoClass WARNED = PseudoClass.getPseudoClass("warned");
  private static final Duration POLL = Duration.millis(250);

  /** Of the chart with what stands above it, in sizes of text. */
  private static final double LEAST_EM = 21;

  /** The same, with a warning. */
  private static final double LEAST_EM_WITH_WARNING = 27;

  /** Of the chart beside the notes. */
  private static final double CHART_SHARE = 0.68;

  /** Rows that the table has at least, as long as the chart has its room. */
  private static final double ROWS = 2.6;

  /** As many as a large window shows. */
  private static final int MOST_ROWS = 16;

  /** The page that opens meanwhile comes first. */
  private static final int FRAMES_BEFORE = 20;

  private static final double EM = 26;
  private static final double EM_WITH_WARNING = 31;

  private final RunModel model;
  private final MemoryPanel memory;
  private final RememberedSplit below;
  private final RememberedSplit both;
  private final TextSize size = new TextSize();
  private final StackPane root = new StackPane();
  private final VBox column;
  private final Node shown;
  private final TaskTable table;
  private final Node empty;
  private final Node messages;
  private FrameSteps parts = new FrameSteps(List.of());

  /**
   * Until the parts are on the page: on its way there the toolkit looks a part's colours up where
   * it was before, which it only holds weakly.
   */
  private @Nullable Prerenderer prerenderer;

  private boolean filled;

  /**
   * @param shares that its panes were given
   */
  public RunScreen(
      RunModel model,
      RunActions actions,
      PairActions pairs,
      ChartExport.Means export,
      Shares shares) {
    this.model = model;
    below = new RememberedSplit(shares, "run-notes", Orientation.HORIZONTAL);
    both = new RememberedSplit(shares, "run-chart", Orientation.VERTICAL);
    this.memory =
        new MemoryPanel(
            true, new FreshWorkers(model, actions.freshNextTime()), export, model::output);
    table = new TaskTable(model, pairs);
    table.onSelect(row -> memory.look(row.map(TaskRow::title)));
    messages = messages();
    column = new VBox(new RunHeader(model, actions).root(), both.root(), size.node());
    VBox.setVgrow(both.root(), Priority.ALWAYS);
    both.root().heightProperty().subscribe(this::share);
    size.px().subscribe(this::share);
    shown = FittingPane.of(column);
    model.curves().subscribe(memory::show);
    column.getStyleClass().add("run");
    empty = empty(actions.choose());
    Timeline poll = new Timeline(new KeyFrame(POLL, event -> poll()));
    poll.setCycleCount(Animation.INDEFINITE);
    model
        .state()
        .subscribe(
            state -> {
              show(state == RunState.IDLE);
              if (state.isBusy()) {
                poll.play();
              } else {
                poll.stop();
              }
              memory.refresh();
              share();
            });
    model.leaking().subscribe(this::share);
  }

  public Parent root() {
    return root;
  }

  /** Gives the keyboard to the table of pairs, or to what leads to choosing some. */
  public void focus() {
    if (model.state().get() == RunState.IDLE) {
      empty.lookupAll(".button").forEach(Node::requestFocus);
    } else {
      table.root().requestFocus();
    }
  }

  /**
   * Draws the parts of the page where nobody sees them, while nobody waits for it. What the toolkit
   * does for the first time takes it long: without this the window would stand still when a batch
   * begins.
   *
   * @param window whose style the page will have
   */
  public void prepare(Scene window) {
    if (prerenderer != null || filled) {
      return;
    }
    Prerenderer unseen = new Prerenderer(window);
    prerenderer = unseen;
    List<Runnable> steps = new ArrayList<>(Collections.nCopies(FRAMES_BEFORE, () -> {}));
    for (Node part : List.of(column, memory.root(), messages, table.root())) {
      steps.addAll(unseen.steps(part));
    }
    for (int rows = 1; rows <= MOST_ROWS; rows *= 4) {
      int some = rows;
      steps.add(() -> table.prerender(some));
      steps.addAll(unseen.steps(table.root()));
    }
    steps.add(() -> table.prerender(0));
    steps.add(unseen::end);
    begin(steps);
  }

  private void begin(List<Runnable> steps) {
    parts.stop();
    parts = new FrameSteps(steps);
    parts.start();
  }

  private void show(boolean nothing) {
    Node now = nothing ? empty : shown;
    if (!root.getChildren().contains(now)) {
      root.getChildren().setAll(now);
    }
    if (!nothing && !filled) {
      filled = true;
      begin(
          List.of(
              () -> below.fill(memory.root(), messages, memory.root()),
              () -> below.suggest(CHART_SHARE),
              table::begin,
              () -> both.fill(table.root(), below.root(), below.root()),
              table::fill,
              this::share,
              () -> prerenderer = null));
    }
  }

  /** The chart gets what the table does not fill; a warning takes room that it is not to lose. */
  private void share() {
    boolean warned = !model.leaking().get().isEmpty();
    both.root().pseudoClassStateChanged(WARNED, warned);
    double room = both.root().getHeight();
    if (room > 0) {
      double usual = size.em(warned ? EM_WITH_WARNING : EM);
      double least = size.em(warned ? LEAST_EM_WITH_WARNING : LEAST_EM);
      double wanted = Math.max(usual, room - table.heightOfRows());
      double chart = Math.max(least, Math.min(wanted, room - table.heightOf(ROWS)));
      both.suggest(1 - chart / room);
    }
  }

  private void poll() {
    model.poll();
    table.follow();
    memory.refresh();
  }

  private Node messages() {
    ListView<String> list = new ListView<>(model.messages());
    list.setId("messages");
    list.getStyleClass().add(Styles.DENSE);
    list.setPlaceholder(new Label(text("run.no-messages")));
    list.setCellFactory(any -> new MessageCell());
    list.setAccessibleText(text("run.messages"));
    VBox.setVgrow(list, Priority.ALWAYS);
    VBox messages = new VBox(heading("run.messages"), list);
    messages.getStyleClass().addAll("card", "messages-card");
    return messages;
  }

  private static Label heading(String key) {
    Label heading = new Label(text(key));
    heading.getStyleClass().add("section-title");
    return heading;
  }

  private static Node empty(Runnable choose) {
    Button go = new Button(text("run.to-choose"));
    go.setOnAction(event -> choose.run());
    return EmptyPane.of(text("run.empty"), text("run.empty.help"), go);
  }
}
