package endolith.app.preferences;

/** The colour themes of the window. */
public enum Theme {
  LIGHT,
  DARK;

  public Theme other() {
    return this == LIGHT ? DARK : LIGHT;
  }
}
