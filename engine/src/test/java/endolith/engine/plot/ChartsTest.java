package endolith.engine.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import endolith.engine.json.SealedJson;
import endolith.engine.plot.chart.Chart;
import endolith.engine.plot.chart.ChartPainter;
import endolith.engine.plot.chart.ChartsFile;
import endolith.engine.plot.figure.Theme;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Plots that are drawn again from a file with their numbers. */
class ChartsTest {
  private static final int TEXT_PX = 13;
  private static Scene scene;
  private static List<Chart> charts;
  private static BufferedImage difference;

  @TempDir Path folder;

  @BeforeAll
  static void makeScene(@TempDir Path folder) throws IOException {
    scene = Scene.make();
    charts = new ArrayList<>();
    for (PlotKind kind : PlotKind.values()) {
      if (kind.name().contains("HIST") || kind.name().contains("HEAT")) {
        charts.add(scene.chart(kind));
      }
    }
    Path file = folder.resolve("difference.png");
    charts.add(
        DifferenceImagePlot.draw(
            Scene.LABEL,
            scene.difference(),
            scene.histogram(),
            scene.estimate().scale(),
            "mode",
            "difference_image",
            file));
    difference = ImageIO.read(file.toFile());
  }

  private static BufferedImage drawn(Chart chart, int width, int height, Theme theme) {
    return ChartPainter.picture(chart, width, height, TEXT_PX, theme, difference);
  }

  @Test
  void theFileIsSmallAndTheSameBytesEachTime() throws IOException {
    Path one = folder.resolve("one");
    Path two = folder.resolve("two");
    ChartsFile.write(charts, one);
    ChartsFile.write(charts, two);

    assertThat(one).hasSameBinaryContentAs(two);
    assertThat(Files.size(one)).isLessThan(200_000);
  }

  @Test
  void whatIsReadLooksAsWhatWasWritten() throws IOException {
    Path file = folder.resolve("charts.json.gz");
    ChartsFile.write(charts, file);

    List<Chart> read = ChartsFile.read(file);
    assertThat(read).extracting(Chart::plot).containsExactlyElementsOf(names());
    for (int i = 0; i < charts.size(); i++) {
      BufferedImage before = drawn(charts.get(i), 900, 560, Theme.LIGHT);
      BufferedImage after = drawn(read.get(i), 900, 560, Theme.LIGHT);
      assertThat(unlike(before, after)).as(read.get(i).plot()).isLessThan(900 * 560 / 200);
    }
  }

  private static List<String> names() {
    return charts.stream().map(Chart::plot).toList();
  }

  private static int unlike(BufferedImage one, BufferedImage other) {
    int unlike = 0;
    for (int y = 0; y < one.getHeight(); y++) {
      for (int x = 0; x < one.getWidth(); x++) {
        unlike += one.getRGB(x, y) == other.getRGB(x, y) ? 0 : 1;
      }
    }
    return unlike;
  }

  @ParameterizedTest
  @ValueSource(ints = {800, 1100, 2000})
  void textsAreAsLargeInASmallRoomAsInALargeOne(int width) {
    for (Chart chart : charts) {
      BufferedImage picture = drawn(chart, width, width * 5 / 8, Theme.LIGHT);
      // The lowest rows with ink are the label of the horizontal axis.
      int bottom = width * 5 / 8 - 1;
      while (!hasInk(picture, bottom)) {
        bottom--;
      }
      int top = bottom;
      while (hasInk(picture, top - 1)) {
        top--;
      }
      assertThat(bottom - top + 1).as(chart.plot()).isBetween(11, 22);
    }
  }

  private static boolean hasInk(BufferedImage picture, int y) {
    for (int x = picture.getWidth() / 10; x < picture.getWidth() * 8 / 10; x++) {
      if ((picture.getRGB(x, y) & 0xff) < 120) {
        return true;
      }
    }
    return false;
  }

