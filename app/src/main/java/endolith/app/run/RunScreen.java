package endolith.app.run;

import static endolith.app.text.Texts.text;

import atlantafx.base.theme.Styles;
import endolith.app.chart.ChartExport;
import endolith.app.chart.MemoryPanel;
import endolith.app.text.EmptyPane;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** The batch as it goes on. */
public final class RunScreen {
  private static final Duration POLL = Duration.millis(250);
  private static final double HEIGHT = 360;
  private static final double HEIGHT_WITH_WARNING = 430;

  private final RunModel model;
  private final MemoryPanel memory;
  private final HBox below = new HBox();
  private final StackPane root = new StackPane();
  private final Node filled;
  private final Node empty;

  /**
   * @param choose leads to where a batch is chosen
   * @param look leads to the results
   * @param freshNextTime chooses a worker of its own for each pair of the next run
   */
  public RunScreen(
      RunModel model,
      Runnable abort,
      Runnable choose,
      Runnable look,
      Runnable freshNextTime,
      ChartExport.Means export) {
    this.model = model;
    this.memory =
        new MemoryPanel(true, new FreshWorkers(model, freshNextTime), export, model::output);
    TaskTable table = new TaskTable(model);
    table.onSelect(row -> memory.look(row.map(TaskRow::title)));
    VBox.setVgrow(table.root(), Priority.ALWAYS);
    VBox column = new VBox(new RunHeader(model, abort, choose, look).root(), table.root(), below);
    fillBelow();
    model.curves().subscribe(memory::show);
    column.getStyleClass().add("run");
    filled = column;
    empty = empty(choose);
    Timeline poll = new Timeline(new KeyFrame(POLL, event -> poll()));
    poll.setCycleCount(Animation.INDEFINITE);
    model
        .state()
        .subscribe(
            state -> {
              root.getChildren().setAll(state == RunState.IDLE ? empty : filled);
              if (state.isBusy()) {
                poll.play();
              } else {
                poll.stop();
              }
              refresh();
            });
  }

  public Parent root() {
    return root;
  }

  /** A warning takes room that the chart is not to lose. */
  private void refresh() {
    memory.refresh();
    below.setPrefHeight(model.leaking().get().isEmpty() ? HEIGHT : HEIGHT_WITH_WARNING);
  }

  private void poll() {
    model.poll();
    refresh();
  }

  private void fillBelow() {
    HBox.setHgrow(memory.root(), Priority.ALWAYS);
    ListView<String> list = new ListView<>(model.messages());
    list.setId("messages");
    list.getStyleClass().add(Styles.DENSE);
    list.setPlaceholder(new Label(text("run.no-messages")));
    list.setCellFactory(any -> new MessageCell());
    list.setAccessibleText(text("run.messages"));
    VBox.setVgrow(list, Priority.ALWAYS);
    VBox messages = new VBox(heading("run.messages"), list);
    messages.getStyleClass().addAll("card", "messages-card");
    below.getChildren().setAll(memory.root(), messages);
    below.getStyleClass().add("run-below");
    below.setMinHeight(260);
    below.setPrefHeight(HEIGHT);
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
