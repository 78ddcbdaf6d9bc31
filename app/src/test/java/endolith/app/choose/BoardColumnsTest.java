package endolith.app.choose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class BoardColumnsTest {
  private static final double TILE = 140;

  private final BoardColumns columns = new BoardColumns();

  @Test
  void aLongNameIsWholeWhereThereIsRoomForIt() {
    columns.fit(1, 880, 430, TILE);
    assertThat(columns.name()).isEqualTo(430);
    assertThat(columns.tile()).isGreaterThanOrEqualTo(TILE);
    assertThat(columns.most()).isZero();
  }

  @Test
  void namesGiveWayBeforePairsAreCutAndKeepHalfOfTheWidth() {
    columns.fit(3, 600, 430, TILE);
    assertThat(columns.tile()).isEqualTo(TILE);
    assertThat(columns.name()).isEqualTo(300);
    assertThat(columns.most())
        .isCloseTo(3 * (TILE + BoardColumns.GAP) - BoardColumns.GAP - columns.room(), within(1e-9));
  }

  @Test
  void scrollsNoFartherThanThereIsSomethingAndAsLittleAsShowsAColumn() {
    columns.fit(8, 600, 100, TILE);
    columns.shift(1e6);
    assertThat(columns.shift().get()).isEqualTo(columns.most());
    columns.show(0);
    assertThat(columns.shift().get()).isZero();
    columns.show(3);
    assertThat(columns.left(3) + TILE - columns.shift().get())
        .isCloseTo(columns.room(), within(1e-9));
    double before = columns.shift().get();
    columns.show(2);
    assertThat(columns.shift().get()).isEqualTo(before);
  }

  @Test
  void aWiderWindowScrollsBack() {
    columns.fit(8, 600, 100, TILE);
    columns.shift(columns.most());
    columns.fit(8, 4000, 100, TILE);
    assertThat(columns.shift().get()).isZero();
  }

  @Test
  void placesStayOnTheBoard() {
    assertThat(new BoardPlace(-1, 0).within(2, 2)).isEqualTo(new BoardPlace(-1, 0));
    assertThat(new BoardPlace(-5, -5).within(2, 2)).isEqualTo(new BoardPlace(0, -1));
    assertThat(new BoardPlace(9, 9).within(2, 3)).isEqualTo(new BoardPlace(1, 2));
    assertThat(new BoardPlace(0, 0).moved(-1, 0).moved(0, 1).within(1, 1))
        .isEqualTo(new BoardPlace(-1, 0));
  }
}
