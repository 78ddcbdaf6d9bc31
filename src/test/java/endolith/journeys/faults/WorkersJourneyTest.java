package endolith.journeys.faults;

import static org.assertj.core.api.Assertions.assertThat;

import endolith.journeys.terminal.Outcome;
import endolith.journeys.terminal.SmallProject;
import endolith.journeys.terminal.Terminal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkersJourneyTest {
  @TempDir Path home;

  @Test
  void twoWorkersGiveTheSameBytesAsOne() throws Exception {
    Path project = Faults.count(0, 1) == 0 ? tiny() : demo();
    Duration serial = run(project, "serial", "--mode", "serial");
    Duration both = run(project, "both", "--mode", "workers", "--workers", "2");
    System.out.printf(
        "two workers took %.2f of the time of one (%d and %d ms)%n",
        (double) both.toMillis() / serial.toMillis(), both.toMillis(), serial.toMillis());
    assertThat(Faults.results(home.resolve("both")))
        .isNotEmpty()
        .isEqualTo(Faults.results(home.resolve("serial")));
  }

  private Path tiny() throws Exception {
    return SmallProject.in(home.resolve("p"))
        .withPair("A", "DAPI")
        .withPair("A", "Cy5")
        .withPair("B", "DAPI")
        .folder();
  }

  /** The four tasks of the demo, and two of them once more. */
  private Path demo() throws Exception {
    Path project = home.resolve("demo");
    Outcome made = new Terminal(home).type("demo", project.toString());
    assertThat(made.exit()).as(made.seen()).isZero();
    Path again = Files.createDirectory(project.resolve("raw/again_03"));
    for (String name : Faults.names(project.resolve("raw/basalt_01"))) {
      Files.createLink(again.resolve(name), project.resolve("raw/basalt_01").resolve(name));
    }
    return project;
  }

  private Duration run(Path project, String output, String... mode) throws Exception {
    long start = System.nanoTime();
    List<String> words = new ArrayList<>(List.of("run", project.toString(), "--force-run"));
    words.addAll(List.of("--set", "pad=100", "--output", home.resolve(output).toString()));
    words.addAll(List.of(mode));
    Outcome outcome = new Terminal(home).type(words.toArray(String[]::new));
    assertThat(outcome.exit()).as(outcome.seen()).isZero();
    return Duration.ofNanos(System.nanoTime() - start);
  }
}
