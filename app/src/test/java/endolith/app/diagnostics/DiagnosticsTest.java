package endolith.app.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import endolith.engine.batch.ProgramFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiagnosticsTest {
  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path home;

  private static Map<String, String> content(Path zip) throws IOException {
    Map<String, String> content = new TreeMap<>();
    try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        content.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return content;
  }

  @Test
  void logsAndVersionsAndNoImages() throws IOException {
    Path output = Files.createDirectories(home.resolve("processed"));
    Path log = ProgramFiles.of(output).programLog();
    Files.createDirectories(ProgramFiles.of(output).folder());
    Files.writeString(log, "x".repeat(3_000_000) + "the last line");
    Files.writeString(ProgramFiles.of(output).folder().resolve("memory.sqlite"), "no database");
    Files.writeString(output.resolve("04_difference_difference.tiff"), "an image");
    Path zip = home.resolve("d.zip");
    new Diagnostics("endolith 1", Optional.of(home.resolve("window.log")), Optional.of(output))
        .write(zip);
    Map<String, String> content = content(zip);
    assertThat(content)
        .containsOnlyKeys(
            "versions.txt", "window.log", "endolith.log", "worker.log", "runs.txt", "samples.csv");
    assertThat(content.get("versions.txt")).startsWith("endolith 1\n").contains("os.name = ");
    assertThat(content.get("endolith.log")).endsWith("the last line").hasSizeLessThan(2_000_000);
    assertThat(content.get("samples.csv")).startsWith("could not be read");
  }

  @Test
  void withoutAProjectThereAreVersionsOnly() throws IOException {
    Path zip = home.resolve("d.zip");
    new Diagnostics("endolith 1", Optional.empty(), Optional.empty()).write(zip);
    assertThat(content(zip)).containsOnlyKeys("versions.txt");
  }
}
