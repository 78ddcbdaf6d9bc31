package endolith.app.results;

import endolith.engine.plot.figure.Theme;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.paint.Color;
import javafx.stage.Window;

/**
 * The room that a plot is drawn for.
 *
 * @param widthPx pixels of the screen
 * @param heightPx pixels of the screen
 * @param textPx height of small texts, pixels of the screen
 */
public record PlotRoom(int widthPx, int heightPx, double textPx, Theme theme) {
  private static final double SMALLER = 0.9;

  /**
   * A room in the window, as large as a person sees it, in the colours and with the text size of a
   * label near by.
   *
   * @param width as the window measures it
   * @param height as the window measures it
   */
  public static PlotRoom beside(Labeled label, double width, double height) {
    Scene scene = label.getScene();
    Window window = scene == null ? null : scene.getWindow();
    double density = window == null ? 1 : window.getOutputScaleX();
    boolean bright = label.getTextFill() instanceof Color ink && ink.getBrightness() > 0.5;
    return new PlotRoom(
        (int) Math.max(1, Math.round(width * density)),
        (int) Math.max(1, Math.round(height * density)),
        SMALLER * label.getFont().getSize() * density,
        bright ? Theme.DARK : Theme.LIGHT);
  }
}
