package endolith.engine.plot.chart;

import endolith.engine.image.disk.AtomicFile;
import endolith.engine.image.disk.SmallFile;
import endolith.engine.json.Json;
import endolith.engine.json.Required;
import endolith.engine.json.SealedJson;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A small file beside a stage's plots with what they show, so that they can be drawn at any size:
 * JSON with a checksum, compressed with gzip.
 */
public final class ChartsFile {
  /** File name without suffix. */
  public static final String STEM = "charts";

  public static final String EXTENSION = ".json.gz";

  /** More bytes no such file has: a heat map has at most 300 × 300 cells of five digits. */
  private static final int MOST_BYTES = 4 << 20;

  private static final int MOST_UNPACKED_BYTES = 16 << 20;

  private record Content(@Required List<Chart> charts) {}

  private ChartsFile() {}

  /** Whether a file is one, by its name. */
  public static boolean is(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.startsWith(STEM) && name.endsWith(EXTENSION);
  }

  /** Writes charts, their numbers with the digits that can be seen. */
  public static void write(List<Chart> charts, Path target) throws IOException {
    Content content = new Content(charts.stream().map(ChartDigits::few).toList());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 18);
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(SealedJson.line(content).getBytes(StandardCharsets.UTF_8));
    }
    AtomicFile.write(target, bytes.toByteArray());
  }

  /**
   * Reads charts, which can all be drawn.
   *
   * @throws IOException if the file is not there, damaged, or another program's
   */
  public static List<Chart> read(Path file) throws IOException {
    String text;
    try (GZIPInputStream in =
        new GZIPInputStream(new ByteArrayInputStream(SmallFile.bytes(file, MOST_BYTES)))) {
      byte[] unpacked = in.readNBytes(MOST_UNPACKED_BYTES + 1);
      if (unpacked.length > MOST_UNPACKED_BYTES) {
        throw new IOException("unpacked it is larger than any such file");
      }
      text = SmallFile.text(unpacked);
    }
    if (SealedJson.seal(text) != SealedJson.Seal.WHOLE) {
      throw new IOException("its checksum does not fit");
    }
    List<Chart> charts = Json.read(text, Content.class).charts();
    for (Chart chart : charts) {
      ChartRules.check(chart);
    }
    return charts;
  }
}
