package endolith.app.results;

import static org.assertj.core.api.Assertions.assertThat;

import endolith.engine.plot.PlotKind;
import endolith.engine.plot.chart.Chart;
import endolith.engine.plot.chart.ChartsFile;
import endolith.engine.plot.chart.Fill;
import endolith.engine.plot.chart.Layer;
import endolith.engine.plot.chart.Span;
import endolith.engine.plot.figure.Ink;
import endolith.engine.plot.figure.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlotPainterTest {
  private static final PlotRoom ROOM = new PlotRoom(640, 400, 12, Theme.LIGHT);
  private static final PlotRoom DARK = new PlotRoom(640, 400, 12, Theme.DARK);

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @SuppressWarnings("NullAway.Init")
  private Path charts;

  private final PlotPainter painter = new PlotPainter();

  @BeforeEach
  void keepNumbers() throws IOException {
    charts = folder.resolve("charts_pad30.json.gz");
    ChartsFile.write(List.of(chart("pre_post_histograms"), chart("ratio_histogram")), charts);
  }

  private static Chart chart(String name) {
    return new Chart(
        name,
        "found",
        Span.linear("x", 0, 3),
        Span.linear("y", 0, 9),
        List.of(new Layer.Steps(0, 1, new double[] {1, 8, 2}, new Fill(Ink.SKY, 255), null)),
        List.of(),
        true,
        null);
  }

  private Plot plot(String name) {
    return Plot.of(List.of(folder.resolve(name), charts)).getFirst();
  }

  @Test
  void aPlotIsDrawnAsLargeAsItsRoomAndInItsColours() {
    Plot plot = plot("ratio_histogram_pad30.png");

    Image light = painter.draw(plot, ROOM).orElseThrow().image();
    assertThat(light.getWidth()).isEqualTo(640);
    assertThat(light.getHeight()).isEqualTo(400);
    assertThat(light.getPixelReader().getColor(1, 1)).isEqualTo(Color.WHITE);
    Image dark = painter.draw(plot, DARK).orElseThrow().image();
    assertThat(dark.getPixelReader().getColor(1, 1).getBrightness()).isLessThan(0.2);
  }

  @Test
  void whereNumbersAreMissingOrDamagedThePlotsFileIsShown() throws IOException {
    Plot plot = plot("ratio_histogram_pad30.png");
    assertThat(painter.draw(plot("excess_heatmap_pad30.png"), ROOM)).isEmpty();
    assertThat(painter.draw(plot("ratio_histogram.png"), ROOM)).isEmpty();

    byte[] bytes = Files.readAllBytes(charts);
    bytes[bytes.length / 2] ^= 4;
    Files.write(charts, bytes);
    assertThat(painter.draw(plot, ROOM)).isEmpty();
    Files.delete(charts);
    assertThat(painter.draw(plot, ROOM)).isEmpty();
  }

  @Test
  void plotsOfEarlierVersionsHaveNoNumbers() {
    Plot plot = Plot.of(List.of(folder.resolve("ratio_histogram.png"))).getFirst();

    assertThat(plot.charts()).isNull();
    assertThat(painter.draw(plot, ROOM)).isEqualTo(Optional.empty());
  }

  @Test
  void theDifferenceComesFirst() {
    List<Plot> plots =
        Plot.of(
            List.of(
                folder.resolve("registration.png"),
                folder.resolve("ratio_histogram.png"),
                folder.resolve("difference_image.png"),
                folder.resolve("difference_image_manual.png"),
                folder.resolve("charts.json.gz"),
                folder.resolve("a person's own.png")));

    assertThat(plots)
        .extracting(Plot::kind)
        .containsExactly(
            PlotKind.DIFFERENCE_IMAGE,
            PlotKind.DIFFERENCE_IMAGE,
            PlotKind.REGISTRATION,
            PlotKind.RATIO_HISTOGRAM);
    assertThat(plots).extracting(Plot::charts).doesNotContainNull();
  }

  @Test
  void aChartIsFoundByTheNameItsPlotHasBesidesTheSuffix() {
    assertThat(plot("difference_image_percentile_p50_pad30.png").chart(charts))
        .isEqualTo("difference_image_percentile_p50");
  }
}
