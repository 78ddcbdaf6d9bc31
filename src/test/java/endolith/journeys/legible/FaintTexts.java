package endolith.journeys.legible;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Finds words that do not stand out from what is painted behind them, and icons beside no words.
 * What is disabled may be faint.
 *
 * @see <a href="https://www.w3.org/TR/WCAG22/#contrast-minimum">WCAG 2.2, contrast ratio</a>
 */
public final class FaintTexts {
  private static final double LEAST = 4.5;
  private static final double LEAST_OF_ICONS = 3;

  private final Scene scene;
  private final PixelReader pixels;
  private final List<String> found = new ArrayList<>();

  private FaintTexts(Scene scene, WritableImage picture) {
    this.scene = scene;
    this.pixels = picture.getPixelReader();
  }

  /** What is seen now; to be asked on the window's thread. */
  public static List<String> in(Scene scene) {
    FaintTexts texts = new FaintTexts(scene, scene.snapshot(null));
    texts.visit(scene.getRoot(), 1);
    return List.copyOf(texts.found);
  }

  private void visit(Node node, double opacity) {
    if (!node.isVisible() || node.isDisabled() || node.getStyleClass().contains("spoken")) {
      return;
    }
    double own = opacity * node.getOpacity();
    if (node instanceof Text text && !text.getText().isBlank()) {
      judge(text, own);
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> visit(child, own));
    }
  }

  private void judge(Text text, double opacity) {
    Bounds seen = seen(text);
    if (seen == null || seen.getWidth() < 3 || seen.getHeight() < 3) {
      return;
    }
    Paint paint = background(seen);
    boolean icon = text instanceof FontIcon;
    javafx.scene.paint.Paint fill = icon ? ((FontIcon) text).getIconColor() : text.getFill();
    if (!(fill instanceof Color colour)) {
      return;
    }
    double contrast =
        contrast(over(colour, opacity * colour.getOpacity(), paint.colour()), paint.colour());
    if (contrast < (icon ? LEAST_OF_ICONS : LEAST)) {
      found.add(
          "%s has a contrast of %.2f (%s on %s), %s"
              .formatted(
                  icon ? "an icon" : "\"" + text.getText() + "\"",
                  contrast,
                  fill,
                  paint.colour(),
                  where(text)));
    }
  }

  /** What is painted behind a text: the colour that most of its pixels have. */
  private record Paint(Color colour) {}

  private Paint background(Bounds seen) {
    Map<Integer, Integer> counts = new HashMap<>();
    int most = 0;
    int mostFrequent = 0;
    for (int y = (int) seen.getMinY(); y < (int) seen.getMaxY(); y++) {
      for (int x = (int) seen.getMinX() - 2; x < (int) seen.getMaxX() + 2; x++) {
        if (x < 0 || x >= (int) scene.getWidth() || y < 0 || y >= (int) scene.getHeight()) {
          continue;
        }
        int argb = pixels.getArgb(x, y);
        int count = counts.merge(argb, 1, Integer::sum);
        if (count > most) {
          most = count;
          mostFrequent = argb;
        }
      }
    }
    return new Paint(
        Color.rgb(mostFrequent >> 16 & 255, mostFrequent >> 8 & 255, mostFrequent & 255));
  }

  /** The part of a text that no list or page has scrolled away. */
  private @Nullable Bounds seen(Node text) {
    Bounds seen = text.localToScene(text.getLayoutBounds());
    for (Parent at = text.getParent(); at != null; at = at.getParent()) {
      if (at.getClip() != null) {
        Bounds clip = at.localToScene(at.getClip().getBoundsInParent());
        if (!clip.contains(seen)) {
          return null; // judged when it is in sight
        }
      }
    }
    return seen;
  }

  private static Color over(Color colour, double opacity, Color background) {
    return background.interpolate(
        Color.color(colour.getRed(), colour.getGreen(), colour.getBlue()), opacity);
  }

  private static double contrast(Color one, Color other) {
    double brighter = Math.max(luminance(one), luminance(other));
    double darker = Math.min(luminance(one), luminance(other));
    return (brighter + 0.05) / (darker + 0.05);
  }

  private static double luminance(Color colour) {
    return 0.2126 * linear(colour.getRed())
        + 0.7152 * linear(colour.getGreen())
        + 0.0722 * linear(colour.getBlue());
  }

  private static double linear(double part) {
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }

  private static String where(Node node) {
    StringBuilder path = new StringBuilder();
    int steps = 0;
    for (@Nullable Node at = node; at != null && steps < 4; at = at.getParent()) {
      path.append(" < ").append(at.getClass().getSimpleName());
      at.getStyleClass().forEach(name -> path.append('.').append(name));
      steps++;
    }
    return path.toString();
  }
}
