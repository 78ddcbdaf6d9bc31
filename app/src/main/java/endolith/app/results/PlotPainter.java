package endolith.app.results;

import endolith.engine.plot.chart.Chart;
import endolith.engine.plot.chart.ChartPainter;
import endolith.engine.plot.chart.ChartsFile;
import endolith.engine.plot.chart.Layer;
import endolith.viewer.picture.FileVersion;
import endolith.viewer.picture.Picture;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Draws plots from their numbers, as large as the room they have. Thread-safe, and slow. */
final class PlotPainter {
  private static final Logger LOG = LoggerFactory.getLogger(PlotPainter.class);

  /** A task's charts take up to 2 MB. */
  private static final int MOST_KEPT = 4;

  private static final int OPAQUE = 0xff000000;

  private final Map<FileVersion, List<Chart>> kept = new LinkedHashMap<>(16, 0.75f, true);

  /** Empty if its numbers were not kept, or are not what they were. */
  Optional<Picture> draw(Plot plot, PlotRoom room) {
    return picture(plot, room).map(PlotPainter::picture);
  }

  /**
   * What changed from a plot to another, drawn for the same room.
   *
   * @throws IOException if one of them is not there
   */
  PictureChange change(Plot one, Plot other, PlotRoom room) throws IOException {
    Optional<BufferedImage> before = picture(one, room);
    Optional<BufferedImage> after = picture(other, room);
    return before.isPresent() && after.isPresent()
        ? PictureChange.of(before.get(), after.get())
        : PictureChange.of(file(one), file(other));
  }

  private static BufferedImage file(Plot plot) throws IOException {
    BufferedImage picture = ImageIO.read(plot.file().toFile());
    if (picture == null) {
      throw new IOException(plot.file() + " holds no picture");
    }
    return picture;
  }

  private Optional<BufferedImage> picture(Plot plot, PlotRoom room) {
    Path file = plot.charts();
    if (file == null) {
      return Optional.empty();
    }
    try {
      String name = plot.chart(file);
      return charts(file).stream()
          .filter(chart -> chart.plot().equals(name))
          .findFirst()
          .map(chart -> drawn(chart, plot, room));
    } catch (IOException | RuntimeException e) {
      LOG.warn("{} cannot be drawn from {}, its own picture is shown", plot.file(), file, e);
      return Optional.empty();
    }
  }

  private List<Chart> charts(Path file) throws IOException {
    FileVersion key = FileVersion.of(file);
    synchronized (kept) {
      List<Chart> known = kept.get(key);
      if (known != null) {
        return known;
      }
    }
    List<Chart> charts = ChartsFile.read(file);
    synchronized (kept) {
      kept.put(key, charts);
      if (kept.size() > MOST_KEPT) {
        kept.remove(kept.keySet().iterator().next());
      }
    }
    return charts;
  }

  private static BufferedImage drawn(Chart chart, Plot plot, PlotRoom room) {
    return ChartPainter.picture(
        chart, room.widthPx(), room.heightPx(), room.textPx(), room.theme(), picture(chart, plot));
  }

  /** The plot's file, if a part of it is shown. */
  private static @Nullable BufferedImage picture(Chart chart, Plot plot) {
    try {
      return chart.layers().getFirst() instanceof Layer.Photo ? file(plot) : null;
    } catch (IOException e) {
      throw new IllegalStateException(plot.file() + " cannot be read", e);
    }
  }

  /** Takes over the pixels of an image without transparency. */
  static Picture picture(BufferedImage drawn) {
    int[] pixels = ((DataBufferInt) drawn.getRaster().getDataBuffer()).getData();
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] |= OPAQUE;
    }
    return new Picture(drawn.getWidth(), drawn.getHeight(), pixels);
  }
}
