package endolith.app.chart;

import static endolith.app.text.Texts.text;

import atlantafx.base.theme.Styles;
import endolith.app.memory.ChartTexts;
import endolith.viewer.chart.ChartView;
import endolith.viewer.chart.Measure;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The buttons of a chart. */
final class ChartTools {
  private static final double STEP = 0.6;

  /** For all of them in one line, if there is room for it. */
  private static final double TOOLS_PX = 1000;

  private final ChartView view;
  private final Button pause = button("chart-pause", Feather.PAUSE, "chart.pause");
  private final Button all = button("chart-all", Feather.MAXIMIZE_2, "chart.all");
  private final FlowPane root = new FlowPane();

  /**
   * @param live whether there is more to come
   */
  ChartTools(ChartView view, boolean live, ChartExport export) {
    this.view = view;
    Button closer = button("chart-closer", Feather.ZOOM_IN, "chart.closer");
    closer.setOnAction(event -> view.zoom(STEP, (view.from() + view.to()) / 2));
    Button farther = button("chart-farther", Feather.ZOOM_OUT, "chart.farther");
    farther.setOnAction(event -> view.zoom(1 / STEP, (view.from() + view.to()) / 2));
    all.setOnAction(event -> view.reset());
    pause.setOnAction(
        event -> {
          if (view.isFollowing()) {
            view.pause();
          } else {
            view.follow();
          }
        });
    pause.setVisible(live);
    pause.setManaged(live);
    root.getChildren().addAll(measure(), farther, closer, all, pause, export(export));
    root.getStyleClass().add("chart-tools");
    root.setPrefWrapLength(TOOLS_PX);
    view.onChange(this::show);
    show();
  }

  Region root() {
    return root;
  }

  private ChoiceBox<Measure> measure() {
    ChoiceBox<Measure> measure = new ChoiceBox<>();
    measure.setId("chart-measure");
    measure.getItems().setAll(Measure.values());
    measure.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(Measure value) {
            return value == null ? "" : ChartTexts.name(value);
          }

          @Override
          public Measure fromString(String words) {
            throw new UnsupportedOperationException();
          }
        });
    measure.setValue(view.measure());
    measure.setAccessibleText(text("chart.measure"));
    Tooltip help = new Tooltip(ChartTexts.help(view.measure()));
    help.setWrapText(true);
    help.setMaxWidth(380);
    measure.setTooltip(help);
    measure
        .valueProperty()
        .subscribe(
            value -> {
              if (value != view.measure()) {
                view.measure(value);
                help.setText(ChartTexts.help(value));
              }
            });
    return measure;
  }

  private static MenuButton export(ChartExport export) {
    MenuButton menu = new MenuButton(null, new FontIcon(Feather.DOWNLOAD));
    menu.setId("chart-export");
    menu.getStyleClass().addAll(Styles.FLAT, Styles.BUTTON_ICON, "no-arrow-menu");
    name(menu, "chart.export");
    menu.getItems().add(item("chart.export-view", export::picture));
    menu.getItems().add(item("chart.export-drawing", export::drawing));
    menu.getItems().add(item("chart.export-run", export::run));
    menu.getItems().add(item("chart.export-samples", export::samples));
    return menu;
  }

  private static MenuItem item(String key, Runnable action) {
    MenuItem item = new MenuItem(text(key));
    item.setOnAction(event -> action.run());
    return item;
  }

  private static Button button(String id, Feather icon, String key) {
    Button button = new Button(null, new FontIcon(icon));
    button.setId(id);
    button.getStyleClass().addAll(Styles.FLAT, Styles.BUTTON_ICON);
    name(button, key);
    return button;
  }

  private static void name(ButtonBase button, String key) {
    button.setAccessibleText(text(key));
    button.setTooltip(new Tooltip(text(key)));
  }

  private void show() {
    boolean following = view.isFollowing();
    name(pause, following ? "chart.pause" : "chart.follow");
    pause.setGraphic(new FontIcon(following ? Feather.PAUSE : Feather.PLAY));
    pause.getStyleClass().removeAll(Styles.ACCENT, Styles.FLAT);
    pause.getStyleClass().add(following ? Styles.FLAT : Styles.ACCENT);
    all.setDisable(view.isWhole() && view.isFollowing());
  }
}
