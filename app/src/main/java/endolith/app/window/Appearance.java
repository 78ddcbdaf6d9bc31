package endolith.app.window;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import endolith.app.preferences.Preferences;
import endolith.app.preferences.PreferencesFile;
import endolith.app.preferences.Theme;
import endolith.app.window.frame.Shell;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import javafx.application.Application;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/** The window's colours and text size, kept from one start to the next. */
final class Appearance {
  private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");
  private static final String SHEET = "/endolith/app/window/endolith.css";

  /** Icons that are larger or smaller than others, in widths of the letter m of texts. */
  private static final Map<String, Double> ICONS =
      new TreeMap<>(
          Map.of(
              ".ikonli-font-icon", 1.25,
              ".start-door .card-title .ikonli-font-icon", 1.45,
              ".problem-box .ikonli-font-icon", 1.3,
              ".badge .ikonli-font-icon", 0.9,
              ".status-bar .ikonli-font-icon", 0.95,
              ".leak-icon", 1.45));

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
    apply();
  }

  private static String own() {
    return Objects.requireNonNull(Appearance.class.getResource(SHEET)).toExternalForm();
  }

  /**
   * A sheet of its own: an icon's size counts in letters of the icon's font, which it is itself.
   */
  private static String icons(int textSize) {
    StringBuilder sheet = new StringBuilder();
    ICONS.forEach(
        (what, share) ->
            sheet.append(
                String.format(
                    Locale.ROOT, "%s { -fx-icon-size: %.0f; }%n", what, share * textSize)));
    return "data:text/css;base64,"
        + Base64.getEncoder().encodeToString(sheet.toString().getBytes(StandardCharsets.UTF_8));
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

  /** Texts of so many pixels. */
  void size(int pixels) {
    preferences.set(preferences.get().withFontSize(pixels));
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
      int size = preferences.get().fontSize();
      scene.getRoot().setStyle("-fx-font-size: " + size + "px;");
      scene.getStylesheets().setAll(own(), icons(size));
      scene.getRoot().pseudoClassStateChanged(DARK, dark);
    }
  }
}
