package endolith.app.choose;

import static endolith.app.text.Texts.text;

import atlantafx.base.theme.Styles;
import endolith.app.choose.settings.Choices;
import endolith.app.text.PreflightTexts;
import endolith.engine.preflight.PreflightReport;
import endolith.engine.preflight.ResourceCheck;
import endolith.engine.preflight.ResourceCheck.Band;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A gauge for each resource, and what to do if it will not suffice. */
final class PreflightStrip {
  /** For all of them in one line, if there is room for it. */
  private static final double GAUGES_PX = 1000;

  private final Choices choices;
  private final FlowPane gauges = new FlowPane();
  private final VBox advice = new VBox();

  PreflightStrip(PreflightModel preflight, Choices choices) {
    this.choices = choices;
    gauges.getStyleClass().add("gauges");
    gauges.setId("gauges");
    gauges.setPrefWrapLength(GAUGES_PX);
    HBox.setHgrow(gauges, Priority.SOMETIMES);
    advice.getStyleClass().add("advice");
    advice.setId("advice");
    advice.managedProperty().bind(advice.visibleProperty());
    preflight.report().subscribe(this::show);
  }

  /** One small gauge per resource. */
  Node gauges() {
    return gauges;
  }

  /** Sentences and buttons, if there is something to advise. */
  Node advice() {
    return advice;
  }

  private void show(Optional<PreflightReport> report) {
    List<ResourceCheck> checks = report.map(PreflightReport::checks).orElse(List.of());
    gauges.getChildren().setAll(checks.stream().map(PreflightStrip::gauge).toList());
    advice.getChildren().clear();
    for (ResourceCheck check : checks) {
      if (check.band() != Band.PASS) {
        advice.getChildren().add(sentence(check));
      }
    }
    advice.setVisible(!advice.getChildren().isEmpty());
    report.ifPresent(this::addRemedies);
  }

  private static Node gauge(ResourceCheck check) {
    ProgressBar bar = new ProgressBar(Math.clamp(check.share(), 0.02, 1));
    bar.getStyleClass().addAll("gauge", "gauge-" + check.band().name().toLowerCase(Locale.ROOT));
    bar.setPrefWidth(110);
    Label words =
        new Label(
            text(
                "preflight.gauge",
                PreflightTexts.name(check),
                PreflightTexts.estimate(check),
                PreflightTexts.available(check)));
    words.getStyleClass().add("gauge-words");
    words.setMinWidth(Region.USE_PREF_SIZE);
    VBox gauge = new VBox(words, bar);
    bar.setMaxWidth(Double.MAX_VALUE);
    gauge.getStyleClass().add("gauge-box");
    Tooltip.install(gauge, new Tooltip(String.join("\n", PreflightTexts.notes(check))));
    return gauge;
  }

  private static Node sentence(ResourceCheck check) {
    boolean refused = check.band() == Band.REFUSED;
    Label label =
        new Label(
            text(refused ? "preflight.refused" : "preflight.high", PreflightTexts.name(check)),
            new FontIcon(refused ? Feather.ALERT_OCTAGON : Feather.ALERT_TRIANGLE));
    label.getStyleClass().add(refused ? "advice-refused" : "advice-high");
    Label help = new Label(PreflightTexts.help(check));
    help.setWrapText(true);
    help.setMinHeight(Region.USE_PREF_SIZE);
    help.getStyleClass().add(Styles.TEXT_MUTED);
    return new VBox(label, help);
  }

  private void addRemedies(PreflightReport report) {
    FlowPane buttons = new FlowPane();
    buttons.getStyleClass().add("remedies");
    int number = 0;
    for (Remedy remedy : Remedy.of(report, choices)) {
      Button button = new Button(remedy.words());
      button.setId("remedy-" + number++);
      button.setOnAction(event -> remedy.apply().run());
      buttons.getChildren().add(button);
    }
    if (number > 0) {
      advice.getChildren().add(buttons);
    }
  }
}
