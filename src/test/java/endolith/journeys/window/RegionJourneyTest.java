package endolith.journeys.window;

import static org.assertj.core.api.Assertions.assertThat;

import endolith.engine.image.ScannedImage;
import endolith.engine.image.scan.ScannedImages;
import endolith.engine.image.tiff.TiffFile;
import endolith.engine.image.tiff.TiffTag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import org.junit.jupiter.api.Test;

/** What is seen, or all of it, goes to a file for other programs. */
class RegionJourneyTest extends OpenViewer {
  private static final int RIGHT = ShiftedPair.WIDTH;

  private Optional<IOException> save(Path target, boolean seen)
      throws InterruptedException, ExecutionException, TimeoutException {
    CompletableFuture<Optional<IOException>> saved = new CompletableFuture<>();
    set(
        () ->
            viewer.saveRegion(
                target, seen, failure -> saved.complete(Optional.ofNullable(failure))));
    return saved.get(60, TimeUnit.SECONDS);
  }

  /** The channel of a page, whose top left pixel is (left, top) of post. */
  private static void check(TiffFile file, int page, int left, int top, int shiftX, int shiftY)
      throws IOException {
    try (ScannedImage image = ScannedImages.open(file, file.directories().get(page))) {
      int width = image.info().width();
      int height = image.info().height();
      float[] found = new float[width * height];
      image.read(0, 0, 0, width, height, found);
      for (int i = 0; i < found.length; i++) {
        int x = left + i % width;
        int y = top + i / width;
        boolean inside = x >= 0 && y >= 0 && x < RIGHT && y < ShiftedPair.HEIGHT;
        float wanted = inside ? ShiftedPair.value(x - shiftX, y - shiftY) : 0;
        assertThat(found[i]).as("page %d at %d, %d", page, x, y).isEqualTo(wanted);
      }
    }
  }

  @Test
  void whatIsSeenOfAllLayersIsSavedPixelForPixel() throws Exception {
    lookAt(-150, 200);
    Path target = folder.resolve("seen ø.ome.tiff");
    int seen = area().height();
    assertThat(save(target, true)).isEmpty();
    try (TiffFile file = TiffFile.open(target)) {
      assertThat(file.directories()).hasSize(2);
      int height = (int) file.first().value(TiffTag.IMAGE_LENGTH);
      assertThat(height).isBetween(seen - 1, seen + 1);
      String xml = file.first().text(TiffTag.IMAGE_DESCRIPTION).orElseThrow();
      assertThat(xml).contains("Name=\"Post\"").contains("PhysicalSizeX=\"0.5\"");
      check(file, 0, 0, 200, 0, 0);
      check(file, 1, 0, 200, ShiftedPair.SHIFT_X, ShiftedPair.SHIFT_Y);
    }
  }

  @Test
  void allOfItIsSavedWhereverOneLooks() throws Exception {
    lookAt(300, 200);
    Path target = folder.resolve("all.ome.tiff");
    Files.writeString(target, "what was there before");
    assertThat(save(target, false)).isEmpty();
    try (TiffFile file = TiffFile.open(target)) {
      assertThat(file.first().value(TiffTag.IMAGE_WIDTH)).isEqualTo(ShiftedPair.WIDTH);
      check(file, 0, 0, 0, 0, 0);
      check(file, 1, 0, 0, ShiftedPair.SHIFT_X, ShiftedPair.SHIFT_Y);
    }
    lookAt(50_000, 50_000);
    set(() -> viewer.saveRegion(folder.resolve("no.ome.tiff"), true, failure -> {}));
    await("words", () -> says("viewer-notice").startsWith("Nothing of the images is seen"));
    assertThat(folder.resolve("no.ome.tiff")).doesNotExist();
  }

  @Test
  void anImageOfThePairIsNeverReplaced() throws Exception {
    byte[] before = Files.readAllBytes(pair.file("post.tiff"));
    Path link = Files.createSymbolicLink(folder.resolve("link.tiff"), pair.file("post.tiff"));
    assertThat(save(pair.file("post.tiff"), false).orElseThrow()).hasMessageContaining("post.tiff");
    assertThat(save(link, false).orElseThrow()).hasMessageContaining("link.tiff");
    CompletableFuture<IOException> picture = new CompletableFuture<>();
    set(() -> viewer.savePicture(pair.file("post.tiff"), picture::complete));
    assertThat(picture.get(60, TimeUnit.SECONDS)).hasMessageContaining("post.tiff");
    assertThat(Files.readAllBytes(pair.file("post.tiff"))).isEqualTo(before);
    assertThat(save(folder.resolve("no/folder.ome.tiff"), true)).isPresent();
  }

  @Test
  void theMenuOffersIt() throws InterruptedException {
    Node menu = Objects.requireNonNull(stage.getScene().lookup("#viewer-save"));
    person.clickOn(menu);
    WindowThread.awaitFrames(5);
    assertThat(person.lookup("#viewer-save-seen").tryQuery()).isPresent();
    assertThat(person.lookup("#viewer-save-all").tryQuery()).isPresent();
    assertThat(person.lookup("#viewer-save-picture").tryQuery()).isPresent();
  }
}
