package endolith.app.window;

import static endolith.app.text.Texts.text;

import endolith.app.chart.MemoryPanel;
import endolith.app.help.GuidePane;
import endolith.app.help.GuidePane.KeyLine;
import endolith.app.results.ImagesPane;
import endolith.app.results.PlotGallery;
import endolith.app.review.DecisionBar;
import endolith.app.sheet.ContactSheet;
import endolith.app.window.frame.Page;
import endolith.app.window.frame.Sheet;
import endolith.app.window.frame.Shell;
import endolith.app.window.frame.Shortcut;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;

/** The guide, opened at what the window shows. */
final class GuideSheet {
  private final Shell shell;
  private final ObjectProperty<Page> page;

  GuideSheet(Shell shell, ObjectProperty<Page> page) {
    this.shell = shell;
    this.page = page;
  }

  /** At the chapter on the screen that is shown. */
  void open() {
    open(page.get().name().toLowerCase(Locale.ROOT));
  }

  /** At the list of keys. */
  void openKeys() {
    open(GuidePane.KEYS);
  }

  private void open(String chapter) {
    List<KeyLine> keys = new ArrayList<>();
    for (Shortcut shortcut : Shortcut.values()) {
      keys.add(new KeyLine(shortcut.keys(), shortcut.action()));
    }
    keys.addAll(MemoryPanel.keys());
    keys.addAll(PlotGallery.keys());
    keys.addAll(ImagesPane.keys());
    keys.addAll(ContactSheet.keys());
    keys.addAll(DecisionBar.keys());
    GuidePane pane = new GuidePane(keys);
    pane.open(chapter);
    shell.open(new Sheet(text("help.title"), pane.root(), pane.reading()), () -> {});
  }
}
