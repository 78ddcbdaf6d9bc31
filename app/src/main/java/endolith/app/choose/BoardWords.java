package endolith.app.choose;

import java.util.Comparator;
import java.util.List;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

/**
 * How wide the words of the board are, px.
 *
 * @param font of its names
 */
record BoardWords(Font font) {
  /** The longest by letters is not always the widest. */
  private static final int TRIED = 5;

  /** At both sides of a name. */
  private static final double AROUND_NAME = 20;

  /** Around the word of a tile: borders, gaps, and the icons, which grow with texts. */
  private static final double AROUND_WORD = 58;

  private static final double ICONS = 2.4;

  double widest(List<String> names) {
    return names.stream()
        .sorted(Comparator.comparingInt(String::length).reversed())
        .limit(TRIED)
        .mapToDouble(name -> width(name, font) + AROUND_NAME)
        .max()
        .orElse(0);
  }

  /** What a tile needs, whatever it says. */
  double tile() {
    Font plain = Font.font(font.getFamily(), FontWeight.NORMAL, font.getSize());
    double word =
        StateStyle.words().stream().mapToDouble(each -> width(each, plain)).max().orElse(0);
    return Math.ceil(word + AROUND_WORD + ICONS * font.getSize());
  }

  private static double width(String words, Font font) {
    Text text = new Text(words);
    text.setFont(font);
    return Math.ceil(text.getLayoutBounds().getWidth());
  }
}
