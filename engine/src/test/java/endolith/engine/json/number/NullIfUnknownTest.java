package endolith.engine.json.number;

import static org.assertj.core.api.Assertions.assertThat;

import endolith.engine.align.transform.Refusal;
import endolith.engine.json.Json;
import endolith.engine.task.Finding;
import endolith.engine.task.VerdictReason;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** JSON has no number beyond all numbers, and none that is unknown: other programs read null. */
class NullIfUnknownTest {
  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void whatIsNoNumberIsNull(double figure) throws IOException {
    Refusal refusal = new Refusal(Refusal.Cause.STRONG_PERSPECTIVE, figure);
    String json = Json.line(refusal);
    assertThat(json).isEqualTo("{\"cause\":\"STRONG_PERSPECTIVE\",\"figure\":null}");
    assertThat(Json.read(json, Refusal.class).figure()).isNaN();

    String finding = Json.line(Finding.of(Finding.Kind.STRONG_PERSPECTIVE, figure));
    assertThat(finding)
        .isEqualTo("{\"kind\":\"strong_perspective\",\"figures\":{\"magnification_ratio\":null}}");
    assertThat(Json.read(finding, Finding.class).figures())
        .containsEntry("magnification_ratio", Double.NaN);

    VerdictReason reason = VerdictReason.failed(VerdictReason.Kind.STRONG_PERSPECTIVE, figure);
    assertThat(Json.line(reason)).contains("{\"magnification_ratio\":null}");
    assertThat(Json.read(Json.line(reason), VerdictReason.class).figures())
        .containsEntry("magnification_ratio", Double.NaN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"NaN\"", "\"Infinity\"", "null"})
  void whatEarlierVersionsWroteIsRead(String figure) throws IOException {
    String json = "{\"cause\":\"DISTORTED\",\"figure\":" + figure + "}";
    assertThat(Json.read(json, Refusal.class).figure()).isNaN();
  }

  @Test
  void numbersAreAsTheyWere() throws IOException {
    Refusal refusal = new Refusal(Refusal.Cause.SCALE_OUT_OF_RANGE, 0.1 + 0.2);
    assertThat(Json.line(refusal))
        .isEqualTo("{\"cause\":\"SCALE_OUT_OF_RANGE\",\"figure\":0.30000000000000004}");
    assertThat(Json.read(Json.line(refusal), Refusal.class)).isEqualTo(refusal);
  }
}
