package endolith.engine.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class BareMachineTest {
  @TempDir Path folder;

  /** Draws a plot to the file that is named. */
  static final class DrawOne {
    private DrawOne() {}

    public static void main(String[] args) throws IOException {
      Scene.make().draw(PlotKind.RATIO_HISTOGRAM, Path.of(args[0]));
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void plotsAreTheSameBytesOnAMachineWithoutFontsAndFontconfig() throws Exception {
    // An empty file where the library is looked for first is as good as none.
    Path libraries = Files.createDirectory(folder.resolve("libraries"));
    Files.createFile(libraries.resolve("libfontconfig.so.1"));
    Files.createFile(libraries.resolve("libfontconfig.so"));
    Path without = folder.resolve("without.png");
    Path log = folder.resolve("log");
    ProcessBuilder java =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                DrawOne.class.getName(),
                without.toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    java.environment().put("LD_LIBRARY_PATH", libraries.toString());
    assertThat(java.start().waitFor()).as(() -> read(log)).isZero();
    Path here = folder.resolve("here.png");
    Scene.make().draw(PlotKind.RATIO_HISTOGRAM, here);
    assertThat(Files.readAllBytes(without)).isEqualTo(Files.readAllBytes(here));
  }

  private static String read(Path log) {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      return e.toString();
    }
  }
}
