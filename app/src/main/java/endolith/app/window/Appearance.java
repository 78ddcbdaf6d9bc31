package endolith.app.window;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import endolith.app.preferences.Preferences;
import endolith.app.preferences.PreferencesFile;
import endolith.app.preferences.Theme;
import java.util.Objects;
import javafx.application.Application;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/** The window's colours and text size, kept from one start to the next. */
final class Appearance {
  private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");
  private static final String SHEET = "/endolith/app/window/endolith.css";

  private final PreferencesFile preferences;
  private final Shell shell;
  private @Nullable Scene scene;

  Appearance(PreferencesFile preferences, Shell shell) {
    this.preferences = preferences;
    this.shell = shell;
  }

  /** Gives the window its appearance. */
  void dress(Scene window) {
    scene = window;
    window
        .getStylesheets()
        .add(Objects.requireNonNull(Appearance.class.getResource(SHEET)).toExternalForm());
    apply();
  }

  /** Light to dark, dark to light. */
  void changeTheme() {
    changeTheme(preferences.get().theme().other());
  }

  void changeTheme(Theme theme) {
    preferences.set(preferences.get().withTheme(theme));
    apply();
  }

  /** Texts larger or smaller by so many pixels. */
  void resize(int pixels) {
    preferences.set(preferences.get().withFontSize(preferences.get().fontSize() + pixels));
    apply();
  }

  void usualSize() {
    preferences.set(preferences.get().withFontSize(Preferences.DEFAULT.fontSize()));
    apply();
  }

  private void apply() {
    boolean dark = preferences.get().theme() == Theme.DARK;
    Application.setUserAgentStylesheet(
        (dark ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheet());
    shell.showThemeIcon(dark);
    if (scene != null) {
      scene.getRoot().setStyle("-fx-font-size: " + preferences.get().fontSize() + "px;");
      scene.getRoot().pseudoClassStateChanged(DARK, dark);
    }
  }
}
