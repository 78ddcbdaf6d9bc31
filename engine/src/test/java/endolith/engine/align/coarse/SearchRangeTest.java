package endolith.engine.align.coarse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class SearchRangeTest {
  @Test
  void theLikelyScaleComesFirstAndEveryOtherOneComesToo() {
    for (double likely : List.of(1.0, 2.0, 0.4)) {
      List<SearchRange> parts = range(0.4, 2.5, likely).parts();
      assertThat(parts.getFirst().scales().likely()).isEqualTo(likely);
      for (double scale = 0.4; scale <= 2.5; scale += 0.01) {
        double wanted = scale;
        assertThat(parts)
            .as("scale %s", scale)
            .anyMatch(part -> part.scales().least() <= wanted && wanted <= part.scales().most());
      }
      assertThat(parts).allMatch(part -> part.scales().most() / part.scales().least() < 2);
      assertThat(parts)
          .allMatch(
              part -> part.scales().least() >= 0.4 - 1e-9 && part.scales().most() <= 2.5 + 1e-9);
    }
  }

  @Test
  void aNarrowRangeIsSearchedAtOnce() {
    assertThat(range(0.75, 1.35, 1).parts())
        .singleElement()
        .satisfies(
            part -> {
              assertThat(part.scales().least()).isCloseTo(0.75, within(1e-12));
              assertThat(part.scales().most()).isCloseTo(1.35, within(1e-12));
              assertThat(part.scales().likely()).isEqualTo(1);
            });
  }

  private static SearchRange range(double least, double most, double likely) {
    return new SearchRange(
        180,
        5,
        new ScaleRange(least, most, likely, 0.06),
        true,
        new OutlineDrawing(true, 0.0025, 0.004),
        new Refinement(500, 1e-6, 0.03, 5, 0.2));
  }
}
