package endolith.app.window;

import javafx.geometry.Rectangle2D;

/**
 * Where the window opens: within the screen, with its title bar, whatever size it had before.
 *
 * @param x left edge, logical px
 * @param y upper edge of the title bar
 * @param width of the window's content
 * @param height of the window's content
 */
record FirstPlace(double x, double y, double width, double height) {
  /** What systems put around a window, at most. */
  private static final double TITLE_BAR = 48;

  private static final double BORDERS = 16;

  /**
   * @param wantedWidth of the content
   * @param wantedHeight of the content
   * @param screen what of it is not taken by panels and docks
   */
  static FirstPlace of(double wantedWidth, double wantedHeight, Rectangle2D screen) {
    double width = Math.min(wantedWidth, screen.getWidth() - BORDERS);
    double height = Math.min(wantedHeight, screen.getHeight() - TITLE_BAR);
    return new FirstPlace(
        screen.getMinX() + (screen.getWidth() - BORDERS - width) / 2,
        screen.getMinY() + (screen.getHeight() - TITLE_BAR - height) / 3, // as the eye centres
        width,
        height);
  }
}
