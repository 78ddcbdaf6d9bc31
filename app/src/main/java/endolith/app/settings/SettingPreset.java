package endolith.app.settings;

/**
 * Settings under a name that a person gave them.
 *
 * @param name not blank, without spaces at its ends, at most {@link #MOST_LETTERS} long
 */
public record SettingPreset(String name, ProjectSettings settings) {
  static final int MOST_LETTERS = 60;

  /** Whether a preset may be called so. */
  public static boolean isName(String name) {
    return !name.isBlank() && name.strip().length() <= MOST_LETTERS;
  }

  /** Whether it has this name, in whatever case. */
  public boolean isNamed(String other) {
    return name.equalsIgnoreCase(other.strip());
  }
}
