package endolith.app.window;

/** The pages of the window. */
public enum Page {
  START,
  CHOOSE,
  RUN,
  LOOK,
  MEMORY
}
