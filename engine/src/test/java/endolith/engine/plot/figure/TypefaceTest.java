package endolith.engine.plot.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import org.junit.jupiter.api.Test;

class TypefaceTest {
  @Test
  void hasWhatPlotsSay() {
    assertThat(Typeface.plain(18).canDisplayUpTo("Prøve 7 · µm ± 2 σ → ×10 ² — −1\u20090"))
        .isNegative();
    assertThat(Typeface.bold(18).canDisplayUpTo("Žďár Ελλάδα Кварц")).isNegative();
    assertThat(Typeface.plain(18).getFamily()).isEqualTo("DejaVu Sans");
  }

  @Test
  void aNameThatNoFontShowsIsDrawnInOurs() {
    Font ours = Typeface.bold(30);
    assertThat(Typeface.showing("basalt 3", ours)).isSameAs(ours);
    assertThat(Typeface.showing("\ue000", ours)).isSameAs(ours);
  }
}