  @Test
  void aDarkPlotIsDark() {
    for (Chart chart : charts) {
      BufferedImage picture = drawn(chart, 800, 500, Theme.DARK);
      int bright = 0;
      for (int y = 0; y < 500; y++) {
        for (int x = 0; x < 800; x++) {
          bright += (picture.getRGB(x, y) & 0xff) > 128 ? 1 : 0;
        }
      }
      // But for texts and lines; the picture of a difference keeps its colours.
      double most = chart.plot().startsWith("difference_image") ? 0.8 : 0.25;
      assertThat(bright / 400_000.0).as(chart.plot()).isBetween(0.005, most);
      assertThat(picture.getRGB(1, 1) & 0xffffff).isEqualTo(0x0d1117);
    }
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void anyRoomWillDo(Theme theme) {
    for (Chart chart : charts) {
      for (int[] room : new int[][] {{1, 1}, {196, 132}, {210, 2000}, {2000, 210}, {333, 333}}) {
        BufferedImage picture = drawn(chart, room[0], room[1], theme);
        assertThat(picture.getWidth()).isEqualTo(room[0]);
        assertThat(picture.getHeight()).isEqualTo(room[1]);
      }
    }
  }

  @Test
  void aDamagedFileIsRefused() throws IOException {
    Path file = folder.resolve("charts.json.gz");
    ChartsFile.write(charts, file);
    byte[] whole = Files.readAllBytes(file);
    Random random = new Random(17);
    for (int i = 0; i < 60; i++) {
      byte[] damaged = whole.clone();
      // Neither time, flags nor system of gzip's header concern the content.
      int at = 10 + random.nextInt(whole.length - 10);
      damaged[at] ^= (byte) (1 << random.nextInt(8));
      Files.write(file, damaged);
      assertThatThrownBy(() -> ChartsFile.read(file)).isInstanceOf(IOException.class);
    }
    Files.write(file, Arrays.copyOf(whole, whole.length / 2));
    assertThatThrownBy(() -> ChartsFile.read(file)).isInstanceOf(IOException.class);
    Files.write(file, new byte[0]);
    assertThatThrownBy(() -> ChartsFile.read(file)).isInstanceOf(IOException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"from\":0.0|\"from\":1e300",
        "\"kind\":\"POWERS\"|\"kind\":\"CUBES\"",
        "\"kind\":\"LINEAR\"|\"kind\":\"RATIOS\"",
        "\"shows\":\"heat\"|\"shows\":\"film\"",
        "\"shows\":\"steps\"|\"shows\":\"heat\"",
        "\"alpha\":70|\"alpha\":700",
        "\"counts\":[|\"counts\":[1e40,",
        "\"keys\":[|\"keys\":[null,",
        "\"cells\":[[|\"cells\":[[],[",
        "\"charts\":|\"Charts\":"
      })
  void anotherProgramsFileIsRefused(String change) throws IOException {
    Path file = folder.resolve("charts.json.gz");
    ChartsFile.write(charts, file);
    String text;
    try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    String[] parts = change.split("\\|");
    assertThat(text).contains(parts[0]);
    Files.write(file, sealed(text.replaceFirst(Pattern.quote(parts[0]), parts[1])));

    assertThatThrownBy(() -> ChartsFile.read(file)).isInstanceOf(IOException.class);
  }

  /** Packed, with a checksum that fits. */
  private static byte[] sealed(String text) throws IOException {
    String body = text.substring(0, text.lastIndexOf(",\"checksum\"")) + "}";
    Object value = new tools.jackson.databind.ObjectMapper().readTree(body);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(SealedJson.line(value).getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  @Test
  void whatUnpacksWithoutEndIsRefused() throws IOException {
    Path file = folder.resolve("charts.json.gz");
    try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      byte[] spaces = new byte[1 << 20];
      for (int i = 0; i < 40; i++) {
        out.write(spaces);
      }
    }
    assertThatThrownBy(() -> ChartsFile.read(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("larger");
  }
}
