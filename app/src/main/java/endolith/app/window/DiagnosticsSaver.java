package endolith.app.window;

import static endolith.app.text.Texts.text;

import endolith.app.chart.SaveDialog;
import endolith.app.diagnostics.Diagnostics;
import endolith.app.preferences.HomeFolder;
import endolith.app.program.Program;
import endolith.app.window.frame.Shell;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Saves what helps to mend the program.
 *
 * @param log of the window
 * @param output folder of the results of the project that is open
 */
record DiagnosticsSaver(Path log, Optional<Path> output, ProjectServices services, Shell shell) {

  /** Asks where to. */
  void ask() {
    new SaveDialog(HomeFolder.find()).ask("endolith-diagnostics.zip").ifPresent(this::write);
  }

  /** Writes a zip file. */
  void write(Path zip) {
    Diagnostics diagnostics = new Diagnostics(Program.NAME, Optional.of(log), output);
    services
        .background()
        .start(
            () -> {
              diagnostics.write(zip);
              return zip;
            },
            made -> shell.say(text("window.diagnostics", made)),
            services.reportError());
  }
}
