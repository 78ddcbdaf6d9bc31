package endolith.app.preferences;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A person's preferences, remembered from one start to the next.
 *
 * @param width of the window's content, in logical pixels
 * @param height of the window's content, in logical pixels
 * @param fontSize of texts, in logical pixels
 * @param recent project folders, the last one first
 * @param shares of the room that panes were given, by their names, from 0 to 1
 * @param programs the commands of other programs, by name
 */
public record Preferences(
    Theme theme,
    double width,
    double height,
    boolean maximized,
    int fontSize,
    List<Path> recent,
    Map<String, Double> shares,
    Map<String, String> programs) {
  /** Longer lists help nobody. */
  static final int MOST_RECENT = 8;

  public static final int LEAST_FONT = 11;
  public static final int MOST_FONT = 28;

  /** For a first start. */
  public static final Preferences DEFAULT =
      new Preferences(Theme.LIGHT, 1280, 800, false, 14, List.of(), Map.of(), Map.of());

  /** Values that cannot be shown are brought back into range. */
  public Preferences {
    width = Math.clamp(width, 800, 20_000);
    height = Math.clamp(height, 560, 20_000);
    fontSize = Math.clamp(fontSize, LEAST_FONT, MOST_FONT);
    recent = recent.stream().limit(MOST_RECENT).toList();
    shares = usable(shares);
    programs = Map.copyOf(Objects.requireNonNullElse(programs, Map.of())); // as with shares
  }

  /** Files of earlier versions have none. */
  private static Map<String, Double> usable(@Nullable Map<String, Double> kept) {
    Map<String, Double> usable = new TreeMap<>();
    if (kept != null) {
      kept.forEach(
          (pane, share) -> {
            double known = Objects.requireNonNullElse(share, 0.0);
            if (known > 0 && known < 1) {
              usable.put(pane, known);
            }
          });
    }
    return Collections.unmodifiableMap(usable);
  }

  public Preferences withTheme(Theme other) {
    return new Preferences(other, width, height, maximized, fontSize, recent, shares, programs);
  }

  public Preferences withFontSize(int size) {
    return new Preferences(theme, width, height, maximized, size, recent, shares, programs);
  }

  /** The size matters only while the window is not maximized. */
  public Preferences withSize(double newWidth, double newHeight, boolean isMaximized) {
    return isMaximized
        ? new Preferences(theme, width, height, true, fontSize, recent, shares, programs)
        : new Preferences(theme, newWidth, newHeight, false, fontSize, recent, shares, programs);
  }

  /** The command of another program; empty if none was named. */
  public String command(String program) {
    return programs.getOrDefault(program, "");
  }

  /** With these commands of other programs. */
  public Preferences withPrograms(Map<String, String> commands) {
    return new Preferences(theme, width, height, maximized, fontSize, recent, shares, commands);
  }

  /** With this folder as the last one opened. */
  public Preferences withOpened(Path project) {
    List<Path> folders = new ArrayList<>(recent);
    folders.remove(project);
    folders.addFirst(project);
    return new Preferences(theme, width, height, maximized, fontSize, folders, shares, programs);
  }

  /** Without this folder. */
  public Preferences withForgotten(Path project) {
    return new Preferences(
        theme,
        width,
        height,
        maximized,
        fontSize,
        recent.stream().filter(folder -> !folder.equals(project)).toList(),
        shares,
        programs);
  }

  /** With a pane having another share of the room. */
  public Preferences withShare(String pane, double share) {
    Map<String, Double> changed = new TreeMap<>(shares);
    changed.put(pane, share);
    return new Preferences(theme, width, height, maximized, fontSize, recent, changed, programs);
  }
}
