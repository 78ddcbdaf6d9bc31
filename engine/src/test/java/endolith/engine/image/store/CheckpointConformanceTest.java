package endolith.engine.image.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import endolith.engine.fixture.ArrayPlane;
import endolith.engine.image.Plane;
import endolith.engine.image.Pyramid;
import endolith.engine.image.fits.FitsCard;
import endolith.engine.task.CancelToken;
import endolith.engine.task.OrderedExecutor;
import endolith.engine.task.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Our files in tifffile, astropy and libtiff's tools, and theirs in ours. */
class CheckpointConformanceTest {
  private static final ImageHeader HEADER =
      new ImageHeader(
          "padded post",
          List.of(
              new FitsCard.Text("SAMPLE", "Grøn's 1", "sample"),
              new FitsCard.Real("SCALE", 1.25, "scale factor"),
              new FitsCard.Whole("PAD", 2000, "padding in px"),
              new FitsCard.Flag("UE", true, "edges")));

  @TempDir Path folder;

  @Test
  void otherProgramsReadOursAndWeTheirs() throws IOException, InterruptedException {
    Path python = python().orElse(null);
    assumeTrue(python != null, "install python3-tifffile python3-astropy libtiff-tools");
    ArrayPlane image = ArrayPlane.padded(1501, 1203, 150, 1);
    writeOurs(image);
    run(python);
    for (String name :
        List.of("plain.tif", "strips.tif", "one.tif", "big-endian.tif", "tiles.tif")) {
      assertSame(folder.resolve("foreign-" + name), image);
    }
    assertSame(folder.resolve("foreign.fits"), image);
  }

  private void writeOurs(ArrayPlane image) throws IOException {
    ByteBuffer bytes =
        ByteBuffer.allocate(image.pixels().length * 4).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asFloatBuffer().put(image.pixels());
    Files.write(folder.resolve("expected.bin"), bytes.array());
    try (OrderedExecutor executor = new OrderedExecutor(2)) {
      write(ImageFormat.TIFF_TILED, image, "tiled.tiff", executor);
      write(ImageFormat.TIFF_STRIPS, image, "strips.tiff", executor);
      write(ImageFormat.FITS, image, "image.fits", executor);
    }
  }

  private void write(ImageFormat format, Plane image, String name, OrderedExecutor executor)
      throws IOException {
    Path target = folder.resolve(name);
    format.writer().write(image, target, HEADER, executor, CancelToken.NEVER, new Progress());
  }

  private void run(Path python) throws IOException, InterruptedException {
    Path script = folder.resolve("check.py");
    try (InputStream in =
        Objects.requireNonNull(getClass().getResourceAsStream("check_checkpoints.py"))) {
      Files.copy(in, script);
    }
    Path log = folder.resolve("check.log");
    Process process =
        new ProcessBuilder(python.toString(), script.toString(), folder.toString(), "1501", "1203")
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    assertThat(process.waitFor()).as(() -> text(log)).isZero();
  }

  private void assertSame(Path file, ArrayPlane image) throws IOException {
    Path scratch = Files.createDirectories(folder.resolve("scratch"));
    for (long cache : new long[] {2L << 20, 64L << 20}) {
      try (Pyramid pyramid = CheckpointImages.open(file, cache, scratch, CancelToken.NEVER)) {
        float[] pixels = new float[image.pixels().length];
        pyramid.full().read(0, 0, image.width(), image.height(), pixels);
        assertThat(pixels).as("%s", file).isEqualTo(image.pixels());
      }
    }
  }

  /** A Python that has what the check needs. */
  private static Optional<Path> python() throws IOException, InterruptedException {
    for (Path python : List.of(Path.of("/usr/bin/python3"), Path.of("python3"))) {
      try {
        Process process =
            new ProcessBuilder(
                    python.toString(),
                    "-c",
                    "import tifffile, astropy, shutil; assert shutil.which('tiffinfo')")
                .redirectErrorStream(true)
                .redirectOutput(Redirect.DISCARD)
                .start();
        if (process.waitFor() == 0) {
          return Optional.of(python);
        }
      } catch (IOException e) {
        // not there: the next one
      }
    }
    return Optional.empty();
  }

  private static String text(Path log) {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      return String.valueOf(e);
    }
  }
}
