package endolith.engine.image.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import endolith.engine.image.Plane;
import endolith.engine.image.SampleType;
import endolith.engine.image.ScannedImage;
import endolith.engine.image.scan.ScannedImages;
import endolith.engine.image.tiff.TiffDirectory;
import endolith.engine.image.tiff.TiffFile;
import endolith.engine.image.tiff.TiffTag;
import endolith.engine.task.CancelToken;
import endolith.engine.task.CancelledException;
import endolith.engine.task.OrderedExecutor;
import endolith.engine.task.Progress;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class OmeTiffTest {
  private static final Path PYTHON = Path.of("/usr/bin/python3");

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  /** A pattern of whole numbers; floats have fractions, and a corner of zeros. */
  private record Pattern(int width, int height, int salt, SampleType type) implements Plane {
    float at(int x, int y) {
      if (x < 520 && y < 520) {
        return 0;
      }
      float value = (x * 31L + y * 17L + salt * 1009L) % ((int) type.maximum() + 1);
      return type == SampleType.FLOAT32 ? (x - y) * 0.37f + salt : value;
    }

    @Override
    public void read(int x, int y, int w, int h, float[] into) {
      for (int i = 0; i < w * h; i++) {
        into[i] = at(x + i % w, y + i / w);
      }
    }
  }

  private static OmeImage image(int width, int height, SampleType type) {
    return new OmeImage(
        "vein <1> & \u00b5 \ud83e\udea8 \u0001",
        List.of(
            new OmeImage.Channel("post", new Pattern(width, height, 1, type)),
            new OmeImage.Channel("pre, \"aligned\"", new Pattern(width, height, 2, type)),
            new OmeImage.Channel("\u5dee", new Pattern(width, height, 3, type))),
        type,
        OptionalDouble.of(0.325));
  }

  private Path write(OmeImage image) throws IOException {
    Path target = folder.resolve("region.ome.tiff");
    try (OrderedExecutor two = new OrderedExecutor(2)) {
      OmeTiff.write(image, target, () -> {}, two, CancelToken.NEVER, new Progress());
    }
    return target;
  }

  @ParameterizedTest
  @EnumSource
  void everyPixelOfEveryChannelComesBack(SampleType type) throws IOException {
    int width = 1301;
    int height = 703;
    OmeImage image = image(width, height, type);
    try (TiffFile file = TiffFile.open(write(image))) {
      assertThat(file.directories()).hasSize(3);
      for (int c = 0; c < 3; c++) {
        TiffDirectory page = file.directories().get(c);
        assertThat(file.subDirectories(page)).hasSize(2);
        try (ScannedImage read = ScannedImages.open(file, page)) {
          assertThat(read.info().type()).isEqualTo(type);
          float[] found = new float[width * height];
          float[] wanted = new float[width * height];
          read.read(0, 0, 0, width, height, found);
          image.channels().get(c).plane().read(0, 0, width, height, wanted);
          assertThat(found).isEqualTo(wanted);
        }
      }
    }
  }

  @Test
  void theDescriptionIsXmlWithNamesAndSizes() throws Exception {
    Document xml;
    try (TiffFile file = TiffFile.open(write(image(600, 40, SampleType.UINT16)))) {
      String text = file.first().text(TiffTag.IMAGE_DESCRIPTION).orElseThrow();
      assertThat(text).matches("\\p{ASCII}+");
      assertThat(file.directories().get(1).has(TiffTag.IMAGE_DESCRIPTION)).isFalse();
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      xml =
          factory
              .newDocumentBuilder()
              .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
    Element image = (Element) xml.getElementsByTagNameNS("*", "Image").item(0);
    assertThat(image.getAttribute("Name")).isEqualTo("vein <1> & \u00b5 \ud83e\udea8 ?");
    Element pixels = (Element) xml.getElementsByTagNameNS("*", "Pixels").item(0);
    assertThat(pixels.getAttribute("Type")).isEqualTo("uint16");
    assertThat(pixels.getAttribute("PhysicalSizeX")).isEqualTo("0.325");
    assertThat(pixels.getAttribute("SizeC")).isEqualTo("3");
    Element second = (Element) xml.getElementsByTagNameNS("*", "Channel").item(1);
    assertThat(second.getAttribute("Name")).isEqualTo("pre, \"aligned\"");
  }

  @Test
  void tifffileReadsIt() throws Exception {
    assumeTrue(isThere(PYTHON, "tifffile"), "install python3-tifffile");
    Path target = write(image(1301, 703, SampleType.FLOAT32));
    String script =
        """
        import sys, numpy, tifffile
        import xml.etree.ElementTree as tree
        with tifffile.TiffFile(sys.argv[1]) as tiff:
            assert tiff.is_ome and not tiff.is_bigtiff
            assert len(tiff.series) == 1, tiff.series
            series = tiff.series[0]
            assert series.axes == 'CYX' and series.shape == (3, 703, 1301), series
            assert [level.shape[1:] for level in series.levels] == [
                (703, 1301), (352, 651), (176, 326)], series.levels
            found = series.asarray()
            y, x = numpy.mgrid[0:703, 0:1301]
            for c in range(3):
                wanted = (x - y).astype('f4') * numpy.float32(0.37) + numpy.float32(c + 1)
                wanted[:520, :520] = 0
                assert found.dtype == numpy.dtype('f4') and (found[c] == wanted).all(), c
            names = [e.get('Name') for e in tree.fromstring(tiff.ome_metadata).iter()
                     if e.tag.endswith('Channel')]
            assert names == ['post', 'pre, "aligned"', '\u5dee'], names
        """;
    Process python =
        new ProcessBuilder(PYTHON.toString(), "-c", script, target.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(python.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(said).isEmpty();
    assertThat(python.exitValue()).isZero();
  }

  private static boolean isThere(Path python, String module) throws Exception {
    return Files.isExecutable(python)
        && new ProcessBuilder(python.toString(), "-c", "import " + module)
                .redirectErrorStream(true)
                .start()
                .waitFor()
            == 0;
  }

  /** Blank but for one pixel, and larger than 32-bit positions may reach. */
  private record Wide(int width, int height) implements Plane {
    @Override
    public void read(int x, int y, int w, int h, float[] into) {
      java.util.Arrays.fill(into, 0, w * h, 0);
      if (x + w == width && y + h == height) {
        into[w * h - 1] = 4321;
      }
    }

    @Override
    public boolean isBlank(int x, int y, int w, int h) {
      return x + w < width || y + h < height;
    }
  }

  @Test
  void whatIsTooLargeForShortPositionsIsABigTiff() throws IOException {
    Plane wide = new Wide(40_000, 30_000);
    Path target =
        write(
            new OmeImage(
                "large",
                List.of(new OmeImage.Channel("a", wide), new OmeImage.Channel("b", wide)),
                SampleType.UINT16,
                OptionalDouble.empty()));
    try (TiffFile file = TiffFile.open(target)) {
      assertThat(file.big()).isTrue();
      assertThat(file.length()).as("blank tiles are shared").isLessThan(2_000_000);
      assertThat(file.first().text(TiffTag.IMAGE_DESCRIPTION).orElseThrow())
          .doesNotContain("PhysicalSize");
      try (ScannedImage read = ScannedImages.open(file, file.directories().get(1))) {
        float[] end = new float[2];
        read.read(0, 39_998, 29_999, 2, 1, end);
        assertThat(end).containsExactly(0, 4321);
      }
    }
  }

  @Test
  void nothingIsLeftOfWhatWasStopped() throws IOException {
    Path target = folder.resolve("stopped.ome.tiff");
    Files.writeString(target, "before");
    AtomicBoolean stop = new AtomicBoolean();
    Plane stopping =
        new Plane() {
          @Override
          public int width() {
            return 3000;
          }

          @Override
          public int height() {
            return 2000;
          }

          @Override
          public void read(int x, int y, int w, int h, float[] into) {
            stop.set(y > 600);
          }
        };
    OmeImage image =
        new OmeImage(
            "x",
            List.of(new OmeImage.Channel("a", stopping)),
            SampleType.FLOAT32,
            OptionalDouble.empty());
    try (OrderedExecutor two = new OrderedExecutor(2)) {
      assertThatThrownBy(
              () -> OmeTiff.write(image, target, () -> {}, two, stop::get, new Progress()))
          .isInstanceOf(CancelledException.class);
    }
    assertThat(Files.readString(target)).isEqualTo("before");
    assertThat(folder).isDirectoryNotContaining(file -> !file.equals(target));
  }
}
