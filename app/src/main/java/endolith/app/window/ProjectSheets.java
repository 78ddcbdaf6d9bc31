package endolith.app.window;

import static endolith.app.text.Texts.text;

import endolith.app.window.frame.Sheet;
import endolith.app.window.frame.Shell;
import endolith.app.survey.SurveyModel;
import endolith.app.survey.SurveyPane;
import endolith.app.verify.VerifyModel;
import endolith.app.verify.VerifyPane;
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

  /** Reads the project through and shows what of it is damaged. */
  void verify() {
    VerifyModel model =
        new VerifyModel(services.background(), Platform::runLater, services.reportError());
    VerifyPane pane = new VerifyPane(model);
    model.read(project.resolve("processed"), project.resolve("raw"), changed);
    shell.open(new Sheet(text("verify.title"), pane.root(), pane.scroll()), model::stop);
  }
}
