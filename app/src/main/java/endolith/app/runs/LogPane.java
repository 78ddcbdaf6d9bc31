package endolith.app.runs;

import static endolith.app.text.Texts.text;

import atlantafx.base.theme.Styles;
import endolith.app.runs.LogLine.Level;
import endolith.app.text.FlowingRow;
import endolith.app.text.Heading;
import endolith.app.text.NameCell;
import endolith.app.text.UserName;
import endolith.app.work.BackgroundExecutor;
import endolith.engine.image.disk.IoMessage;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.controlsfx.control.SegmentedButton;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A log in a table that grows as the log does: rows of a level can be chosen, and copied. It stays
 * at the end until a person scrolls up.
 */
public final class LogPane {
  private static final PseudoClass GRAVE = PseudoClass.getPseudoClass("grave");
  private static final PseudoClass WARNING = PseudoClass.getPseudoClass("warning");
  private static final KeyCombination COPY =
      new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
  private static final Duration PACE = Duration.seconds(1);

  private final LogModel model;
  private final TableView<LogLine> table;
  private final ToggleButton follow = new ToggleButton(text("log.follow"));
  private final Label where = new Label();
  private final Label none = new Label();
  private final Timeline clock;
  private final VBox root;
  private boolean seen;
  private @Nullable Path wanted;

  public LogPane(BackgroundExecutor background) {
    model = new LogModel(background, this::complain);
    table = new TableView<>(model.shown());
    table.setId("log-table");
    table.setAccessibleText(text("log.table"));
    table.getStyleClass().add(Styles.DENSE);
    none.setWrapText(true);
    none.setText(text("log.empty"));
    table.setPlaceholder(none);
    table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    column("log.time", 172, LogLine::time);
    column("log.level", 75, line -> line.begins() ? word(line.level()) : "");
    column("log.source", 150, LogLine::source);
    column("log.message", 900, LogLine::message);
    table.setRowFactory(any -> new Row());
    table.setOnKeyPressed(this::typed);
    table.addEventFilter(ScrollEvent.SCROLL, this::scrolled);
    table.addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
    model
        .shown()
        .addListener(
            (ListChangeListener<LogLine>)
                change -> {
                  toEnd();
                });
    VBox.setVgrow(table, Priority.ALWAYS);
    root = new VBox(bar(), where, table);
    root.setMinWidth(0);
    root.getStyleClass().add("log");
    clock = new Timeline(new KeyFrame(PACE, event -> model.refresh()));
    clock.setCycleCount(Animation.INDEFINITE);
    table.sceneProperty().subscribe(this::look);
    // A table without a skin cannot scroll yet.
    table.skinProperty().subscribe(this::toEnd);
  }

  public Node root() {
    return root;
  }

  /** Shows a log from its end on. */
  public void show(Path log) {
    UserName.show(where, log.toString());
    none.setText(text("log.empty"));
    follow.setSelected(true);
    wanted = log;
    look();
  }

  /** A log is read only while it can be seen. */
  public void visible(boolean now) {
    seen = now;
    look();
  }

  /** Reads the log now and from time to time, or no longer. */
  private void look() {
    if (!seen || table.getScene() == null) {
      clock.stop();
      return;
    }
    Path log = wanted;
    wanted = null;
    if (log == null) {
      model.refresh();
      toEnd();
    } else {
      model.show(log);
    }
    clock.play();
  }

  private void complain(Exception failure) {
    none.setText(IoMessage.of(failure, String.valueOf(failure.getMessage())));
  }

  private Node bar() {
    SegmentedButton levels =
        new SegmentedButton(
            level("log.all", Level.OTHER),
            level("log.warnings", Level.WARN),
            level("log.errors", Level.ERROR));
    levels.getButtons().getFirst().setSelected(true);
    follow.setId("log-follow");
    follow.setGraphic(new FontIcon(Feather.ARROW_DOWN));
    follow.setTooltip(new Tooltip(text("log.follow.help")));
    follow.setSelected(true);
    follow.selectedProperty().subscribe(this::toEnd);
    Button copy = new Button(text("log.copy"), new FontIcon(Feather.COPY));
    copy.setId("log-copy");
    copy.setTooltip(new Tooltip(text("log.copy.help")));
    copy.setOnAction(event -> copy());
    where.getStyleClass().add(Styles.TEXT_MUTED);
    where.setMinWidth(0);
    for (Region each : List.of(levels, follow, copy)) {
      each.setMinWidth(Region.USE_PREF_SIZE);
    }
    FlowPane bar = FlowingRow.of(levels, follow, copy);
    bar.getStyleClass().add("log-bar");
    return bar;
  }

  private ToggleButton level(String key, Level least) {
    ToggleButton button = new ToggleButton(text(key));
    button.setId(key.replace('.', '-'));
    button.setOnAction(
        event -> {
          button.setSelected(true); // a second click does not take it back
          model.least().set(least);
        });
    return button;
  }

  private void column(String key, double width, Function<LogLine, String> words) {
    TableColumn<LogLine, String> column = new TableColumn<>();
    column.setPrefWidth(width);
    column.setCellFactory(any -> new NameCell<>());
    Heading.of(column, text(key), "");
    column.setSortable(false);
    column.setReorderable(false);
    column.setCellValueFactory(
        features -> new ReadOnlyStringWrapper(words.apply(features.getValue())));
    table.getColumns().add(column);
  }

  private static String word(Level level) {
    return switch (level) {
      case ERROR -> text("log.error");
      case WARN -> text("log.warning");
      case INFO -> text("log.info");
      case DEBUG -> text("log.detail");
      case OTHER -> "";
    };
  }

  /** Later, when the table knows of all its rows. */
  private void toEnd() {
    Platform.runLater(
        () -> {
          if (follow.isSelected() && !table.getItems().isEmpty()) {
            table.layout();
            table.scrollTo(table.getItems().size() - 1);
          }
        });
  }

  private void typed(KeyEvent event) {
    if (COPY.match(event)) {
      copy();
      event.consume();
    }
    switch (event.getCode()) {
      case UP, PAGE_UP, HOME -> follow.setSelected(false);
      case END -> follow.setSelected(true);
      default -> {}
    }
  }

  private void scrolled(ScrollEvent event) {
    if (event.getDeltaY() > 0) {
      follow.setSelected(false);
    }
  }

  /** Whoever takes the scroll bar wants to go somewhere. */
  private void pressed(MouseEvent event) {
    for (Node at = event.getPickResult().getIntersectedNode(); at != null; at = at.getParent()) {
      if (at instanceof ScrollBar) {
        follow.setSelected(false);
      }
    }
  }

  /** The rows that are selected; all that are shown if none is. */
  private void copy() {
    List<LogLine> selected = table.getSelectionModel().getSelectedItems();
    String lines =
        (selected.isEmpty() ? table.getItems() : selected)
            .stream().map(LogLine::text).collect(Collectors.joining("\n", "", "\n"));
    Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, lines));
  }

  /** A row that shows how grave its entry is. */
  private static final class Row extends TableRow<LogLine> {
    @Override
    protected void updateItem(@Nullable LogLine line, boolean empty) {
      super.updateItem(line, empty);
      Level level = line == null || empty ? Level.OTHER : line.level();
      pseudoClassStateChanged(GRAVE, level == Level.ERROR);
      pseudoClassStateChanged(WARNING, level == Level.WARN);
    }
  }
}
