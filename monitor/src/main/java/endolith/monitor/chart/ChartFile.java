package endolith.monitor.chart;

import java.awt.Font;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javax.imageio.ImageIO;

/** Writes charts as PNG or SVG. */
public final class ChartFile {
  private ChartFile() {}

  /**
   * @param target its extension, {@code .png} or {@code .svg}, says which
   * @param font of the words in a PNG; an SVG takes what its reader has
   * @throws IOException if it has another extension, or cannot be written
   */
  public static void write(MemoryChart chart, Path target, Font font) throws IOException {
    String name = target.toString().toLowerCase(Locale.ROOT);
    if (name.endsWith(".svg")) {
      SvgCanvas canvas = new SvgCanvas(ChartDrawing.WIDTH, ChartDrawing.HEIGHT);
      new ChartDrawing(chart, canvas).draw();
      Files.write(target, canvas.document().getBytes(StandardCharsets.UTF_8));
    } else if (name.endsWith(".png")) {
      PictureCanvas canvas = new PictureCanvas(ChartDrawing.WIDTH, ChartDrawing.HEIGHT, font);
      new ChartDrawing(chart, canvas).draw();
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      ImageIO.write(canvas.picture(), "png", bytes);
      Files.write(target, bytes.toByteArray());
    } else {
      throw new IOException(target + ": a chart's name must end in .png or .svg");
    }
  }
}
