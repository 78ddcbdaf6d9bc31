package endolith.viewer.image.region;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import endolith.engine.image.Rectangle;
import endolith.viewer.image.layer.ImageFile;
import endolith.viewer.image.layer.Layer;
import endolith.viewer.image.layer.LayerKind;
import endolith.viewer.image.layer.PairImages;
import endolith.viewer.picture.FileVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class RegionFileTest {
  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  private PairImages raw(Path file) throws IOException {
    ImageFile image = new ImageFile(FileVersion.of(file), true, List.of(0), folder, folder);
    return new PairImages(
        List.of(Layer.of(LayerKind.POST, Optional.empty(), image, 0, 0, 10, 10)),
        new Rectangle(0, 0, 10, 10),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        OptionalDouble.empty(),
        List.of());
  }

  private Path file(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, name);
  }

  @Test
  void noRawImageIsReplacedWhetherItIsShownOrNot() throws Exception {
    PairImages images = raw(file("raw/A/post.tif"));
    Path other = file("raw/A/post of another dye.tif");
    assertThatThrownBy(() -> RegionFile.requireOther(images, folder.resolve("raw/A/post.tif")))
        .hasMessageContaining("one of the images that are shown");
    assertThatThrownBy(() -> RegionFile.requireOther(images, other))
        .hasMessageContaining("another dye.tif lies among raw images");
    Path outside = file("mine/saved.tif");
    assertThatCode(() -> RegionFile.requireOther(images, outside)).doesNotThrowAnyException();
    assertThatCode(() -> RegionFile.requireOther(images, folder.resolve("raw/A/new.ome.tiff")))
        .doesNotThrowAnyException();
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "links need rights there")
  void noLinkLeadsToOne() throws Exception {
    PairImages images = raw(file("raw/A/post.tif"));
    Path link =
        Files.createSymbolicLink(folder.resolve("link.tif"), file("raw/A/post of another dye.tif"));
    assertThatThrownBy(() -> RegionFile.requireOther(images, link))
        .hasMessageContaining("link.tif lies among raw images");
  }
}
