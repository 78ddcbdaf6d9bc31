package endolith.viewer.image.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LookTest {

  @Test
  void greyRunsFromBlackToWhite() {
    Look look = Look.linear(ColourMap.GREY, 10, 20);
    assertThat(look.argb(9)).isEqualTo(0xff000000);
    assertThat(look.argb(10)).isEqualTo(0xff000000);
    assertThat(look.argb(15) & 0xff).isBetween(126, 129);
    assertThat(look.argb(20)).isEqualTo(0xffffffff);
    assertThat(look.argb(1e9f)).isEqualTo(0xffffffff);
    assertThat(look.argb(Float.NaN)).isZero();
  }

  @Test
  void zeroIsTheMiddleOfADifferenceHoweverItIsStretched() {
    for (double softness : new double[] {0, 0.5, 40}) {
      Look look = new Look(ColourMap.BLUE_WHITE_RED, -100, 100, softness, 0);
      assertThat(look.position(0)).isEqualTo(0.5, within(1e-12));
      assertThat(look.position(100)).isEqualTo(1, within(1e-12));
      assertThat(look.position(-30)).isEqualTo(1 - look.position(30), within(1e-12));
      assertThat(look.argb(0) & 0xff).isGreaterThan(0xf8);
    }
    Look soft = new Look(ColourMap.BLUE_WHITE_RED, -100, 100, 1, 0);
    assertThat(soft.position(10)).isGreaterThan(0.75);
    assertThat(soft.argb(-100)).isEqualTo(0xff053061);
  }

  @Test
  void thereIsNoLookWithoutRange() {
    assertThatThrownBy(() -> Look.linear(ColourMap.GREY, 3, 3))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Look.linear(ColourMap.GREY, 0, Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theAutomaticLookLeavesOutWhatSurroundsTheRockAndAFewExtremes() {
    float[] values = new float[20_000];
    for (int i = 0; i < 10_000; i++) {
      values[i] = 100 + i / 100f;
    }
    values[0] = 1e6f;
    values[1] = Float.NaN;
    Histogram histogram = Histogram.of(values);
    Look look = histogram.automatic(ColourMap.GREY);
    assertThat(look.low()).isEqualTo(100.5, within(0.1));
    assertThat(look.high()).isEqualTo(199.8, within(0.1));
    assertThat(histogram.low()).isBetween(90.0, 100.0);
    assertThat(histogram.high()).isBetween(200.0, 210.0);
    int sum = 0;
    for (int bin = 0; bin < Histogram.BINS; bin++) {
      sum += histogram.count(bin);
    }
    assertThat(sum).isEqualTo(9998);
  }

  @Test
  void anImageOfNothingOrOfOneValueHasALookToo() {
    assertThat(Histogram.of(new float[9]).isEmpty()).isTrue();
    assertThat(Histogram.of(new float[9]).automatic(ColourMap.GREY))
        .isEqualTo(Look.linear(ColourMap.GREY, 0, 1));
    Look one = Histogram.of(new float[] {7, 7, 7}).automatic(ColourMap.BLUE_WHITE_RED);
    assertThat(one.low()).isEqualTo(-7);
    assertThat(Histogram.of(new float[] {7, 7}).automatic(ColourMap.GREY).high()).isEqualTo(8);
  }
}
