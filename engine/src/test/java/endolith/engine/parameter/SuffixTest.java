package endolith.engine.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import endolith.engine.fixture.Draw;
import endolith.engine.fixture.RandomSeeds;
import endolith.engine.task.Stage;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SuffixTest {
  @Test
  void namesWhatDiffersInTheTablesOrder() throws ParameterException {
    Parameters parameters =
        Parameters.defaults()
            .with("manual_scale", "0.00001")
            .with("use_edges", "false")
            .with("stopdelta", "1e-7")
            .with("pad", "100");
    assertThat(Suffix.of(parameters, Stage.PADDING)).isEqualTo("_pad100");
    assertThat(Suffix.of(parameters, Stage.INTERIOR)).isEqualTo("_pad100_ue0_sdl1e-07");
    assertThat(Suffix.of(parameters, Stage.SUBTRACTION)).isEqualTo("_pad100_ue0_sdl1e-07_msc1e-05");
    assertThat(Suffix.of(Parameters.defaults(), Stage.SUBTRACTION)).isEmpty();
  }

  @Test
  void readsWhatTheReferenceWrites() throws ParameterException {
    Parameters parsed = Suffix.parse("_bw20_ar45_msd0.3_msc1.5_sp99.1");
    assertThat(parsed.get(BoundaryParameters.BOUNDARY_WIDTH)).isEqualTo(20);
    assertThat(parsed.get(BoundaryParameters.ANGLE_RANGE)).isEqualTo(45);
    assertThat(parsed.get(BoundaryParameters.MAX_SCALE_DELTA)).isEqualTo(0.3);
    assertThat(parsed.find(SubtractionParameters.MANUAL_SCALE)).hasValue(1.5);
    assertThat(parsed.find(SubtractionParameters.SCALE_PERCENTILE)).hasValue(99.1);
  }

  @Test
  void refusesWhatIsNoSuffix() {
    for (String text : List.of("_nonsense1", "_", "bw20", "_bw", "_bw20__bs3")) {
      assertThatThrownBy(() -> Suffix.parse(text)).isInstanceOf(ParameterException.class);
    }
  }

  @RandomSeeds(1000)
  void roundTrip(Draw draw) throws ParameterException {
    assertComesBack(parameters(draw));
  }

  @Test
  void everyParameterComesBackFromTheEndsOfItsRange() throws ParameterException {
    for (Parameter<?> parameter : ParameterTable.all()) {
      for (String text : ends(parameter)) {
        assertComesBack(Parameters.defaults().with(parameter.name(), text));
      }
    }
  }

  /** But that what is the default today was set: names do not tell. */
  private static void assertComesBack(Parameters parameters) throws ParameterException {
    Parameters told = Parameters.defaults();
    for (Parameter<?> parameter : ParameterTable.all()) {
      if (!Objects.equals(parameters.value(parameter), parameter.defaultValue())) {
        told = told.with(parameter, Parameter.text(parameters.value(parameter)));
      }
    }
    assertThat(Suffix.parse(Suffix.of(parameters, Stage.SUBTRACTION))).isEqualTo(told);
  }

  @RandomSeeds(1000)
  void generalFormatKeepsSixDigits(Draw draw) {
    assertSixDigits(draw.real(-1e9, 1e9));
  }

  @ParameterizedTest
  @ValueSource(
      doubles = {
        -1e9,
        1e9,
        0,
        -0.0,
        1,
        -1,
        0.01,
        -0.01,
        999999.5,
        9.9999949e-5,
        1e-4,
        1e-300,
        4.9e-324
      })
  void generalFormatKeepsSixDigitsAtTheEdges(double value) {
    assertSixDigits(value);
  }

  private static void assertSixDigits(double value) {
    double shown = Double.parseDouble(GeneralFormat.format(value));
    assertThat(Math.abs(shown - value)).isLessThanOrEqualTo(Math.abs(value) * 5.0001e-6);
  }

  @Test
  void generalFormatExamples() {
    assertThat(GeneralFormat.format(0.0001)).isEqualTo("0.0001");
    assertThat(GeneralFormat.format(0.00001)).isEqualTo("1e-05");
    assertThat(GeneralFormat.format(100000)).isEqualTo("100000");
    assertThat(GeneralFormat.format(999999.5)).isEqualTo("1e+06");
    assertThat(GeneralFormat.format(-1.50)).isEqualTo("-1.5");
    assertThat(GeneralFormat.format(1234567)).isEqualTo("1.23457e+06");
    assertThat(GeneralFormat.format(0)).isEqualTo("0");
  }

  /** Between none and all of them changed. */
  private static Parameters parameters(Draw draw) throws ParameterException {
    int share = draw.whole(0, 100);
    Parameters result = Parameters.defaults();
    for (Parameter<?> parameter : ParameterTable.all()) {
      if (draw.random().nextInt(100) < share) {
        result = result.with(parameter.name(), value(parameter, draw));
      }
    }
    return result;
  }

  private static String value(Parameter<?> parameter, Draw draw) {
    return switch (parameter.kind()) {
      case ParameterKind.Flag flag -> draw.oneOf("true", "false");
      case ParameterKind.Whole(int least, int most) -> String.valueOf(draw.whole(least, most));
      case ParameterKind.Real real ->
          // Six digits may round a value out of its range.
          Stream.generate(() -> GeneralFormat.format(draw.real(real.least(), real.most())))
              .filter(text -> real.parse(text).isPresent())
              .findFirst()
              .orElseThrow();
      case ParameterKind.Choice choice -> draw.oneOf(choice.words());
    };
  }

  private static List<String> ends(Parameter<?> parameter) {
    return switch (parameter.kind()) {
      case ParameterKind.Flag flag -> List.of("true", "false");
      case ParameterKind.Whole(int least, int most) ->
          List.of(String.valueOf(least), String.valueOf(most));
      case ParameterKind.Real real ->
          List.of(GeneralFormat.format(real.least()), GeneralFormat.format(real.most()));
      case ParameterKind.Choice choice -> choice.words();
    };
  }
}
