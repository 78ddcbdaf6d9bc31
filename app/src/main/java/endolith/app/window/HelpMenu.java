package endolith.app.window;

import static endolith.app.text.Texts.text;

import endolith.app.window.frame.Shortcut;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.MenuItem;

/** The menu of the help button. */
final class HelpMenu {
  private HelpMenu() {}

  /**
   * @param arrange lets a person bring in images that have other names
   * @param diagnostics saves what helps to mend the program
   */
  static List<MenuItem> items(
      GuideSheet guide, ProgramsSheet programs, Runnable arrange, Runnable diagnostics) {
    return List.of(
        item(Shortcut.GUIDE, guide::open),
        item(Shortcut.KEYS, guide::openKeys),
        item("programs", text("external.title"), programs::open),
        item(Shortcut.ARRANGE, arrange),
        item(Shortcut.DIAGNOSTICS, diagnostics));
  }

  private static MenuItem item(Shortcut shortcut, Runnable action) {
    String words = text("window.tip", shortcut.action(), shortcut.keys());
    return item(shortcut.name().toLowerCase(Locale.ROOT), words, action);
  }

  private static MenuItem item(String id, String words, Runnable action) {
    MenuItem item = new MenuItem(words);
    item.setId("help-" + id);
    item.setOnAction(event -> action.run());
    return item;
  }
}
