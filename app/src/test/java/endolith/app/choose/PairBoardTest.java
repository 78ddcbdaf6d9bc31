package endolith.app.choose;

import static org.assertj.core.api.Assertions.assertThat;

import endolith.app.choose.settings.Choices;
import endolith.app.work.ImmediateExecutor;
import endolith.engine.raw.RawDiscovery;
import endolith.engine.synthetic.SyntheticPair;
import endolith.engine.synthetic.SyntheticSpec;
import endolith.engine.task.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PairBoardTest {
  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path project;

  private final List<Exception> errors = new ArrayList<>();
  private final List<Path> scanned = new ArrayList<>();
  private final PairBoard board =
      new PairBoard(
          new ImmediateExecutor(),
          folder -> {
            scanned.add(folder);
            return RawDiscovery.scan(folder);
          },
          errors::add);
  private final Choices choices = new Choices("endolith 0", 4);

  @BeforeEach
  void files() throws IOException {
    new SyntheticPair(SyntheticSpec.of(200, 150))
        .writeTo(project.resolve("image.tif"), project.resolve("other.tif"));
    for (String name : List.of("a_pre_DAPI", "a_post_DAPI", "a_pre_SYBR")) {
      raw("a", name);
    }
    for (String name : List.of("b_pre_DAPI", "b_post_DAPI")) {
      raw("b", name);
    }
    look();
  }

  private void raw(String sample, String name) throws IOException {
    Path folder = Files.createDirectories(project.resolve("raw").resolve(sample));
    Files.copy(project.resolve("image.tif"), folder.resolve(name + ".tif"));
  }

  private void look() {
    board.refresh(choices.order(project).orElseThrow());
  }

  private CellState state(String sample, String dye) {
    return board.cell(sample, dye).orElseThrow().state();
  }

  @Test
  void everyCellTellsHowItStands() {
    assertThat(board.layout().get().samples()).containsExactly("a", "b");
    assertThat(board.layout().get().dyes()).containsExactly("DAPI", "SYBR");
    assertThat(state("a", "DAPI")).isEqualTo(CellState.READY);
    assertThat(state("a", "SYBR")).isEqualTo(CellState.PROBLEM);
    assertThat(state("b", "SYBR")).isEqualTo(CellState.ABSENT);
    assertThat(board.looking().get()).isFalse();
    assertThat(errors).isEmpty();
  }

  @Test
  void oneLookReadsTheRawFolderOnce() {
    assertThat(scanned).containsExactly(project.resolve("raw"));
    look();
    assertThat(scanned).hasSize(2);
  }

  @Test
  void aProblemTellsHowToMendIt() {
    Cell cell = board.cell("a", "SYBR").orElseThrow();
    assertThat(cell.standing().get().details()).hasSize(2).first().asString().contains("post");
    assertThat(board.problems().get()).hasSize(1);
  }

  @Test
  void theFilesOfAPairAreToldBySizeBitsChannelsAndDate() throws IOException {
    Path pre = project.resolve("raw/a/a_pre_DAPI.tif");
    Files.setLastModifiedTime(pre, FileTime.from(Instant.parse("2026-03-04T12:00:00Z")));
    look();
    List<String> files = board.cell("a", "DAPI").orElseThrow().standing().get().files();
    assertThat(files).hasSize(2);
    assertThat(files.getFirst())
        .startsWith("a_pre_DAPI.tif: 200 x 150 px, 8-bit grey")
        .contains(" MiB, 4 Mar 2026");
    assertThat(files.getLast()).startsWith("a_post_DAPI.tif: ");
    assertThat(board.cell("a", "SYBR").orElseThrow().standing().get().files()).isEmpty();
  }

  @Test
  void whatIsOpenIsChosenAtFirst() {
    assertThat(board.chosen().get()).containsExactly("a/DAPI", "b/DAPI");
    assertThat(board.chosenCount().get()).isEqualTo(2);
  }

  @Test
  void aFileThatCannotBeReadIsSaidAndNotChosen() throws IOException {
    Path text = project.resolve("raw/b/b_post_DAPI.tif");
    Files.writeString(text, "no image");
    PairBoard fresh = new PairBoard(new ImmediateExecutor(), RawDiscovery::scan, errors::add);
    fresh.refresh(choices.order(project).orElseThrow());
    Cell cell = fresh.cell("b", "DAPI").orElseThrow();
    assertThat(cell.state()).isEqualTo(CellState.PROBLEM);
    assertThat(cell.standing().get().details().getFirst()).contains("b_post_DAPI.tif");
    assertThat(fresh.chosen().get()).containsExactly("a/DAPI");
    assertThat(fresh.problems().get()).hasSize(2);
    assertThat(errors).isEmpty();
  }

  @Test
  void whatTheFilterHidesIsNotChosenWithAllTheRest() {
    board.filter(BoardFilter.NONE.withWords("B"));
    assertThat(board.hiddenCount().get()).isOne();
    board.choose(cell -> true);
    assertThat(board.chosen().get()).containsExactly("b/DAPI");
    assertThat(board.hiddenCount().get()).isZero();
    board.filter(BoardFilter.NONE.withWords("a"));
    assertThat(board.hiddenCount().get()).isOne();
    board.toggleAll(cell -> cell.dye().equals("DAPI"));
    assertThat(board.chosen().get()).containsExactly("a/DAPI", "b/DAPI");
    board.choose(cell -> true);
    assertThat(board.chosen().get()).containsExactly("a/DAPI");
  }

  @Test
  void pairsAreShownByWhatCameOfThem() {
    board.cell("a", "DAPI").orElseThrow().live(Live.over(Outcome.FAILED));
    assertThat(board.shown().counts().get())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(PairGroup.FAILED, 1, PairGroup.TO_DO, 1, PairGroup.PROBLEM, 1));
    board.filter(BoardFilter.NONE.withGroups(Set.of(PairGroup.FAILED)));
    assertThat(board.shown().samples().get()).containsExactly("a");
    assertThat(board.shown().isShown(board.cell("a", "SYBR").orElseThrow())).isFalse();
    assertThat(board.hiddenCount().get()).isOne();
    board.choose(cell -> true);
    assertThat(board.chosen().get()).containsExactly("a/DAPI");
    board.cell("b", "DAPI").orElseThrow().live(Live.over(Outcome.FAILED));
    assertThat(board.shown().samples().get()).as("a run goes on").containsExactly("a", "b");
    board.chooseOnly(List.of("b/DAPI"));
    assertThat(board.shown().filter().get()).isEqualTo(BoardFilter.NONE);
    assertThat(board.chosen().get()).containsExactly("b/DAPI");
  }

  @Test
  void onlyWhatCanBeWorkedOnCanBeChosen() {
    board.choose(cell -> true);
    assertThat(board.chosen().get()).containsExactly("a/DAPI", "b/DAPI");
    board.toggle(board.cell("b", "SYBR").orElseThrow());
    assertThat(board.chosen().get()).hasSize(2);
  }

  @Test
  void aRowIsChosenAndLeftOutAsAWhole() {
    board.choose(cell -> false);
    board.toggleAll(cell -> cell.sample().equals("b"));
    assertThat(board.chosen().get()).containsExactly("b/DAPI");
    board.toggleAll(cell -> cell.sample().equals("b"));
    assertThat(board.chosen().get()).isEmpty();
  }

  @Test
  void aPersonsChoiceOutlivesAnotherLook() throws IOException {
    board.toggle(board.cell("a", "DAPI").orElseThrow());
    raw("a", "a_post_SYBR");
    look();
    assertThat(board.chosen().get()).containsExactly("b/DAPI");
    assertThat(state("a", "SYBR")).isEqualTo(CellState.READY);
  }

  @Test
  void manyAreChosenAtOnce() {
    List<List<String>> told = new ArrayList<>();
    board.choose(cell -> false);
    board.chosen().subscribe(ids -> told.add(ids));
    told.clear();
    board.choose(cell -> true);
    board.toggleAll(cell -> cell.dye().equals("DAPI"));
    assertThat(told).containsExactly(List.of("a/DAPI", "b/DAPI"), List.of());
  }

  @Test
  void otherPairsAreAnotherChoiceThoughTheyAreAsMany() {
    board.chooseOnly(List.of("a/DAPI"));
    List<List<String>> told = new ArrayList<>();
    board.chosen().subscribe(ids -> told.add(ids));
    told.clear();
    board.chooseOnly(List.of("b/DAPI"));
    assertThat(told).containsExactly(List.of("b/DAPI"));
  }
}
