package endolith.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import endolith.app.program.RefusedException;
import endolith.engine.synthetic.ImageSize;
import endolith.engine.synthetic.SyntheticSpec;
import org.junit.jupiter.api.Test;
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
