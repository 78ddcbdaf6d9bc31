package endolith.app.window;

import static endolith.app.text.Texts.text;

import atlantafx.base.theme.Styles;
import endolith.app.text.UserName;
import endolith.app.window.frame.RunStatus;
import java.nio.file.Path;
import java.util.List;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.controlsfx.control.StatusBar;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The line at the bottom: project, run, memory of workers and machine, problems. */
final class StatusLine {
  private static final Duration EVERY = Duration.seconds(2);

  private static final double LEAST_NAME_PX = 60;

  /** So many times as wide as its letters are high it has room for all. */
  private static final double ROOMY = 68;

  private final StatusBar bar = new StatusBar();
  private final Timeline measuring;

  /**
   * @param folder of the project
   * @param showProblems leads to the problems of the raw files
   */
  StatusLine(Path folder, RunStatus status, ProjectServices services, Runnable showProblems) {
    Label name = new Label("", new FontIcon(Feather.FOLDER));
    name.setMnemonicParsing(false);
    name.setTooltip(new Tooltip());
    UserName.show(name, RunStatus.name(folder));
    name.setMinWidth(LEAST_NAME_PX);
    Label run = label("status-run", status.sentence());
    Label workers = label("status-workers", status.workers());
    workers.setGraphic(new FontIcon(Feather.TRENDING_UP));
    Label left = label("status-machine", status.machine());
    left.setGraphic(new FontIcon(Feather.HARD_DRIVE));
    left.setTooltip(new Tooltip(text("status.machine.help")));
    Button problems = new Button(null, new FontIcon(Feather.ALERT_TRIANGLE));
    problems.setId("status-problems");
    problems.getStyleClass().addAll(Styles.FLAT, "status-problems");
    problems.textProperty().bind(status.problems());
    problems.visibleProperty().bind(status.problems().isNotEmpty());
    problems.managedProperty().bind(problems.visibleProperty());
    problems.setOnAction(event -> showProblems.run());
    problems.setMinWidth(Region.USE_PREF_SIZE);
    // Where texts are large the memory stands on its own screen only.
    BooleanBinding roomy = bar.widthProperty().greaterThan(sizeOf(run).multiply(ROOMY));
    for (Label memory : List.of(workers, left)) {
      memory.visibleProperty().bind(memory.textProperty().isNotEmpty().and(roomy));
    }
    bar.setText("");
    bar.setFocusTraversable(false); // only its button is of use to the keyboard
    bar.getLeftItems().addAll(name, run);
    bar.getRightItems().addAll(workers, left, problems);
    Runnable measure =
        () ->
            services
                .background()
                .start(services.machine()::memory, status::measured, failure -> {});
    measuring = new Timeline(new KeyFrame(EVERY, event -> measure.run()));
    measuring.setCycleCount(Animation.INDEFINITE);
    measure.run();
    measuring.play();
  }

  private static DoubleBinding sizeOf(Label label) {
    return Bindings.createDoubleBinding(() -> label.getFont().getSize(), label.fontProperty());
  }

  private static Label label(String id, ObservableStringValue words) {
    Label label = new Label();
    label.setId(id);
    label.setMinWidth(Region.USE_PREF_SIZE);
    label.textProperty().bind(words);
    label.visibleProperty().bind(label.textProperty().isNotEmpty());
    label.managedProperty().bind(label.visibleProperty());
    return label;
  }

  Node root() {
    return bar;
  }

  /** No longer measures. */
  void close() {
    measuring.stop();
  }
}
