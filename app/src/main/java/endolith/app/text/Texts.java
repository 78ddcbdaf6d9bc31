package endolith.app.text;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** The texts of the window. */
public final class Texts {
  private static final ResourceBundle BUNDLE =
      ResourceBundle.getBundle("endolith.app.text.texts", Locale.ROOT);

  private Texts() {}

  /**
   * The text of that name, with the arguments put in as by {@link String#format}.
   *
   * @throws MissingResourceException if there is no such text
   */
  public static String text(String key, Object... arguments) {
    String text = BUNDLE.getString(key);
    return arguments.length == 0 ? text : String.format(Locale.ROOT, text, arguments);
  }

  /**
   * The same for one or for several: {@code key.one} or {@code key.many}, with the number as first
   * argument.
   */
  public static String count(String key, long number) {
    return text(key + (number == 1 ? ".one" : ".many"), number);
  }

  /** A sentence of the engine or the monitor in the window's words: their tasks are its pairs. */
  public static String ofPairs(String sentence) {
    return sentence.replaceAll("\\btask(s?)\\b", "pair$1");
  }
}
