package endolith.engine.align.transform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class HomographyTest {
  private static final Homography H = Homography.of(1.1, -0.2, 30, 0.15, 0.9, -7, 1e-4, -5e-5, 1);

  @Test
  void inverseUndoes() {
    Point there = H.apply(123, 456);
    Point back = H.inverse().apply(there);
    assertThat(back.distance(new Point(123, 456))).isLessThan(1e-9);
  }

  @Test
  void afterAppliesTheArgumentFirst() {
    Homography turn = Homography.similarity(2, Math.PI / 2, 0, 0);
    Homography shift = Homography.translation(10, 0);
    Point p = turn.after(shift).apply(1, 0);
    assertThat(p.x()).isCloseTo(0, within(1e-12));
    assertThat(p.y()).isCloseTo(22, within(1e-12));
  }

  @Test
  void atLevelAgreesWithPixelCentres() {
    Homography half = H.atLevel(1);
    // Centre of pixel (x, y) of level 1 lies at (2x + 0.5, 2y + 0.5) of level 0.
    Point full = H.apply(2 * 40 + 0.5, 2 * 60 + 0.5);
    Point level = half.apply(40, 60);
    assertThat(2 * level.x() + 0.5).isCloseTo(full.x(), within(1e-9));
    assertThat(2 * level.y() + 0.5).isCloseTo(full.y(), within(1e-9));
  }

  @Test
  void areaScaleIsTheJacobian() {
    double e = 1e-4;
    Point o = H.apply(100, 80);
    Point x = H.apply(100 + e, 80);
    Point y = H.apply(100, 80 + e);
    double cross = (x.x() - o.x()) * (y.y() - o.y()) - (x.y() - o.y()) * (y.x() - o.x());
    assertThat(H.areaScale(100, 80)).isCloseTo(cross / (e * e), within(1e-4));
  }
}
