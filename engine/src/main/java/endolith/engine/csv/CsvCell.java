package endolith.engine.csv;

/**
 * A cell of a comma-separated file, as RFC 4180 has it.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a>
 * @see <a href="https://owasp.org/www-community/attacks/CSV_Injection">CSV injection</a>
 */
public final class CsvCell {
  /** What a spreadsheet takes for the beginning of a formula. */
  private static final String FORMULA = "=+-@\t\r\n";

  private CsvCell() {}

  /**
   * A text that somebody else may have chosen, such as a sample's name: one that a spreadsheet
   * would compute gets an apostrophe in front, which spreadsheets take for "this is text".
   */
  public static String text(String text) {
    boolean formula = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
    return exact(formula ? "'" + text : text);
  }

  /** A number, or a word of the program's own: nothing is put in front. */
  public static String exact(String cell) {
    boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }
}
