package endolith.app.choose;

import static org.assertj.core.api.Assertions.assertThat;

import endolith.app.choose.settings.Choices;
import endolith.app.work.ImmediateExecutor;
import endolith.engine.fixture.EarlierProject;
import endolith.engine.raw.RawDiscovery;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The board of a project that version 0.1.0 made. */
class EarlierBoardTest {
  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  private final PairBoard board =
      new PairBoard(
          new ImmediateExecutor(),
          RawDiscovery::scan,
          failure -> {
            throw new IllegalStateException(failure);
          });
  private final Choices choices = new Choices("endolith 0", 4);

  @Test
  void whatAnEarlierVersionMadeIsDoneAndTheBoardSaysWhoMadeIt() throws Exception {
    EarlierProject project = EarlierProject.in(folder);
    type("pad", "10");
    board.refresh(choices.order(project.folder()).orElseThrow());
    Cell first = board.cell("Basalt_1", "DAPI").orElseThrow();
    assertThat(first.state()).isEqualTo(CellState.DONE);
    assertThat(first.standing().get().details())
        .hasSize(4)
        .allSatisfy(line -> assertThat(line).endsWith("done, made by 0.1.0"));
    type("boundary_smooth", "12");
    board.refresh(choices.order(project.folder()).orElseThrow());
    assertThat(board.cell("Basalt_2", "SYBR").orElseThrow().state()).isEqualTo(CellState.DONE);
  }

  private void type(String parameter, String value) {
    choices.fields().stream()
        .filter(field -> field.parameter().name().equals(parameter))
        .forEach(field -> field.typed().set(value));
  }
}
