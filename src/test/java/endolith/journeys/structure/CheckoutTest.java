package endolith.journeys.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckoutTest {

  @Test
  void onlyFoldersNamedTargetAreLeftOut(@TempDir Path root) throws IOException {
    Path built = file(root.resolve("target").resolve("Made.java"));
    Path source = file(root.resolve("retargeted").resolve("targets").resolve("TargetError.java"));
    assertThat(Checkout.javaFiles(root)).containsExactly(source).doesNotContain(built);
  }

  private static Path file(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    return Files.writeString(file, "");
  }
}
