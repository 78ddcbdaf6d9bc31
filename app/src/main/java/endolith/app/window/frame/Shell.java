package endolith.app.window.frame;

import static endolith.app.text.Texts.text;

import atlantafx.base.theme.Styles;
import endolith.app.start.Logo;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The window's frame: navigation, menus and notifications around the page. */
public final class Shell {
  private static final PseudoClass AT_START = PseudoClass.getPseudoClass("start");

  /** So many times as wide as its letters are high the header has room for everything. */
  private static final double ROOMY = 40;

  private final BorderPane frame = new BorderPane();
  private final StackPane root = new StackPane(frame);
  private final VBox notices = new VBox();
  private final StackPane status = new StackPane();
  private final StringProperty title = new SimpleStringProperty(text("program.name"));
  private final Label project = new Label();
  private final Map<Page, ToggleButton> ways = new EnumMap<>(Page.class);
  private final Button home = icon(Feather.HOME, "window.home");
  private final Button theme = icon(Feather.MOON, "window.theme");
  private final MenuButton help = new MenuButton(null, new FontIcon(Feather.HELP_CIRCLE));
  private final Label spoken = new Label();
  private @Nullable Sheet sheet;
  private @Nullable Question question;

  /**
   * @param page where the window is; a click on a way sets it
   */
  public Shell(ObjectProperty<Page> page) {
    ToggleGroup group = new ToggleGroup();
    HBox middle = new HBox();
    middle.getStyleClass().add("ways");
    for (Page to : new Page[] {Page.CHOOSE, Page.RUN, Page.LOOK, Page.MEMORY}) {
      ToggleButton way = way(to);
      way.setToggleGroup(group);
      way.setUserData(to);
      way.setOnAction(event -> way.setSelected(true)); // a second click does not take it back
      ways.put(to, way);
      middle.getChildren().add(way);
    }
    page.subscribe(now -> ways.forEach((to, way) -> way.setSelected(to == now)));
    // Arrows select one, too, and nobody is told of an action.
    group
        .selectedToggleProperty()
        .subscribe(
            (before, way) -> {
              if (way != null && way.getUserData() instanceof Page to) {
                page.set(to);
              }
            });
    home.setOnAction(event -> page.set(Page.START));
    home.setId("home");
    theme.setId("theme");
    home.setTooltip(new Tooltip(tip("window.home", Shortcut.HOME)));
    theme.setTooltip(new Tooltip(tip("window.theme", Shortcut.THEME)));
    project.getStyleClass().addAll("project-name", "user-name");
    project.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    Node logo = Logo.sized(24);
    HBox left = new HBox(home, logo, project);
    left.getStyleClass().add("header-side");
    help.setId("help");
    help.getStyleClass().addAll(Styles.FLAT, Styles.BUTTON_ICON, "no-arrow");
    help.setAccessibleText(text("window.guide"));
    help.setTooltip(new Tooltip(text("window.guide")));
    HBox right = new HBox(help, theme);
    right.getStyleClass().addAll("header-side", "header-right");
    HBox.setHgrow(left, Priority.ALWAYS);
    HBox.setHgrow(right, Priority.ALWAYS);
    left.setPrefWidth(200);
    right.setPrefWidth(200);
    middle.setMinWidth(Region.USE_PREF_SIZE);
    HBox header = new HBox(left, middle, right);
    header.getStyleClass().add("header");
    logo.visibleProperty().bind(header.widthProperty().greaterThan(textPx().multiply(ROOMY)));
    logo.managedProperty().bind(logo.visibleProperty());
    notices.getStyleClass().add("notices");
    notices.setPickOnBounds(false);
    frame.setTop(header);
    frame.setBottom(new VBox(notices, status));
    page.subscribe(
        now -> {
          boolean inside = now != Page.START;
          middle.setVisible(inside || !project.getText().isEmpty());
          left.setVisible(inside);
          status.setVisible(inside);
          status.setManaged(inside);
          header.pseudoClassStateChanged(AT_START, !inside);
        });
    root.getStyleClass().add("window");
    spoken.setAccessibleRole(AccessibleRole.TEXT);
    spoken.getStyleClass().add("spoken");
    spoken.setMouseTransparent(true);
    spoken.setManaged(false);
    spoken.setId("spoken");
    root.getChildren().addFirst(spoken);
  }

  private DoubleBinding textPx() {
    return Bindings.createDoubleBinding(() -> project.getFont().getSize(), project.fontProperty());
  }

