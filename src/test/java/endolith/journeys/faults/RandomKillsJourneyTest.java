package endolith.journeys.faults;

import static org.assertj.core.api.Assertions.assertThat;

import endolith.journeys.terminal.Outcome;
import endolith.journeys.terminal.SmallProject;
import endolith.journeys.terminal.Terminal;
import endolith.journeys.terminal.Typed;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RandomKillsJourneyTest {
  /** Two seconds, and the time that a busy build machine needs to notice. */
  private static final Duration CHILDREN_END_WITHIN = Duration.ofSeconds(8);

  private static final int LATEST_MILLIS = 7000;

  @TempDir Path home;

  private Duration slowest = Duration.ZERO;

  @Test
  void killsAtAnyMomentCostNothingButTime() throws Exception {
    SmallProject project =
        SmallProject.in(home.resolve("p")).withPair("A", "DAPI").withPair("A", "Cy5");
    Path undisturbed = home.resolve("undisturbed");
    Outcome serial = run(project, undisturbed);
    assertThat(serial.exit()).as(serial.seen()).isZero();

    Random random = new Random(Faults.SEED);
    Path disturbed = home.resolve("disturbed");
    boolean begun = false;
    for (int kill = 0; kill < Faults.count(10, 200); kill++) {
      killOnce(project, disturbed, begun, random);
      begun = hasJournal(disturbed);
      if (begun && Faults.results(disturbed).size() == Faults.results(undisturbed).size()) {
        assertSame(project, undisturbed, disturbed);
        disturbed = home.resolve("disturbed" + kill);
        begun = false;
      }
    }
    assertSame(project, undisturbed, disturbed);
    System.out.println("children ended at most " + slowest.toMillis() + " ms after their parent");
  }

  /** Resumes to the end and compares. */
  private void assertSame(SmallProject project, Path undisturbed, Path disturbed) throws Exception {
    Outcome last =
        hasJournal(disturbed) ? run(project, disturbed, "--resume") : run(project, disturbed);
    assertThat(last.exit()).as(last.seen()).isZero();
    assertThat(last.seen()).contains("2 of 2 tasks complete");
    assertThat(Faults.results(disturbed)).isEqualTo(Faults.results(undisturbed));
    assertThat(Faults.names(disturbed)).noneMatch(name -> name.endsWith(".tmp"));
  }

  private void killOnce(SmallProject project, Path output, boolean resume, Random random)
      throws Exception {
    boolean parent = random.nextBoolean();
    int millis = random.nextInt(LATEST_MILLIS);
    String[] more = resume ? new String[] {"--resume"} : new String[] {"--workers", "2"};
    try (Typed typed = new Terminal(home).start(command(project, output, more))) {
      if (typed.endsWithin(millis)) {
        return;
      }
      List<ProcessHandle> workers = typed.process().children().toList();
      if (parent || workers.isEmpty()) {
        typed.process().destroyForcibly();
        assertThatAllEnd(workers);
      } else {
        workers.get(random.nextInt(workers.size())).destroyForcibly();
        Outcome outcome = typed.outcome();
        // 0: the task was just done, and nothing was lost with its worker.
        assertThat(outcome.exit()).as(outcome.seen()).isBetween(0, 1);
        assertThat(outcome.seen()).doesNotContain("Exception", "\tat ");
      }
    }
  }

  private void assertThatAllEnd(List<ProcessHandle> workers) throws Exception {
    long start = System.nanoTime();
    List<CompletableFuture<ProcessHandle>> ends = new ArrayList<>();
    workers.forEach(worker -> ends.add(worker.onExit()));
    CompletableFuture.allOf(ends.toArray(CompletableFuture[]::new))
        .get(CHILDREN_END_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    slowest = took.compareTo(slowest) > 0 ? took : slowest;
  }

  private static boolean hasJournal(Path output) throws Exception {
    return Files.isDirectory(output)
        && Faults.names(output).stream()
            .filter(name -> name.endsWith("journal.jsonl"))
            .anyMatch(name -> isWhole(output.resolve(name)));
  }

  private static boolean isWhole(Path journal) {
    try {
      return Files.readString(journal).contains("\n");
    } catch (java.io.IOException e) {
      return false;
    }
  }

  private Outcome run(SmallProject project, Path output, String... more) throws Exception {
    return new Terminal(home).type(command(project, output, more));
  }

  private static String[] command(SmallProject project, Path output, String... more) {
    List<String> words = new ArrayList<>(List.of("run", project.folder().toString()));
    words.addAll(List.of("--set", "pad=100", "--output", output.toString()));
    words.addAll(List.of(more));
    return words.toArray(String[]::new);
  }
}
