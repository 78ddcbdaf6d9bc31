package endolith.journeys.resume;

import static org.assertj.core.api.Assertions.assertThat;

import endolith.engine.checkpoint.OutputLock;
import endolith.engine.fixture.EarlierProject;
import endolith.journeys.terminal.Outcome;
import endolith.journeys.terminal.Terminal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person reviews a project that version 0.1.0 made, in a terminal. */
class ReviewJourneyTest {
  private static final List<String> PAD = List.of("--set", "pad=10");

  @TempDir Path home;
  private Terminal terminal;
  private Path file;

  @BeforeEach
  void unpack() throws Exception {
    EarlierProject project = EarlierProject.in(home.resolve("p"));
    file = project.output().resolve("Basalt_1/DAPI/review.json");
    terminal = new Terminal(home).with(List.of("-Duser.name=ann"));
  }

  private Outcome review(String... arguments) throws Exception {
    List<String> all = new ArrayList<>(List.of("review", "p"));
    all.addAll(PAD);
    all.addAll(List.of(arguments));
    return terminal.type(all.toArray(String[]::new));
  }

  private Outcome decide(String... arguments) throws Exception {
    List<String> all = new ArrayList<>(List.of("--sample", "Basalt_1", "--dye", "DAPI"));
    all.addAll(List.of(arguments));
    return review(all.toArray(String[]::new));
  }

  @Test
  void decisionsAreMadeListedAndKept() throws Exception {
    Outcome before = review();
    assertThat(before.exit()).as(before.seen()).isZero();
    assertThat(before.linesWith("0 of 1 reviewed")).as(before.seen()).hasSize(1);
    assertThat(file).doesNotExist();

    // A batch that works in the folder is in nobody's way.
    try (OutputLock _ = OutputLock.claim(home.resolve("p/processed"))) {
      Outcome decided = decide("--decide", "Doubtful", "--note", "torn at the left");
      assertThat(decided.exit()).as(decided.seen()).isZero();
    }
    Outcome list = review("--json", "list.json");
    assertThat(list.linesWith("Basalt_1"))
        .as(list.seen())
        .singleElement()
        .asString()
        .matches("Basalt_1 +DAPI +aligned +doubtful +ann +.* torn at the left");
    assertThat(list.linesWith("1 of 1 reviewed")).hasSize(1);
    assertThat(home.resolve("list.json"))
        .content()
        .contains("\"decision\" : \"doubtful\"", "\"reviewed\" : 1", "\"by\" : \"ann\"");

    Outcome accepted = decide("--decide", "accepted");
    assertThat(accepted.linesWith("torn at the left")).as(accepted.seen()).hasSize(3);
    assertThat(decide("--decide", "none", "--note", "").linesWith("0 of 1 reviewed")).hasSize(1);
    assertThat(Files.readString(file)).contains("\"decision\" : \"doubtful\"");
  }

  @Test
  void whatASummaryHoldsIsTheDecisionAtThatTime() throws Exception {
    assertThat(decide("--decide", "rejected", "--note", "=x").exit()).isZero();
    Outcome run =
        terminal.type(
            "run", "p", "--set", "pad=10", "--samples", "Basalt_1", "--json", "results.json");
    assertThat(run.exit()).as(run.seen()).isZero();
    assertThat(home.resolve("results.json"))
        .content()
        .contains("\"decision\" : \"rejected\"", "\"outdated\" : false");
    Path summaries = home.resolve("p/processed/.endolith");
    assertThat(summaries.resolve("summary.json")).content().contains("\"decision\" : \"rejected\"");
    assertThat(summaries.resolve("summary.csv")).content().contains(",complete,rejected,'=x");
  }

  @Test
  void whatCannotBeDecidedIsRefusedWithItsReason() throws Exception {
    Outcome nameless = review("--decide", "accepted");
    assertThat(nameless.exit()).as(nameless.seen()).isEqualTo(2);
    assertThat(nameless.err()).contains("--sample S --dye D");
    Outcome unknown = review("--sample", "Basalt_9", "--dye", "DAPI", "--decide", "accepted");
    assertThat(unknown.exit()).as(unknown.seen()).isEqualTo(2);
    Outcome word = decide("--decide", "perfect");
    assertThat(word.exit()).as(word.seen()).isEqualTo(2);
    Outcome other =
        terminal.type(
            "review", "p", "--sample", "Basalt_1", "--dye", "DAPI", "--decide", "accepted");
    assertThat(other.exit()).as(other.seen()).isEqualTo(2);
    assertThat(other.err()).contains("no finished result");
    assertThat(file).doesNotExist();
    Outcome none = terminal.type("review", "nowhere");
    assertThat(none.exit()).as(none.seen()).isEqualTo(2);
  }

  @Test
  void aDamagedReviewIsNamedAndLeftAlone() throws Exception {
    assertThat(decide("--decide", "accepted").exit()).isZero();
    String damaged = Files.readString(file).replace("accepted", "rejected");
    Files.writeString(file, damaged);
    Outcome list = review();
    assertThat(list.exit()).as(list.seen()).isEqualTo(1);
    assertThat(list.linesWith("Basalt_1/DAPI/review.json")).as(list.seen()).hasSize(1);
    assertThat(list.linesWith("unreadable")).hasSize(1);
    Outcome again = decide("--decide", "accepted");
    assertThat(again.exit()).as(again.seen()).isEqualTo(1);
    assertThat(again.err()).contains("review.json", "rename it");
    assertThat(file).hasContent(damaged);
    Files.move(file, file.resolveSibling("aside.json"));
    assertThat(decide("--decide", "accepted").exit()).isZero();
    assertThat(file.resolveSibling("aside.json")).hasContent(damaged);
  }
}
