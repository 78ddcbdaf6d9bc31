package endolith.app.window;

import static endolith.app.text.Texts.text;

import endolith.app.survey.SurveyModel;
import endolith.app.survey.SurveyPane;
import endolith.app.verify.VerifyModel;
import endolith.app.verify.VerifyPane;
import endolith.app.view.TaskImages;
import endolith.app.view.ViewerTexts;
import endolith.app.window.frame.Sheet;
import endolith.app.window.frame.Shell;
import endolith.engine.batch.BatchPlan;
import endolith.engine.batch.order.BatchOrder;
import endolith.engine.raw.RawDiscovery;
import endolith.engine.task.TaskRequest;
import endolith.viewer.image.screen.ImageViewer;
import endolith.viewer.image.screen.ViewerModel;
import java.nio.file.Path;
import javafx.application.Platform;

/**
 * The sheets about a project's files.
 *
 * @param changed told when results may no longer be what the board shows
 */
record ProjectSheets(Path project, ProjectServices services, Shell shell, Runnable changed) {

  /** Shows what each channel of the raw files holds. */
  void survey() {
    survey("");
  }

  /**
   * The same of one pair alone.
   *
   * @param pair as {@code sample/dye}; empty for all files
   */
  void survey(String pair) {
    SurveyModel model = new SurveyModel(services.background(), services.reportError());
    model.look(project.resolve("raw"), pair);
    SurveyPane pane = new SurveyPane(model);
    shell.open(new Sheet(text("survey.title"), pane.root(), pane.scroll()), model::stop);
  }

  /**
   * Shows the images of a pair of which there are no results yet.
   *
   * @param pair as {@code sample/dye}
   * @param order that the pair would be worked on with
   */
  void images(String pair, BatchOrder order) {
    services
        .background()
        .start(
            () ->
                BatchPlan.of(order, RawDiscovery.scan(order.folders().rawFolder())).tasks().stream()
                    .filter(task -> task.name().id().equals(pair))
                    .findFirst(),
            task ->
                task.ifPresentOrElse(
                    this::images,
                    () -> shell.say(text("pair.no-images", pair.replace("/", " / ")))),
            services.reportError());
  }

  private void images(TaskRequest task) {
    ImageViewer viewer = new ImageViewer(new ViewerModel(), services.images(), new ViewerTexts());
    viewer.open(new TaskImages(task));
    String title = text("look.title", task.name().sample(), task.name().dye());
    shell.open(new Sheet(title, viewer, viewer.images()), viewer::close);
  }

  /** Reads the project through and shows what of it is damaged. */
  void verify() {
    VerifyModel model =
        new VerifyModel(services.background(), Platform::runLater, services.reportError());
    VerifyPane pane = new VerifyPane(model);
    model.read(project.resolve("processed"), project.resolve("raw"), changed);
    shell.open(new Sheet(text("verify.title"), pane.root(), pane.scroll()), model::stop);
  }
}
