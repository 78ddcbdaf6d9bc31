package endolith.app.start;

import static endolith.app.text.Texts.text;

import atlantafx.base.theme.Styles;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The first screen: opens a project, recent ones, or the demo. */
public final class StartScreen {
  private final StartModel model;
  private final BiConsumer<Path, Path> arrange;
  private final StackPane root = new StackPane();

  /**
   * @param arrange shows the images of a folder, to bring them into a project
   */
  public StartScreen(StartModel model, BiConsumer<Path, Path> arrange) {
    this.model = model;
    this.arrange = arrange;
    VBox column = new VBox(title(), doors(), problem(), opening(), new RecentList(model).root());
    column.getStyleClass().add("start-column");
    column.setMaxHeight(Region.USE_PREF_SIZE);
    StackPane centred = new StackPane(column);
    centred.getStyleClass().add("start-centred");
    ScrollPane scroll = new ScrollPane(centred);
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    root.getChildren().add(scroll);
    root.setId("start");
    root.getStyleClass().add("start");
  }

  public StartModel model() {
    return model;
  }

  public Parent root() {
    return root;
  }

  private static Node title() {
    Label name = new Label(text("program.name"));
    name.getStyleClass().add("start-name");
    Label line = new Label(text("program.line"));
    line.getStyleClass().add("start-line");
    VBox words = new VBox(name, line);
    HBox title = new HBox(Logo.sized(72), words);
    title.getStyleClass().add("start-title");
    return title;
  }

  private Node doors() {
    Button open = new Button(text("start.open"), new FontIcon(Feather.FOLDER));
    open.setId("open-project");
    open.setDefaultButton(true);
    open.setOnAction(event -> choose());
    Button demo = new Button(text("start.demo"), new FontIcon(Feather.PLAY));
    demo.setId("try-demo");
    demo.setOnAction(event -> model.tryDemo());
    demo.disableProperty().bind(model.makingDemo());
    open.disableProperty().bind(model.makingDemo());
    ProgressBar bar = new ProgressBar();
    bar.setAccessibleText(text("start.demo-making"));
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.progressProperty().bind(model.demoShare());
    bar.visibleProperty().bind(model.makingDemo());
    bar.managedProperty().bind(bar.visibleProperty());
    Timeline poll = new Timeline(new KeyFrame(Duration.millis(100), event -> model.poll()));
    poll.setCycleCount(Animation.INDEFINITE);
    model
        .makingDemo()
        .subscribe(
            making -> {
              if (making) {
                poll.play();
              } else {
                poll.stop();
              }
            });
    VBox left =
        door(text("start.open.title"), text("start.open.help"), Feather.FOLDER_PLUS, open, null);
    VBox right =
        door(
            text("start.demo.title"),
            text("start.demo.help", model.demoFolder()),
            Feather.COMPASS,
            demo,
            bar);
    HBox doors = new HBox(left, right);
    doors.getStyleClass().add("start-doors");
    return doors;
  }

  private static VBox door(
      String title, String help, Feather icon, Button button, @Nullable Node below) {
    Label heading = new Label(title, new FontIcon(icon));
    heading.getStyleClass().add("card-title");
    heading.setMinHeight(Region.USE_PREF_SIZE);
    Label words = new Label(help);
    words.setWrapText(true);
    words.getStyleClass().add(Styles.TEXT_MUTED);
    words.setMinHeight(Region.USE_PREF_SIZE);
    VBox.setVgrow(words, Priority.ALWAYS);
    words.setMaxHeight(Double.MAX_VALUE);
    words.setAlignment(Pos.TOP_LEFT);
    VBox door = new VBox(heading, words, button);
    if (below != null) {
      door.getChildren().add(below);
    }
    door.setMinHeight(Region.USE_PREF_SIZE);
    door.getStyleClass().addAll("card", "start-door");
    HBox.setHgrow(door, Priority.ALWAYS);
    return door;
  }

  private Node opening() {
    Label label = new Label();
    label.setId("start-opening");
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.setGraphic(new FontIcon(Feather.CLOCK));
    label
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> text("start.opening", model.opening().get()), model.opening()));
    label.visibleProperty().bind(model.opening().isNotEmpty());
    label.managedProperty().bind(label.visibleProperty());
    return label;
  }

  private Node problem() {
    Label label = new Label();
    label.setId("start-problem");
    label.setWrapText(true);
    label.setGraphic(new FontIcon(Feather.ALERT_CIRCLE));
    label.getStyleClass().add("problem-box");
    label.setMaxWidth(Double.MAX_VALUE);
    label.textProperty().bind(model.problem());
    label.visibleProperty().bind(model.problem().isNotEmpty());
    label.managedProperty().bind(label.visibleProperty());
    label.setMinHeight(Region.USE_PREF_SIZE);
    Button offer = new Button(text("arrange.offer"));
    offer.setId("arrange");
    offer.setMinWidth(Region.USE_PREF_SIZE);
    offer.visibleProperty().bind(model.unarranged().isNotNull());
    offer.managedProperty().bind(offer.visibleProperty());
    offer.setOnAction(
        event -> {
          Path folder = model.unarranged().get();
          if (folder != null) {
            arrange.accept(folder, folder);
          }
        });
    HBox.setHgrow(label, Priority.ALWAYS);
    HBox row = new HBox(label, offer);
    row.getStyleClass().add("start-problem-row");
    row.managedProperty().bind(label.visibleProperty());
    return row;
  }

  /**
   * Lets the person choose a folder with images to bring into a project.
   *
   * @param project empty if it is to be that folder
   */
  public void chooseImages(Optional<Path> project) {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(text("arrange.choose"));
    File chosen = chooser.showDialog(root.getScene().getWindow());
    if (chosen != null) {
      arrange.accept(chosen.toPath(), project.orElseGet(chosen::toPath));
    }
  }

  /** Lets the person choose a project's folder. */
  public void choose() {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(text("start.open.title"));
    model.recent().stream()
        .findFirst()
        .map(Path::getParent)
        .map(Path::toFile)
        .filter(File::isDirectory)
        .ifPresent(chooser::setInitialDirectory);
    File chosen = chooser.showDialog(root.getScene().getWindow());
    if (chosen != null) {
      model.open(chosen.toPath());
    }
  }
}
