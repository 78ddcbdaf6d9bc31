package endolith.viewer.chart;

import endolith.engine.image.disk.ChosenFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/** A chart drawn for a file, as PNG or SVG. */
public final class ChartFile {
  private final FileSurface surface;
  private final Path target;

  private ChartFile(FileSurface surface, Path target) {
    this.surface = surface;
    this.target = target;
  }

  /**
   * Draws at once, on the thread that the curves belong to.
   *
   * @param target its extension, {@code .png} or {@code .svg}, says which
   * @throws IOException if it has another extension
   */
  public static ChartFile of(ChartSheet sheet, Path target) throws IOException {
    String name = target.toString().toLowerCase(Locale.ROOT);
    double size = sheet.textSize();
    double height = sheet.fullHeight(words -> FileSurface.width(words, size));
    FileSurface surface;
    if (name.endsWith(".svg")) {
      surface = new SvgSurface(sheet.width(), height, size);
    } else if (name.endsWith(".png")) {
      surface = new PictureSurface(sheet.width(), height, size);
    } else {
      throw new IOException(target + ": a chart's name must end in .png or .svg");
    }
    sheet.paint(surface);
    return new ChartFile(surface, target);
  }

  /** On any thread. */
  public void write() throws IOException {
    ChosenFile.write(target, surface.bytes());
  }
}
