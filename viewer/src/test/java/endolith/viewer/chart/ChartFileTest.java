package endolith.viewer.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChartFileTest {
  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  private static ChartSheet sheet(MemoryCurves curves) {
    return ChartSheet.whole("A run & its <tasks>", List.of("a note"), curves, SmallCurves.WORDS);
  }

  private Path written(String name, MemoryCurves curves) throws IOException {
    Path file = folder.resolve(name);
    ChartFile.of(sheet(curves), file).write();
    return file;
  }

  private static int rgb(Colour colour) {
    return colour.red() << 16 | colour.green() << 8 | colour.blue();
  }

  @Test
  void aPictureHasThePalettesColoursAndTwiceThePixelsOfTheScreen() throws IOException {
    MemoryCurves curves = SmallCurves.of();
    BufferedImage picture = ImageIO.read(written("chart.png", curves).toFile());
    assertThat(picture.getWidth()).isEqualTo((int) (2 * sheet(curves).width()));
    Set<Integer> colours = new HashSet<>();
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        colours.add(picture.getRGB(x, y) & 0xffffff);
      }
    }
    assertThat(colours)
        .contains(
            rgb(Palette.LIGHT.surface()),
            rgb(Palette.LIGHT.grid()),
            rgb(Palette.LIGHT.alarm()),
            rgb(Palette.LIGHT.limit()),
            rgb(Palette.LIGHT.line(curves.lines().get(0))),
            rgb(Palette.LIGHT.line(curves.lines().get(1))));
  }

  private static String text(Path svg) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(svg.toFile())
        .getDocumentElement()
        .getTextContent();
  }

  @Test
  void aDrawingIsXmlWithTheWords() throws Exception {
    assertThat(text(written("chart.svg", SmallCurves.of())))
        .contains(
            "A run & its <tasks>",
            "a note",
            "worker <1> & co",
            "budget 1024 MiB",
            "+2.0 MiB per task",
            "1 align");
  }

  @Test
  void aRunWithoutSamplesIsWrittenToo() throws Exception {
    assertThat(text(written("none.svg", new MemoryCurves()))).contains("a note", "0 MiB");
    assertThat(ImageIO.read(written("none.png", new MemoryCurves()).toFile())).isNotNull();
  }

  @Test
  void aDenseLineDoesNotMakeAHugeDrawing() throws Exception {
    MemoryCurves curves = new MemoryCurves();
    MemoryLine line = new MemoryLine(1, "worker", false);
    for (int i = 0; i < 8000; i++) {
      line.add(i, new Figures((i % 7) * SmallCurves.MIB, 0, 0, 0));
    }
    curves.lines().add(line);
    curves.reach(8000);
    assertThat(written("dense.svg", curves))
        .satisfies(file -> assertThat(file.toFile().length()).isLessThan(150_000));
  }

  @Test
  void otherFormatsAreRefused() {
    Path file = folder.resolve("chart.jpg");
    assertThatThrownBy(() -> ChartFile.of(sheet(SmallCurves.of()), file))
        .hasMessageContaining(".png or .svg");
    assertThat(file).doesNotExist();
  }
}
