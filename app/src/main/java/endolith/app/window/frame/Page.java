package endolith.app.window.frame;

/** The pages of the window. */
public enum Page {
  START,
  CHOOSE,
  RUN,
  LOOK,
  MEMORY
}
