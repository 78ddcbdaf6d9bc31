package endolith.app.window;

/** What the window shows. */
public enum Page {
  START,
  CHOOSE,
  RUN,
  LOOK,
  MEMORY
}
