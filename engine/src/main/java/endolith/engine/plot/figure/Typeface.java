package endolith.engine.plot.figure;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The typeface of all pictures: DejaVu Sans, which is shipped in the folder {@code fonts} beside
 * the program's jars, so that text looks the same on every machine and needs none of its fonts.
 */
public final class Typeface {
  private static final Logger LOG = LoggerFactory.getLogger(Typeface.class);
  private static final Path FOLDER = folder();
  private static final Font PLAIN = read("DejaVuSans.ttf", Font.PLAIN);
  private static final Font BOLD = read("DejaVuSans-Bold.ttf", Font.BOLD);
  private static final Font OBLIQUE = read("DejaVuSans-Oblique.ttf", Font.ITALIC);

  private Typeface() {}

  /**
   * @param size px
   */
  public static Font plain(float size) {
    return PLAIN.deriveFont(size);
  }

  static Font bold(float size) {
    return BOLD.deriveFont(size);
  }

  static Font oblique(float size) {
    return OBLIQUE.deriveFont(size);
  }

  /**
   * The font itself, or the machine's own where that shows more of a text: names in scripts that
   * DejaVu does not have.
   */
  static Font showing(String text, Font font) {
    if (font.canDisplayUpTo(text) < 0) {
      return font;
    }
    Font machines = new Font(Font.SANS_SERIF, font.getStyle(), font.getSize());
    return shown(text, machines) > shown(text, font) ? machines : font;
  }

  private static long shown(String text, Font font) {
    return text.codePoints().filter(font::canDisplay).count();
  }

  private static Path folder() {
    try {
      return Path.of(Typeface.class.getProtectionDomain().getCodeSource().getLocation().toURI())
          .resolveSibling("fonts");
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the place of the program's code is no path", e);
    }
  }

  private static Font read(String name, int style) {
    try {
      return create(FOLDER.resolve(name));
    } catch (IOException | FontFormatException e) {
      LOG.warn(
          "The program's own font is missing, a font of this machine is taken: {}", e.toString());
      return new Font(Font.SANS_SERIF, style, 1);
    }
  }

  private static Font create(Path file) throws IOException, FontFormatException {
    try {
      return Font.createFont(Font.TRUETYPE_FONT, file.toFile());
    } catch (RuntimeException | Error e) {
      // Java draws no text at all where the system has no fonts or no fontconfig, not even with
      // a font from a file, unless it is told to do without.
      System.setProperty("sun.awt.fontconfig", FOLDER.resolve("fontconfig.properties").toString());
      System.setProperty("sun.java2d.fontpath", FOLDER.toString());
      return Font.createFont(Font.TRUETYPE_FONT, file.toFile());
    }
  }
}
