package endolith.monitor.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Font;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChartFileTest {
  private static final MemoryChart CHART =
      new MemoryChart(
          "A run & its <tasks>",
          List.of("a note"),
          List.of(
              new MemoryChart.Line(
                  "worker 1",
                  List.of(
                      new MemoryChart.Sample(0, 100),
                      new MemoryChart.Sample(30, 700),
                      new MemoryChart.Sample(60, 200)),
                  false)),
          List.of(new MemoryChart.Band("1", 0, 0, 40)),
          List.of(new MemoryChart.Mark(60, 200, 0)),
          List.of(new MemoryChart.Trend("+3.0 MiB per task", 0, 190, 60, 200, 0)),
          OptionalDouble.of(1024));
  private static final Font FONT = new Font(Font.SANS_SERIF, Font.PLAIN, 1);
  @TempDir private Path folder;

  @Test
  void drawsAPicture() throws IOException {
    Path file = folder.resolve("chart.png");
    ChartFile.write(CHART, file, FONT);
    BufferedImage picture = ImageIO.read(file.toFile());
    Set<Integer> colours = new HashSet<>();
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        colours.add(picture.getRGB(x, y) & 0xffffff);
      }
    }
    assertThat(colours).contains(0x0072b2, 0xd55e00, 0xffffff);
  }

  @Test
  void writesSvgThatIsXml() throws Exception {
    Path file = folder.resolve("chart.svg");
    ChartFile.write(CHART, file, FONT);
    String text =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(file.toFile())
            .getDocumentElement()
            .getTextContent();
    assertThat(text).contains("A run & its <tasks>", "worker 1", "budget", "+3.0 MiB per task");
  }

  @Test
  void refusesOtherFormats() {
    assertThatThrownBy(() -> ChartFile.write(CHART, folder.resolve("chart.jpg"), FONT))
        .hasMessageContaining(".png or .svg");
    assertThat(Files.exists(folder.resolve("chart.jpg"))).isFalse();
  }
}
