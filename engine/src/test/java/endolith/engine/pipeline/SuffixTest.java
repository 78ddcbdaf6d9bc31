package endolith.engine.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

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
    assertThat(parsed.whole("boundary_width")).isEqualTo(20);
    assertThat(parsed.real("angle_range")).isEqualTo(45);
    assertThat(parsed.real("max_scale_delta")).isEqualTo(0.3);
    assertThat(parsed.optional("manual_scale")).hasValue(1.5);
    assertThat(parsed.optional("scale_percentile")).hasValue(99.1);
  }

  @Test
  void refusesWhatIsNoSuffix() {
    for (String text : List.of("_nonsense1", "_", "bw20", "_bw", "_bw20__bs3")) {
      assertThatThrownBy(() -> Suffix.parse(text)).isInstanceOf(ParameterException.class);
    }
  }

  @Property
  void roundTrip(@ForAll("parameters") Parameters parameters) throws ParameterException {
    assertThat(Suffix.parse(Suffix.of(parameters, Stage.SUBTRACTION))).isEqualTo(parameters);
  }

  @Property
  void generalFormatIsThatOfC(@ForAll @DoubleRange(min = -1e9, max = 1e9) double value) {
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

  @Provide
  Arbitrary<Parameters> parameters() {
    return Arbitraries.subsetOf(ParameterTable.all())
        .flatMap(
            chosen -> {
              Arbitrary<Parameters> result = Arbitraries.just(Parameters.defaults());
              for (Parameter parameter : chosen) {
                result =
                    result.flatMap(
                        parameters ->
                            values(parameter).map(text -> with(parameters, parameter, text)));
              }
              return result;
            });
  }

  private static Parameters with(Parameters parameters, Parameter parameter, String text) {
    try {
      return parameters.with(parameter.name(), text);
    } catch (ParameterException e) {
      throw new AssertionError(e);
    }
  }

  private static Arbitrary<String> values(Parameter parameter) {
    return switch (parameter.kind()) {
      case ParameterKind.Flag flag -> Arbitraries.of("true", "false");
      case ParameterKind.Whole whole ->
          Arbitraries.longs().between(whole.least(), whole.most()).map(String::valueOf);
      case ParameterKind.Real real ->
          Arbitraries.doubles()
              .between(real.least(), real.most())
              .ofScale(16)
              .map(GeneralFormat::format)
              .filter(text -> real.parse(text).isPresent());
      case ParameterKind.Choice choice -> Arbitraries.of(choice.words());
    };
  }
}