  private static ToggleButton way(Page to) {
    ToggleButton way =
        switch (to) {
          case START -> new ToggleButton();
          case CHOOSE -> new ToggleButton(text("page.choose"), new FontIcon(Feather.GRID));
          case RUN -> new ToggleButton(text("page.run"), new FontIcon(Feather.ACTIVITY));
          case LOOK -> new ToggleButton(text("page.look"), new FontIcon(Feather.IMAGE));
          case MEMORY -> new ToggleButton(text("page.memory"), new FontIcon(Feather.TRENDING_UP));
        };
    way.getStyleClass().add("way");
    if (to != Page.START) { // shortcuts are named like the pages they lead to
      way.setTooltip(new Tooltip(Shortcut.valueOf(to.name()).keys()));
    }
    way.setId("way-" + to.name().toLowerCase(java.util.Locale.ROOT));
    return way;
  }

  private static String tip(String key, Shortcut shortcut) {
    return text("window.tip", text(key), shortcut.keys());
  }

  private static Button icon(Feather icon, String key) {
    Button button = new Button(null, new FontIcon(icon));
    button.getStyleClass().addAll(Styles.FLAT, Styles.BUTTON_ICON);
    button.setAccessibleText(text(key));
    return button;
  }

  public Parent root() {
    return root;
  }

  /** Shows a screen. */
  public void show(Node screen) {
    frame.setCenter(screen);
  }

  /** What the window's title says. */
  public ReadOnlyStringProperty title() {
    return title;
  }

  /** Follows what goes on in a project; what was followed before no longer counts. */
  public void follow(RunStatus now, Node line) {
    title.bind(now.title());
    Objects.requireNonNull(ways.get(Page.RUN)).textProperty().bind(now.tab());
    status.getChildren().setAll(line);
  }

  public void name(String projectName, String where) {
    project.setText(projectName);
    project.setTooltip(new Tooltip(where));
  }

  /** What the button for the theme does. */
  public void onTheme(Runnable change) {
    theme.setOnAction(event -> change.run());
  }

  public void showThemeIcon(boolean dark) {
    theme.setGraphic(new FontIcon(dark ? Feather.SUN : Feather.MOON));
  }

  /** Says something at the bottom until it is sent away. */
  public void add(Notification notification) {
    while (notices.getChildren().size() >= Notification.MOST) {
      notices.getChildren().removeFirst();
    }
    notices.getChildren().add(notification.root());
    announce(notification.sentence());
    notification.onClose(() -> notices.getChildren().remove(notification.root()));
  }

  /** Says something worth knowing at the bottom until it is sent away. */
  public void say(String sentence) {
    add(Notification.saying(sentence));
  }

  /** Sends away all that is said at the bottom. */
  public void clear() {
    notices.getChildren().clear();
  }

  /** Tells those who cannot see it what has changed. */
  public void announce(String sentence) {
    spoken.setText(sentence);
    spoken.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
  }

  /** What the help button offers. */
  public void offerHelp(List<MenuItem> items) {
    help.getItems().setAll(items);
  }

  /** Whether something lies over the screen that must be answered or closed first. */
  public boolean isCovered() {
    return frame.isDisabled();
  }

  /** Whether what had the keyboard is gone, with the screen it was on. */
  public boolean isFocusLost() {
    Node focused = focused();
    return focused == null || focused.getScene() == null;
  }

  private @Nullable Node focused() {
    return root.getScene() == null ? null : root.getScene().getFocusOwner();
  }

  /**
   * Shows something to read over everything else, instead of what is read there already.
   *
   * @param closed what to do when it is closed
   */
  public void open(Sheet opened, Runnable closed) {
    if (sheet != null) {
      sheet.close();
    }
    Node before = focused();
    sheet = opened;
    root.getChildren().add(opened.root());
    frame.setDisable(true);
    opened.onClose(
        () -> {
          sheet = null;
          root.getChildren().remove(opened.root());
          frame.setDisable(false);
          if (before != null) {
            before.requestFocus();
          }
          closed.run();
        });
    opened.focus();
  }

  /**
   * Asks something over everything else until it is answered. A question that is still open is
   * given the careful answer.
   */
  public void ask(Question asked) {
    if (sheet != null) {
      sheet.close();
    }
    if (question != null) {
      question.answerCarefully();
    }
    Node before = focused();
    question = asked;
    root.getChildren().add(asked.root());
    frame.setDisable(true);
    asked.onAnswered(
        () -> {
          question = null;
          root.getChildren().remove(asked.root());
          frame.setDisable(false);
          if (before != null) {
            before.requestFocus();
          }
        });
    asked.focus();
  }
}
