package endolith.app.choose.settings;

import java.util.Arrays;
import java.util.Locale;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;

/**
 * A setting as it stands in the pane, to be found by words or because it is changed.
 *
 * @param words by which it can be found: its names and its help
 * @param changed whether it differs from its default
 */
record SettingRow(Node node, String words, ObservableBooleanValue changed) {

  /** Whether all these words are among its own, in whatever case; so it is if there are none. */
  boolean matches(String wanted) {
    String own = words.toLowerCase(Locale.ROOT);
    return Arrays.stream(wanted.strip().toLowerCase(Locale.ROOT).split("\\s+"))
        .allMatch(own::contains);
  }

  void show(boolean visible) {
    node.setVisible(visible);
    node.setManaged(visible);
  }
}
