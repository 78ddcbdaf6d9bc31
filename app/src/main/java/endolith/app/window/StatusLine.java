package endolith.app.window;

import static endolith.app.text.Texts.text;

import atlantafx.base.theme.Styles;
import java.nio.file.Path;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
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

  private final StatusBar bar = new StatusBar();
  private final Timeline measuring;

  /**
   * @param folder of the project
   * @param showProblems leads to the problems of the raw files
   */
  StatusLine(Path folder, RunStatus status, ProjectServices services, Runnable showProblems) {
    Label name = new Label(RunStatus.name(folder), new FontIcon(Feather.FOLDER));
    name.setMnemonicParsing(false);
    name.setTooltip(new Tooltip(folder.toString()));
    Label run = label("status-run", status.sentence());
    run.setMinWidth(0);
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
    bar.setText("");
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
