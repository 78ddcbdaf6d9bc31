package endolith.engine.align.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import endolith.engine.align.transform.Point;
import endolith.engine.json.Json;
import endolith.engine.task.RockShares;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrustMapTest {
  /** Cells of 8 px from (100, 200) on. */
  private static TrustMap map(List<Double> moved, String... rows) {
    return new TrustMap(100, 200, 8, List.of(rows), moved, 0.02, Double.NaN);
  }

  private static final TrustMap MAP =
      map(
          List.of(60.0, 0.0, 3.0, 4.0, 6.0, 8.0, 9.0, 12.0),
          "..x++?",
          "?+++x?",
          "?o+xx?",
          "..+++.");

  @Test
  void sharesAreOfTheRock() {
    assertThat(MAP.rock()).isEqualTo(19);
    RockShares shares = MAP.shares();
    assertThat(shares).isEqualTo(new RockShares(9 / 19.0, 1 / 19.0, 5 / 19.0, 4 / 19.0));
    assertThat(MAP.trusted()).isCloseTo(10 / 19.0, within(1e-12));
    assertThat(shares.trusted()).isEqualTo(MAP.trusted());
  }

  @Test
  void withoutRockNothingIsConfirmed() {
    assertThat(map(List.of(), "...", "...").shares()).isEqualTo(new RockShares(0, 0, 0, 0));
    assertThat(map(List.of()).shares()).isEqualTo(new RockShares(0, 0, 0, 0));
  }

  @Test
  void everyContradictedCellKnowsWhereItsTextureIs() {
    assertThat(MAP.moved(2, 0)).isEqualTo(new Point(60, 0));
    assertThat(MAP.moved(4, 1)).isEqualTo(new Point(3, 4));
    assertThat(MAP.moved(4, 2)).isEqualTo(new Point(9, 12));
    assertThat(MAP.moved(0, 0)).isEqualTo(new Point(0, 0));
  }

  @Test
  void inAMirroredImageTheTextureIsAcross() {
    TrustMap across = MAP.mirrored();
    assertThat(across.moved(2, 0)).isEqualTo(new Point(-60, 0));
    assertThat(across.moved(4, 2)).isEqualTo(new Point(-9, 12));
    assertThat(across.cells()).isEqualTo(MAP.cells());
    assertThat(across.mirrored()).isEqualTo(MAP);
  }

  @Test
  void partsAreInOnePieceAndOfOneStateTheLargestFirst() {
    RockPart moved = MAP.parts(CellState.CONTRADICTED).getFirst();
    assertThat(MAP.parts(CellState.CONTRADICTED)).extracting(RockPart::cells).containsExactly(3, 1);
    assertThat(moved.centre().x()).isCloseTo(100 + 8 * (11 / 3.0 + 0.5) - 0.5, within(1e-9));
    assertThat(moved.centre().y()).isCloseTo(200 + 8 * (5 / 3.0 + 0.5) - 0.5, within(1e-9));
    assertThat(moved.width()).isEqualTo(16);
    assertThat(moved.height()).isEqualTo(16);
    assertThat(moved.movedPx()).isEqualTo(10);
    RockPart silent = MAP.parts(CellState.SILENT).getFirst();
    assertThat(silent.cells()).isEqualTo(3);
    assertThat(silent.centre()).isEqualTo(new Point(143.5, 211.5));
    assertThat(silent.movedPx()).isZero();
    assertThat(map(List.of(), "+++").parts(CellState.SILENT)).isEmpty();
  }

  @Test
  void cellsThatTouchAtACornerAreOnePart() {
    TrustMap diagonal = map(List.of(), "?++", "+?+", "++?");
    assertThat(diagonal.parts(CellState.SILENT)).extracting(RockPart::cells).containsExactly(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"++/+", "+x/++", "+-/++"})
  void whatIsNoMapIsRefusedInAFile(String rows) {
    String good = Json.line(map(List.of(), "++", "++"));
    String bad = good.replace("[\"++\",\"++\"]", Json.line(List.of(rows.split("/"))));
    assertThat(bad).isNotEqualTo(good);
    assertThatExceptionOfType(IOException.class).isThrownBy(() -> Json.read(bad, TrustMap.class));
  }

  @Test
  void staysTheSameInAFile() throws IOException {
    assertThat(Json.read(Json.line(MAP), TrustMap.class)).isEqualTo(MAP);
  }
}
