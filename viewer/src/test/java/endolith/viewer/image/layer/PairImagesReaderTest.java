package endolith.viewer.image.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import endolith.engine.align.fit.FitPatches;
import endolith.engine.align.transform.Point;
import endolith.engine.checkpoint.CheckpointName;
import endolith.engine.image.tile.TileGrid;
import endolith.engine.task.FileFormats.FileKind;
import endolith.viewer.image.ViewedPair;
import endolith.viewer.image.layer.PairImages.Positions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PairImagesReaderTest {
  @TempDir
  @SuppressWarnings("NullAway.Init")
  private static Path folder;

  @SuppressWarnings("NullAway.Init")
  private static ViewedPair pair;

  @BeforeAll
  static void run() throws IOException {
    pair = ViewedPair.in(folder);
  }

  @Test
  void layersOfAResultLieInTheFrameOfRawPost() {
    PairImages images = pair.images();
    assertThat(images.problems()).isEmpty();
    assertThat(images.layers())
        .extracting(Layer::kind)
        .containsExactly(
            LayerKind.POST, LayerKind.PRE_ALIGNED, LayerKind.DIFFERENCE, LayerKind.PRE_UNALIGNED);
    for (Layer layer : images.layers()) {
      assertThat(layer.left()).isEqualTo(-ViewedPair.PAD);
      assertThat(layer.top()).isEqualTo(-ViewedPair.PAD);
      assertThat(layer.width()).isGreaterThanOrEqualTo(ViewedPair.WIDTH + 2 * ViewedPair.PAD);
      assertThat(layer.file().raw()).isFalse();
      assertThat(layer.file().version().checksum()).matches("[0-9a-f]{8}");
    }
    assertThat(images.trust()).isPresent();
    assertThat(images.isCurrent()).isTrue();
  }

  @Test
  void positionsInPreAreThoseOfTheTransform() {
    PairImages images = pair.images();
    double[] truth = pair.pair().truePostToPre(400, 300);
    Positions at = images.positions(400, 300, LayerKind.POST);
    assertThat(at.pre().orElseThrow().x()).isEqualTo(truth[0], within(0.2));
    assertThat(at.pre().orElseThrow().y()).isEqualTo(truth[1], within(0.2));
    Positions before = images.positions(400, 300, LayerKind.PRE_UNALIGNED);
    assertThat(before.pre()).contains(new Point(400, 300));
    Point post = before.post().orElseThrow();
    assertThat(images.positions(post.x(), post.y(), LayerKind.DIFFERENCE).pre().orElseThrow().x())
        .isEqualTo(400, within(1e-4));
  }

  @Test
  void thePatchesOfTheFitLieOnTheRockAndAreHardlyOff() {
    PairImages images = pair.images();
    assertThat(images.patches().orElseThrow().all())
        .hasSizeBetween(10, 500)
        .filteredOn(FitPatches.Patch::agrees)
        .isNotEmpty()
        .allSatisfy(
            patch -> {
              assertThat(patch.post().x()).isBetween(100.0, 1000.0);
              assertThat(patch.post().y()).isBetween(100.0, 800.0);
              assertThat(patch.residual().x()).isCloseTo(0, within(1.0));
            });
  }

  @Test
  void aRawFileStandsInForACheckpointThatIsGone() throws IOException {
    Path checkpoint = pair.files().image(CheckpointName.PADDED_POST, FileKind.TIFF);
    Path aside = folder.resolve("aside");
    Files.move(checkpoint, aside);
    try {
      Layer post = pair.images().layer(LayerKind.POST).orElseThrow();
      assertThat(post.file().raw()).isTrue();
      assertThat(post.file().channels()).isNotEmpty();
      assertThat(post.left()).isZero();
      assertThat(post.width()).isEqualTo(ViewedPair.WIDTH);
      assertThat(post.height()).isEqualTo(ViewedPair.HEIGHT);
    } finally {
      Files.move(aside, checkpoint);
    }
  }

  @Test
  void whatIsMissingOrDamagedIsNamedAndTheRestIsThere() throws IOException {
    Path aligned = pair.files().image(CheckpointName.INTERIOR_PRE, FileKind.TIFF);
    byte[] whole = Files.readAllBytes(aligned);
    Files.writeString(aligned, "no image");
    try {
      PairImages images = pair.images();
      assertThat(images.layer(LayerKind.PRE_ALIGNED)).isEmpty();
      assertThat(images.layer(LayerKind.DIFFERENCE)).isPresent();
      assertThat(images.problems())
          .singleElement()
          .satisfies(
              problem -> {
                assertThat(problem.kind()).isEqualTo(LayerProblem.Kind.UNREADABLE);
                assertThat(problem.file()).isEqualTo(aligned);
              });
    } finally {
      Files.write(aligned, whole);
    }
  }

  @Test
  void theLevelHasAtLeastOnePixelForEachOnTheScreen() {
    Layer layer = pair.images().layer(LayerKind.POST).orElseThrow();
    assertThat(layer.grids())
        .containsExactly(
            new TileGrid(layer.width(), layer.height(), 256, 256),
            new TileGrid((layer.width() + 1) / 2, (layer.height() + 1) / 2, 256, 256),
            new TileGrid((layer.width() + 3) / 4, (layer.height() + 3) / 4, 256, 256));
    assertThat(layer.level(3)).isZero();
    assertThat(layer.level(1)).isZero();
    assertThat(layer.level(0.51)).isZero();
    assertThat(layer.level(0.5)).isEqualTo(1);
    assertThat(layer.level(0.26)).isEqualTo(1);
    assertThat(layer.level(0.25)).isEqualTo(2);
    assertThat(layer.level(0.001)).isEqualTo(2);
  }
}
