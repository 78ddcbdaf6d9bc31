package endolith.app.text;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * The texts of the program. Those whose key begins with {@code cli.} are for the command line
 * alone; all others may stand in the window, too, and name none of its options.
 */
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
   * argument, before the others.
   */
  public static String count(String key, long number, Object... others) {
    Object[] arguments = new Object[others.length + 1];
    arguments[0] = number;
    System.arraycopy(others, 0, arguments, 1, others.length);
    return text(key + (number == 1 ? ".one" : ".many"), arguments);
  }
}
