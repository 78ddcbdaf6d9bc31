package endolith.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import endolith.app.program.RefusedException;
import endolith.engine.synthetic.Fragments;
import endolith.engine.synthetic.ImageSize;
import endolith.engine.synthetic.SyntheticSpec;
import endolith.engine.synthetic.distortion.Elastic;
import endolith.engine.synthetic.distortion.Mosaic;
import endolith.engine.synthetic.distortion.Step;
import endolith.engine.synthetic.distortion.Wave;
import endolith.engine.synthetic.overlay.Caption;
import endolith.engine.synthetic.overlay.FixedPattern;
import endolith.engine.synthetic.overlay.Ring;
import endolith.engine.synthetic.overlay.TileShading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

class PairOptionsTest {

  private static SyntheticSpec spec(String... arguments) throws RefusedException {
    return CommandLine.populateCommand(new PairOptions(), arguments).spec();
  }

  @Test
  void heightComesFirst() throws RefusedException {
    SyntheticSpec spec = spec("--size", "600x500", "--pre-size", "700x400");
    assertThat(spec.post()).isEqualTo(new ImageSize(500, 600));
    assertThat(spec.pre()).isEqualTo(new ImageSize(400, 700));
    assertThat(spec("--size", "600x500").pre()).isEqualTo(new ImageSize(500, 600));
  }

  @Test
  void everyOptionReachesThePair() throws RefusedException {
    SyntheticSpec spec =
        spec(
            "--size=600x500",
            "--seed=9",
            "--angle=-12.5",
            "--scale=0.9",
            "--shear=0.01",
            "--shift=-3,4.5",
            "--bend=8",
            "--gain=2",
            "--offset=10",
            "--vignette=0.3",
            "--defocus=1.5",
            "--missing=0.2",
            "--bits=16",
            "--grey",
            "--mirrored");
    assertThat(spec.seed()).isEqualTo(9);
    assertThat(spec.geometry().angle()).isEqualTo(-12.5);
    assertThat(spec.geometry().scale()).isEqualTo(0.9);
    assertThat(spec.geometry().shear()).isEqualTo(0.01);
    assertThat(spec.geometry().shiftX()).isEqualTo(-3);
    assertThat(spec.geometry().shiftY()).isEqualTo(4.5);
    assertThat(spec.geometry().bend()).isEqualTo(8);
    assertThat(spec.geometry().mirrored()).isTrue();
    assertThat(spec.light().gain()).isEqualTo(2);
    assertThat(spec.light().offset()).isEqualTo(10);
    assertThat(spec.light().vignette()).isEqualTo(0.3);
    assertThat(spec.light().defocus()).isEqualTo(1.5);
    assertThat(spec.rock().missing()).isEqualTo(0.2);
    assertThat(spec.camera().bits()).isEqualTo(16);
    assertThat(spec.camera().rgb()).isFalse();
  }

  @Test
  void everyHardshipReachesThePair() throws RefusedException {
    SyntheticSpec spec =
        spec(
            "--size=600x500",
            "--elastic=4,0.4",
            "--wave=3,80",
            "--radial=-0.05",
            "--jitter=0.5",
            "--step=14,-2",
            "--fragment=0.3,60,5",
            "--fragments=2",
            "--renewed=0.4",
            "--blank-post",
            "--level=5",
            "--saturate=0.1",
            "--pre-bits=16",
            "--base=12",
            "--fixed-pattern=2",
            "--caption=250",
            "--ring=200",
            "--ring-moves",
            "--tile-grid=200x150",
            "--tile-shading=0.3",
            "--tile-gain=0.1",
            "--tile-shift=2");
    SyntheticSpec plain = SyntheticSpec.of(500, 600);
    assertThat(spec.distortion())
        .isEqualTo(
            plain
                .with(new Elastic(4, 0.4))
                .with(new Wave(3, 80))
                .withRadial(-0.05)
                .withJitter(0.5)
                .with(new Step(14, -2, 0.5, false))
                .with(new Mosaic(150, 200, 2))
                .distortion());
    assertThat(spec.overlay())
        .isEqualTo(
            plain
                .with(new FixedPattern(2, 12))
                .with(new Caption(250, 0.03))
                .with(new Ring(200, 0.92, 0.02, true))
                .with(new TileShading(150, 200, 0.3, 0.1))
                .overlay());
    assertThat(spec.fragments()).isEqualTo(new Fragments(2, 0.3, 60, 5));
    assertThat(spec.rock().renewed()).isEqualTo(0.4);
    assertThat(spec.rock().blankPost()).isTrue();
    assertThat(spec.light().level()).isEqualTo(5);
    assertThat(spec.light().saturated()).isEqualTo(0.1);
    assertThat(spec.preCamera().bits()).isEqualTo(16);
    assertThat(spec.camera().bits()).isEqualTo(8);
  }

  @Test
  void overlapStandsForFrameAndShift() throws RefusedException {
    SyntheticSpec spec = spec("--size=600x500", "--overlap=0.3");
    assertThat(spec.rock().fillsFrame()).isTrue();
    assertThat(spec.geometry().shiftX()).isEqualTo(350);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --elastic=40,0.1      | lest the section folds
          --elastic=4           | --elastic takes 2 numbers
          --wave=20,100         | 8 amplitudes
          --radial=0.5          | from -0.2 to 0.2
          --jitter=-1           | at least 0
          --step=1              | --step takes 2 numbers
          --fragment=0.7,9,0    | share above 0 and at most 0.5
          --fragment=0.3        | --fragment takes 3 numbers
          --renewed=2           | from 0 to 1
          --overlap=1.5         | at most 1
          --level=0             | above 0
          --saturate=1          | below 1
          --pre-bits=12         | 8 or 16
          --base=-3             | at least 0
          --caption=300         | from 0 to 255
          --ring=-1             | at least 0
          --tile-gain=0.9       | from 0 to 0.5
          --tile-shift=200      | eighth of a tile
          """)
  void hardshipsOutOfRangeAreRefusedInWords(String option, String words) {
    assertThatThrownBy(() -> spec("--size=600x500", option))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining(words);
  }

  @Test
  void nonsenseIsRefusedInWords() {
    assertThatThrownBy(() -> spec("--size", "600"))
        .isInstanceOf(ParameterException.class)
        .hasMessageContaining("height x width");
    assertThatThrownBy(() -> spec("--size", "6x5"))
        .isInstanceOf(ParameterException.class)
        .hasMessageContaining("at least 16");
    assertThatThrownBy(() -> spec("--size", "600x500", "--bits", "12"))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("bits must be 8 or 16");
    assertThatThrownBy(() -> spec("--size", "600x500", "--shift", "1,2,3"))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("--shift");
  }
}
