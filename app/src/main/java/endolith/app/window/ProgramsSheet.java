package endolith.app.window;

import static endolith.app.text.Texts.text;

import endolith.app.external.ProgramsPane;
import endolith.app.preferences.PreferencesFile;
import endolith.app.window.frame.Sheet;
import endolith.app.window.frame.Shell;

/** The sheet in which commands of other programs are named; they are kept when it is closed. */
record ProgramsSheet(Shell shell, PreferencesFile preferences) {

  void open() {
    ProgramsPane pane = new ProgramsPane(program -> preferences.get().command(program.key()));
    shell.open(
        new Sheet(text("external.title"), pane.root(), pane.first()),
        () -> preferences.set(preferences.get().withPrograms(pane.commands())));
  }
}
