package endolith.journeys.resume;

import static org.assertj.core.api.Assertions.assertThat;

import endolith.engine.fixture.EarlierProject;
import endolith.journeys.terminal.Outcome;
import endolith.journeys.terminal.Terminal;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person opens a project that version 0.1.0 made. */
class EarlierProjectJourneyTest {
  @TempDir Path home;

  @Test
  void whatIsThereIsDoneKeptAndReadable() throws Exception {
    EarlierProject project = EarlierProject.in(home.resolve("p"));
    Terminal terminal = new Terminal(home);
    Outcome log = terminal.type("log", "p");
    assertThat(log.linesWith("1 of 1 pairs complete: 1 aligned")).as(log.seen()).hasSize(1);
    assertThat(log.linesWith("1 of 1 pairs complete: 1 failed")).as(log.seen()).hasSize(1);
    Outcome monitor = terminal.type("monitor", "p", "--run", "20261130-174600");
    assertThat(monitor.exit()).as(monitor.seen()).isZero();
    assertThat(monitor.linesWith("Basalt_1")).as(monitor.seen()).isNotEmpty();

    String[] first = {"p", "--set", "pad=10", "--samples", "Basalt_1"};
    String[] second = {
      "p", "--set", "pad=10", "--set", "boundary_smooth=12", "--samples", "Basalt_2"
    };
    Map<String, String> before = project.results();
    for (String[] choices : new String[][] {first, second}) {
      Outcome status = terminal.type(with("status", choices));
      assertThat(status.linesWith("valid, made by 0.1.0")).as(status.seen()).hasSize(4);
      Outcome run = terminal.type(with("run", choices));
      // The pair of the second run could not be aligned.
      assertThat(run.exit()).as(run.seen()).isEqualTo(choices == first ? 0 : 1);
      assertThat(run.linesWith("  there already")).as(run.seen()).hasSize(4);
    }
    assertThat(project.results()).isEqualTo(before);
    Outcome runs = terminal.type("monitor", "p", "--runs");
    assertThat(runs.linesWith("serial")).as(runs.seen()).hasSize(4);
  }

  private static String[] with(String command, String... choices) {
    String[] all = new String[choices.length + 1];
    all[0] = command;
    System.arraycopy(choices, 0, all, 1, choices.length);
    return all;
  }
}
