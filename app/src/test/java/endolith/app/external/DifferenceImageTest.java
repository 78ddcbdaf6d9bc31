package endolith.app.external;

import static org.assertj.core.api.Assertions.assertThat;

import endolith.engine.parameter.Parameters;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DifferenceImageTest {
  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path output;

  private Path image(String folder, String name, long seconds) throws Exception {
    Path image = Files.createDirectories(output.resolve("A/DAPI").resolve(folder)).resolve(name);
    Files.writeString(image, "");
    Files.setLastModifiedTime(image, FileTime.fromMillis(1000 * seconds));
    return image;
  }

  @Test
  void theOneOfTheSettingsElseTheNewest() throws Exception {
    Parameters usual = Parameters.defaults();
    assertThat(DifferenceImage.find(output, "A/DAPI", usual)).isEmpty();
    image("tiff", "03_interior_aligned_pre.tiff", 9000);
    assertThat(DifferenceImage.find(output, "A/DAPI", usual)).isEmpty();
    Path padded = image("tiff", "04_difference_difference_pad100.tiff", 2000);
    Path other = image("tiff", "04_difference_difference_pad200.tiff", 3000);
    assertThat(DifferenceImage.find(output, "A/DAPI", usual)).contains(other);
    Parameters pad = Parameters.of(Map.of("pad", "100"));
    assertThat(DifferenceImage.find(output, "A/DAPI", pad)).contains(padded);
    Path fits = image("fits", "04_difference_difference.fits", 1000);
    assertThat(DifferenceImage.find(output, "A/DAPI", usual)).contains(fits);
  }
}
