package endolith.journeys.faults;

import static org.assertj.core.api.Assertions.assertThat;

import endolith.journeys.terminal.Outcome;
import endolith.journeys.terminal.SmallProject;
import endolith.journeys.terminal.Terminal;
import endolith.journeys.terminal.Typed;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManyTasksJourneyTest {
  private static final int SAMPLES = 500;
  private static final int DYES = 20;

  /** Two seconds on a machine that has nothing else to do. */
  private static final Duration STARTS_WITHIN = Duration.ofSeconds(15);

  @TempDir Path home;

  @Test
  void tenThousandTasksAreBegunAtOnceAndInTheMemoryOfAFew() throws Exception {
    SmallProject one = SmallProject.in(home.resolve("one")).withPair("A", "DAPI");
    SmallProject project = SmallProject.in(home.resolve("p"));
    for (int sample = 0; sample < SAMPLES; sample++) {
      for (int dye = 0; dye < DYES; dye++) {
        Files.createLink(project.pre("S" + sample, "D" + dye), one.pre("A", "DAPI"));
        Files.createLink(project.post("S" + sample, "D" + dye), one.post("A", "DAPI"));
      }
    }
    String folder = project.folder().toString();
    long start = System.nanoTime();
    try (Typed typed = new Terminal(home).start("run", folder, "--set", "pad=10", "--force-run")) {
      typed.awaitLine(line -> line.startsWith("[1/10000] "));
      Duration took = Duration.ofNanos(System.nanoTime() - start);
      System.out.println("10,000 tasks: the first began after " + took.toMillis() + " ms");
      assertThat(took).isLessThan(STARTS_WITHIN);
      typed.interrupt();
      Outcome outcome = typed.outcome();
      assertThat(outcome.exit()).as(outcome.seen()).isEqualTo(130);
      assertThat(outcome.seen()).contains("of 10000 tasks complete");
    }
  }
}
