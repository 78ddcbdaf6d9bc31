package endolith.journeys.faults;

import static org.assertj.core.api.Assertions.assertThat;

import endolith.journeys.terminal.Outcome;
import endolith.journeys.terminal.RunningCommand;
import endolith.journeys.terminal.SmallProject;
import endolith.journeys.terminal.Terminal;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AbortJourneyTest {
  /** Two seconds, and the time that a busy build machine needs to notice. */
  private static final int ENDS_WITHIN_MILLIS = 8_000;

  @TempDir Path home;

  @Test
  void controlCEndsTheRunAndTheNextOneGoesOn() throws Exception {
    SmallProject project = SmallProject.in(home.resolve("p")).withPair("A", "DAPI");
    String[] run = {"run", project.folder().toString(), "--set", "pad=100"};
    Random random = new Random(Faults.SEED);
    for (int abort = 0; abort < Faults.count(2, 40); abort++) {
      try (RunningCommand command = new Terminal(home).start(run)) {
        command.awaitLine(line -> line.startsWith("[1/1]"));
        if (command.endsWithin(random.nextInt(2500))) {
          break;
        }
        command.interrupt();
        assertThat(command.endsWithin(ENDS_WITHIN_MILLIS)).isTrue();
        Outcome outcome = command.outcome();
        assertThat(outcome.exit()).as(outcome.seen()).isEqualTo(130);
        assertThat(outcome.seen())
            .containsPattern("aborted|stopped")
            .doesNotContain("Exception", "\tat ");
        assertThat(project.unfinishedFiles()).isEmpty();
      }
    }
    Outcome last = new Terminal(home).type("run", project.folder().toString(), "--resume");
    assertThat(last.exit()).as(last.seen()).isZero();
    Outcome log = new Terminal(home).type("log", project.folder().toString());
    assertThat(log.out()).contains("stopped", "finished");
  }

  @Test
  void aSecondProgramIsToldWhoHoldsTheFolder() throws Exception {
    SmallProject project = SmallProject.in(home.resolve("p")).withPair("A", "DAPI");
    String[] run = {"run", project.folder().toString(), "--set", "pad=100"};
    try (RunningCommand first = new Terminal(home).start(run)) {
      first.awaitLine(line -> line.startsWith("[1/1]"));
      Outcome second = new Terminal(home).type(run);
      assertThat(second.exit()).as(second.seen()).isEqualTo(2);
      assertThat(second.err()).contains("in use by process " + first.process().pid());
      assertThat(log(project)).singleElement().asString().contains("running now");
      first.process().destroyForcibly();
      assertThat(first.endsWithin(ENDS_WITHIN_MILLIS)).isTrue();
    }
    assertThat(log(project))
        .satisfiesExactly(
            line -> assertThat(line).contains("killed before its end"),
            advice -> assertThat(advice).contains("--resume"));
    // The lock went with its holder; the worker that is still ending is waited for.
    Outcome third = new Terminal(home).type(run);
    assertThat(third.exit()).as(third.seen()).isZero();
    assertThat(project.unfinishedFiles()).isEmpty();
  }

  private List<String> log(SmallProject project) throws Exception {
    return new Terminal(home).type("log", project.folder().toString()).out().lines().toList();
  }
}
