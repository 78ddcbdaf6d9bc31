package endolith.engine.image.scan;

import static org.assertj.core.api.Assertions.assertThat;

import endolith.engine.image.SampleType;
import endolith.engine.image.ScannedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opentest4j.TestAbortedException;

/** Reads what libtiff and tifffile write; where they are not installed, only in CI a failure. */
final class OtherWritersTest {
  private static final Path PYTHON = Path.of("/usr/bin/python3");

  private static final String INSTALL = "install python3-tifffile libtiff-tools";

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-c none -r 10",
        "-c lzw -r 1",
        "-c lzw:2 -r 700",
        "-c zip -r 64",
        "-c zip:2 -t -w 128 -l 64",
        "-c packbits -r 33",
        "-c lzw:2 -p separate -r 20",
        "-c zip -p separate -t -w 64 -l 64",
        "-8 -c zip:2",
        "-8 -B -c lzw:2 -t",
        "-B -c none",
        "-L -c packbits -t -w 48 -l 80"
      })
  void readsWhatLibtiffWrites(String options) throws Exception {
    for (SampleType type : List.of(SampleType.UINT8, SampleType.UINT16)) {
      if (type == SampleType.UINT16 && options.contains("separate")) {
        continue; // tiffcp separates 8-bit images only.
      }
      TiffSample sample = TiffSample.grey8(517, 703).samples(3).type(type);
      Path original = sample.write(folder.resolve("original.tif"));
      Path copy = folder.resolve("copy.tif");
      List<String> command = new ArrayList<>(List.of("tiffcp"));
      command.addAll(List.of(options.split(" ")));
      command.addAll(List.of(original.toString(), copy.toString()));
      run(command);
      check(copy, sample);
    }
  }

  @Test
  void readsWhatTifffileWrites() throws Exception {
    Path original =
        TiffSample.grey8(301, 211).type(SampleType.FLOAT32).write(folder.resolve("original.tif"));
    String script =
        """
        import sys, numpy, tifffile
        a = tifffile.imread(sys.argv[1])
        kinds = [dict(), dict(bigtiff=True), dict(byteorder='>'), dict(tile=(64, 32)),
                 dict(compression='zlib'), dict(compression='zlib', rowsperstrip=7)]
        for i, kind in enumerate(kinds):
            tifffile.imwrite('%s/float%d.tif' % (sys.argv[2], i), a, **kind)
        pages = numpy.stack([a, a + 1])
        tifffile.imwrite('%s/pages.tif' % sys.argv[2], pages, photometric='minisblack')
        """;
    run(List.of(PYTHON.toString(), "-c", script, original.toString(), folder.toString()));
    TiffSample sample = TiffSample.grey8(301, 211).type(SampleType.FLOAT32);
    for (int i = 0; i < 6; i++) {
      check(folder.resolve("float" + i + ".tif"), sample);
    }
    check(folder.resolve("pages.tif"), sample);
    assertThat(ScannedImages.inspect(folder.resolve("pages.tif")).description())
        .endsWith("page 1 of 2");
  }

  private static void check(Path file, TiffSample sample) throws IOException {
    int width = sample.width();
    int height = sample.height();
    try (ScannedImage image = ScannedImages.open(file)) {
      assertThat(image.info().channels()).isEqualTo(sample.samples());
      for (int channel = 0; channel < sample.samples(); channel++) {
        float[] pixels = new float[width * height];
        image.read(channel, 0, 0, width, height, pixels);
        assertThat(pixels).isEqualTo(sample.expected(channel, 0, 0, width, height));
      }
    }
  }

  private void run(List<String> command) throws IOException, InterruptedException {
    Path log = Files.createTempFile(folder, "log", ".txt");
    int exit;
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      exit = process.exitValue();
    } catch (IOException e) {
      throw new TestAbortedException(INSTALL, e);
    }
    String said = Files.readString(log);
    if (said.contains("No module named")) {
      throw new TestAbortedException(INSTALL);
    }
    assertThat(exit).as(said).isZero();
  }
}
