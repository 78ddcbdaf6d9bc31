package endolith.app.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import endolith.engine.align.Evidence;
import endolith.engine.align.transform.Homography;
import endolith.engine.checkpoint.CheckpointName;
import endolith.engine.checkpoint.Manifest;
import endolith.engine.checkpoint.ManifestFile;
import endolith.engine.checkpoint.ManifestRemarks;
import endolith.engine.checkpoint.RawFingerprint;
import endolith.engine.checkpoint.TaskFiles;
import endolith.engine.image.Rectangle;
import endolith.engine.parameter.Parameters;
import endolith.engine.synthetic.SyntheticPair;
import endolith.engine.synthetic.SyntheticSpec;
import endolith.engine.synthetic.TargetRegistrationError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoundAlignmentTest {
  private static final SyntheticPair PAIR =
      new SyntheticPair(
          SyntheticSpec.of(400, 300).withPreSize(420, 310).withAngle(11).withShift(7, -4));

  @TempDir Path output;

  @Test
  void trueTransformBetweenPaddedPixelsHasNoError() throws IOException {
    Homography truth = Homography.of(PAIR.transform().homography());
    write(Homography.translation(50, 60).after(truth).after(Homography.translation(-20, -30)));
    TargetRegistrationError error = FoundAlignment.ofDefaults(output, "s", "d").error(PAIR);
    assertThat(error.points()).isGreaterThan(500);
    assertThat(error.max()).isLessThan(1e-9);
  }

  @Test
  void aShiftOfTheTransformIsTheError() throws IOException {
    Homography truth = Homography.of(PAIR.transform().homography());
    write(
        Homography.translation(50 + 0.3, 60).after(truth).after(Homography.translation(-20, -30)));
    TargetRegistrationError error = FoundAlignment.ofDefaults(output, "s", "d").error(PAIR);
    assertThat(error.median()).isCloseTo(0.3, within(1e-9));
  }

  @Test
  void withoutManifestThereIsNoFigure() {
    assertThatThrownBy(() -> FoundAlignment.ofDefaults(output, "s", "d"))
        .isInstanceOf(NoSuchFileException.class)
        .hasMessageContaining("03_interior_aligned_pre.json");
  }

  private void write(Homography postToPre) throws IOException {
    write(CheckpointName.PADDED_POST, new Rectangle(20, 30, 400, 300), null);
    write(CheckpointName.PADDED_PRE, new Rectangle(50, 60, 420, 310), null);
    write(CheckpointName.INTERIOR_PRE, null, postToPre);
  }

  private void write(
      CheckpointName name, @Nullable Rectangle content, @Nullable Homography postToPre)
      throws IOException {
    RawFingerprint raw = new RawFingerprint("a.tif", 1, Instant.EPOCH, "00000000");
    Evidence evidence = new Evidence(1, 1, 9, 9, 0, 0.1, 1);
    Manifest manifest =
        new Manifest(
            new Manifest.Subject(name.stem(), "s", "d", name.stage().number()),
            true,
            "identity",
            new Manifest.Making("endolith", Instant.EPOCH, 1, null),
            new Manifest.Inputs(Map.of("pre", raw, "post", raw), Map.of(), Map.of(), Map.of()),
            Map.of("tiff/a.tiff", 1L),
            Map.of(),
            List.of(),
            new Manifest.ImageFacts(
                500,
                400,
                content,
                new Manifest.SignalFacts("8-bit grey", List.of(0), "grey", null, null)),
            postToPre == null
                ? Manifest.TransformFacts.NONE
                : new Manifest.TransformFacts(
                    rows(postToPre),
                    null,
                    null,
                    new Manifest.AlignmentFacts(true, "patches", evidence, null, null)),
            null,
            ManifestRemarks.of(List.of()),
            null);
    Path file = new TaskFiles(output, "s", "d", Parameters.defaults()).manifest(name);
    Files.createDirectories(file.getParent());
    ManifestFile.write(file, manifest);
  }

  private static List<List<Double>> rows(Homography homography) {
    double[] m = homography.elements();
    List<List<Double>> rows = new ArrayList<>();
    for (int i = 0; i < 9; i += 3) {
      rows.add(List.of(m[i], m[i + 1], m[i + 2]));
    }
    return rows;
  }
}
