package endolith.app.window;

import static endolith.app.text.Texts.text;

import endolith.app.survey.SurveyModel;
import endolith.app.survey.SurveyPane;
import java.nio.file.Path;

/** The sheet that shows what each channel of a project's raw files holds. */
final class SurveySheet {
  private SurveySheet() {}

  static void open(Path raw, ProjectServices services, Shell shell) {
    SurveyModel model = new SurveyModel(services.background(), services.reportError());
    model.look(raw);
    SurveyPane pane = new SurveyPane(model);
    shell.open(new Sheet(text("survey.title"), pane.root(), pane.scroll()), model::stop);
  }
}
