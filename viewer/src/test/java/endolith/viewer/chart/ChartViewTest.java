package endolith.viewer.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ChartViewTest {
  private final ChartView view = new ChartView();

  private void assertShows(double from, double to) {
    assertThat(view.from()).isEqualTo(from, org.assertj.core.api.Assertions.within(1e-6));
    assertThat(view.to()).isEqualTo(to, org.assertj.core.api.Assertions.within(1e-6));
  }

  @Test
  void itGrowsWithWhatComes() {
    view.reach(3);
    assertShows(0, 10);
    view.reach(100);
    assertShows(0, 100);
    assertThat(view.isWhole()).isTrue();
  }

  @Test
  void comingCloserWhileItFollowsKeepsTheNewestInSight() {
    view.reach(100);
    view.zoom(0.5, 10);
    assertShows(50, 100);
    view.reach(120);
    assertShows(70, 120);
    view.zoom(100, 10);
    view.reach(130);
    assertShows(0, 130);
  }

  @Test
  void movingBackStandsStillUntilItIsToldToFollow() {
    view.reach(100);
    view.zoom(0.5, 100);
    view.pan(-30);
    assertShows(20, 70);
    assertThat(view.isFollowing()).isFalse();
    view.reach(200);
    assertShows(20, 70);
    view.follow();
    assertShows(150, 200);
    view.reset();
    assertShows(0, 200);
  }

  @Test
  void itNeverLeavesWhatThereIs() {
    view.reach(100);
    view.pause();
    view.zoom(0.2, 0);
    view.pan(-500);
    assertShows(0, 20);
    view.pan(500);
    assertShows(80, 100);
    view.zoom(1e-9, 90);
    assertThat(view.to() - view.from())
        .isEqualTo(ChartView.SHORTEST, org.assertj.core.api.Assertions.within(1e-6));
    view.zoom(1e9, 90);
    assertShows(0, 100);
  }

  @Test
  void thePlaceUnderThePointerStaysWhereItIs() {
    view.reach(100);
    view.pause();
    view.zoom(0.5, 25);
    assertShows(12.5, 62.5);
  }

  @Test
  void aPartCanBeFramed() {
    view.reach(100);
    view.window(40, 60);
    view.heights(10, 20);
    assertShows(40, 60);
    assertThat(view.isFollowing()).isFalse();
    assertThat(view.high()).isEqualTo(20);
    view.measure(Measure.HEAP);
    assertThat(view.high()).isNaN();
    view.alone(OptionalInt.of(2));
    view.restart(50);
    assertShows(0, 50);
    assertThat(view.alone()).isEmpty();
  }
}
