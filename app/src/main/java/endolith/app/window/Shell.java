package endolith.app.window;

import static endolith.app.text.Texts.text;

import atlantafx.base.theme.Styles;
import endolith.app.start.Mark;
import java.util.EnumMap;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The window's frame: where one is, what there is to go to, and what needs saying. */
public final class Shell {
  private static final PseudoClass AT_START = PseudoClass.getPseudoClass("start");

  private final BorderPane frame = new BorderPane();
  private final StackPane root = new StackPane(frame);
  private final VBox notices = new VBox();
  private final Label project = new Label();
  private final Map<Page, ToggleButton> ways = new EnumMap<>(Page.class);
  private final Button home = icon(Feather.HOME, "window.home");
  private final Button theme = icon(Feather.MOON, "window.theme");
  private final HBox header;

  /**
   * @param page where the window is; a click on a way sets it
   */
  Shell(ObjectProperty<Page> page) {
    ToggleGroup group = new ToggleGroup();
    HBox middle = new HBox();
    middle.getStyleClass().add("ways");
    for (Page to : new Page[] {Page.CHOOSE, Page.RUN, Page.LOOK}) {
      ToggleButton way = way(to);
      way.setToggleGroup(group);
      way.setOnAction(event -> page.set(to));
      ways.put(to, way);
      middle.getChildren().add(way);
    }
    page.subscribe(now -> ways.forEach((to, way) -> way.setSelected(to == now)));
    home.setOnAction(event -> page.set(Page.START));
    home.setId("home");
    theme.setId("theme");
    project.getStyleClass().add("project-name");
    HBox left = new HBox(home, Mark.sized(24), project);
    left.getStyleClass().add("header-side");
    HBox right = new HBox(theme);
    right.getStyleClass().addAll("header-side", "header-right");
    HBox.setHgrow(left, Priority.ALWAYS);
    HBox.setHgrow(right, Priority.ALWAYS);
    left.setPrefWidth(200);
    right.setPrefWidth(200);
    middle.setMinWidth(Region.USE_PREF_SIZE);
    header = new HBox(left, middle, right);
    header.getStyleClass().add("header");
    notices.getStyleClass().add("notices");
    notices.setPickOnBounds(false);
    frame.setTop(header);
    frame.setBottom(notices);
    page.subscribe(
        now -> {
          boolean inside = now != Page.START;
          middle.setVisible(inside || !project.getText().isEmpty());
          left.setVisible(inside);
          header.pseudoClassStateChanged(AT_START, !inside);
        });
    root.getStyleClass().add("window");
  }

  private static ToggleButton way(Page to) {
    ToggleButton way =
        switch (to) {
          case START -> new ToggleButton();
          case CHOOSE -> new ToggleButton(text("page.choose"), new FontIcon(Feather.GRID));
          case RUN -> new ToggleButton(text("page.run"), new FontIcon(Feather.ACTIVITY));
          case LOOK -> new ToggleButton(text("page.look"), new FontIcon(Feather.IMAGE));
        };
    way.getStyleClass().add("way");
    way.setId("way-" + to.name().toLowerCase(java.util.Locale.ROOT));
    return way;
  }

  private static Button icon(Feather icon, String key) {
    Button button = new Button(null, new FontIcon(icon));
    button.getStyleClass().addAll(Styles.FLAT, Styles.BUTTON_ICON);
    button.setAccessibleText(text(key));
    button.setTooltip(new Tooltip(text(key)));
    return button;
  }

  public Parent root() {
    return root;
  }

  /** Shows a screen. */
  void show(Node screen) {
    frame.setCenter(screen);
  }

  void name(String projectName, String where) {
    project.setText(projectName);
    project.setTooltip(new Tooltip(where));
  }

  /** What the button for the theme does. */
  void onTheme(Runnable change) {
    theme.setOnAction(event -> change.run());
  }

  void showThemeIcon(boolean dark) {
    theme.setGraphic(new FontIcon(dark ? Feather.SUN : Feather.MOON));
  }

  /** Says something at the bottom until it is sent away. */
  void add(Notice notice) {
    while (notices.getChildren().size() >= Notice.MOST) {
      notices.getChildren().removeFirst();
    }
    notices.getChildren().add(notice.root());
    notice.onClose(() -> notices.getChildren().remove(notice.root()));
  }

  /** Asks something over everything else until it is answered. */
  void ask(Question question) {
    root.getChildren().add(question.root());
    frame.setDisable(true);
    question.onAnswered(
        () -> {
          root.getChildren().remove(question.root());
          frame.setDisable(false);
        });
    question.focus();
  }
}
