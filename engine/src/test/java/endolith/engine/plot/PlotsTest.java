package endolith.engine.plot;

import static org.assertj.core.api.Assertions.assertThat;

import endolith.engine.align.Registration;
import endolith.engine.align.transform.Homography;
import endolith.engine.align.transform.Outline;
import endolith.engine.align.transform.Piece;
import endolith.engine.align.transform.PostToPre;
import endolith.engine.align.trust.TrustMap;
import endolith.engine.fixture.ArrayPyramid;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlotsTest {
  private static final int VERMILION = 0xd55e00;
  private static final int PURPLE = 0xcc79a7;
  private static final int SKY = 0x56b4e9;
  private static Scene scene;

  @TempDir Path folder;

  @BeforeAll
  static void makeScene() throws IOException {
    scene = Scene.make();
  }

  @ParameterizedTest
  @EnumSource(PlotKind.class)
  void hasItsSizeAndTheSameBytesEachTime(PlotKind kind) throws IOException {
    Path one = folder.resolve("one.png");
    Path two = folder.resolve("two.png");
    scene.draw(kind, one);
    scene.draw(kind, two);

    BufferedImage picture = ImageIO.read(one.toFile());
    assertThat(picture.getWidth()).isEqualTo(1600);
    assertThat(picture.getHeight()).isBetween(700, 1200);
    assertThat(Files.readAllBytes(two)).isEqualTo(Files.readAllBytes(one));
    // Nothing may be cut off at the page's edge.
    assertThat(countUnlike(picture, 0xffffff, 0, 0, 8, picture.getHeight())).isZero();
    assertThat(countUnlike(picture, 0xffffff, 1592, 0, 8, picture.getHeight())).isZero();
    assertThat(countUnlike(picture, 0xffffff, 0, 0, 1600, 8)).isZero();
    assertThat(countUnlike(picture, 0xffffff, 0, picture.getHeight() - 8, 1600, 8)).isZero();
  }

  @Test
  void overlayIsColouredBeforeAndGreyAfterAlignment() throws IOException {
    BufferedImage picture = picture(PlotKind.REGISTRATION);

    assertThat(colourful(picture, 100, 780)).isGreaterThan(4 * colourful(picture, 900, 1580));
  }

  @Test
  void differenceIsRedWhereTheDyeIs() throws IOException {
    BufferedImage picture = picture(PlotKind.DIFFERENCE_IMAGE);

    // The panel's red must be a square of the dye's share of the picture.
    int red = 0;
    for (int y = 100; y < picture.getHeight() - 120; y++) {
      for (int x = 100; x < 1380; x++) {
        int rgb = picture.getRGB(x, y);
        red += (rgb >> 16 & 255) > (rgb >> 8 & 255) + 90 ? 1 : 0;
      }
    }
    double zoom = 1290.0 / (Scene.WIDTH - 100 + 14);
    double expected = Scene.DYE_SIDE * Scene.DYE_SIDE * zoom * zoom;
    assertThat(red / expected).isBetween(0.7, 1.3);
  }

  @Test
  void heatMapShowsTheScaleLine() throws IOException {
    BufferedImage picture = picture(PlotKind.PRE_POST_HEATMAP);

    assertThat(countLike(picture, VERMILION)).isGreaterThan(500);
  }

  @Test
  void ratioHistogramMarksEveryScale() throws IOException {
    BufferedImage picture = picture(PlotKind.RATIO_HISTOGRAM);

    assertThat(countLike(picture, VERMILION)).isGreaterThan(200);
    assertThat(countLike(picture, PURPLE)).isGreaterThan(200);
  }

  @Test
  void partsOfTheRockThatAreNotConfirmedAreMarked() throws IOException {
    assertThat(marked(List.of("++++", "++++", "++++"))).isZero();
    int contradicted = marked(List.of("++++", "+xx+", "++++"));
    assertThat(contradicted).isGreaterThan(1000);
    assertThat(marked(List.of("xxxx", "xxxx", "++++"))).isGreaterThan(2 * contradicted);
    assertThat(marked(List.of("??++", "??++", "++++"))).isZero();
  }

  /** Pixels in the colour of what is contradicted, of the plot with a map of trust. */
  private int marked(List<String> cells) throws IOException {
    List<Double> moved = new ArrayList<>();
    cells.forEach(
        row ->
            row.chars()
                .filter(cell -> cell == 'x')
                .forEach(cell -> moved.addAll(List.of(9.0, 12.0))));
    TrustMap trust = new TrustMap(150, 90, 125, cells, moved, 0.1, 0.2);
    Registration found = scene.registration();
    Registration told =
        new Registration(
            found.postToPre(),
            true,
            "test",
            found.evidence(),
            Optional.of(trust),
            Optional.empty(),
            List.of());
    Path file = folder.resolve("trust.png");
    FineAlignmentPlot.draw(
        Scene.LABEL, Scene.padded(scene.post()), scene.shiftedPre(), scene.pre(), told, file);
    return countLike(ImageIO.read(file.toFile()), VERMILION);
  }

  @Test
  void piecesHaveOutlines() throws IOException {
    Registration found = scene.registration();
    Piece piece =
        new Piece(Outline.box(300, 200, 600, 500), PostToPre.of(Homography.translation(20, 10)));
    Path file = folder.resolve("pieces.png");
    int[] counts = new int[2];
    for (int i = 0; i < 2; i++) {
      PostToPre map = i == 0 ? found.postToPre() : found.postToPre().with(List.of(piece));
      FineAlignmentPlot.draw(
          Scene.LABEL,
          Scene.padded(scene.post()),
          scene.shiftedPre(),
          scene.pre(),
          new Registration(map, true, "test", found.evidence(), List.of()),
          file);
      counts[i] = countLike(ImageIO.read(file.toFile()), SKY);
    }
    assertThat(counts[1]).isGreaterThan(counts[0] + 500);
  }

  @Test
  void fileStemsAreTheContractsAndTheDifferenceComesFirst() {
    assertThat(PlotKind.values())
        .extracting(PlotKind::fileStem)
        .containsExactly(
            "difference_image",
            "registration",
            "fine_alignment",
            "pre_post_heatmap",
            "excess_heatmap",
            "pre_post_histograms",
            "difference_histogram",
            "ratio_histogram");
  }

  @Test
  void aBlankPairIsDrawnToo() throws IOException {
    ArrayPyramid blank = ArrayPyramid.of(700, 520, (x, y) -> 0);
    Path file = folder.resolve("blank.png");

    RegistrationPlot.draw(Scene.LABEL, blank, blank, blank, scene.registration(), file);
    FineAlignmentPlot.draw(
        Scene.LABEL, Scene.padded(blank), blank, blank, scene.registration(), file);

    assertThat(ImageIO.read(file.toFile())).isNotNull();
  }

  @Test
  void identicalImagesAreDrawnToo() throws IOException {
    Scene same = Scene.of(scene.post(), scene.post());
    Path file = folder.resolve("same.png");

    assertThat(same.histogram().total()).isZero();
    for (PlotKind kind : PlotKind.values()) {
      same.draw(kind, file);
    }

    assertThat(ImageIO.read(file.toFile())).isNotNull();
  }

  private BufferedImage picture(PlotKind kind) throws IOException {
    Path file = folder.resolve("plot.png");
    scene.draw(kind, file);
    return ImageIO.read(file.toFile());
  }

  private static int colourful(BufferedImage picture, int from, int to) {
    int found = 0;
    for (int y = 180; y < picture.getHeight() - 150; y++) {
      for (int x = from; x < to; x++) {
        int rgb = picture.getRGB(x, y);
        found += Math.abs((rgb >> 16 & 255) - (rgb >> 8 & 255)) > 60 ? 1 : 0;
      }
    }
    return found;
  }

  private static int countLike(BufferedImage picture, int rgb) {
    int all = picture.getWidth() * picture.getHeight();
    return all - countUnlike(picture, rgb, 0, 0, picture.getWidth(), picture.getHeight());
  }

  private static int countUnlike(BufferedImage picture, int rgb, int left, int top, int w, int h) {
    int found = 0;
    for (int y = top; y < top + h; y++) {
      for (int x = left; x < left + w; x++) {
        found += (picture.getRGB(x, y) & 0xffffff) == rgb ? 0 : 1;
      }
    }
    return found;
  }
}
