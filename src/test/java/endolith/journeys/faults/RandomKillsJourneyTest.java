package endolith.journeys.faults;

import static org.assertj.core.api.Assertions.assertThat;

import endolith.journeys.terminal.Outcome;
import endolith.journeys.terminal.RunningCommand;
import endolith.journeys.terminal.SmallProject;
import endolith.journeys.terminal.Terminal;
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

  @TempDir Path home;

  private Duration slowest = Duration.ZERO;
  private int parents;
  private int workers;
  private int batches;

  @Test
  void killsAtAnyMomentCostNothingButTime() throws Exception {
    SmallProject project =
        SmallProject.in(home.resolve("p")).withPair("A", "DAPI").withPair("A", "Cy5");
    Path undisturbed = home.resolve("undisturbed");
    long start = System.nanoTime();
    Outcome serial = run(project, undisturbed);
    // Whatever this machine's speed, kills are spread over all of a run.
    int latest = (int) Duration.ofNanos(System.nanoTime() - start).toMillis();
    assertThat(serial.exit()).as(serial.seen()).isZero();

    Random random = new Random(Faults.SEED);
    Path disturbed = home.resolve("disturbed");
    boolean begun = false;
    for (int kill = 0; kill < Faults.count(4, 200); kill++) {
      killOnce(project, disturbed, begun, random.nextInt(latest), random.nextBoolean());
      begun = hasJournal(disturbed);
      if (begun && Faults.results(disturbed).size() == Faults.results(undisturbed).size()) {
        assertSame(project, undisturbed, disturbed);
        disturbed = home.resolve("disturbed" + kill);
        begun = false;
      }
      if (kill % 20 == 19) {
        report();
      }
    }
    assertSame(project, undisturbed, disturbed);
    report();
  }

  private void report() {
    System.out.printf(
        "%d kills of the program and %d of a worker, %d batches compared;"
            + " children ended at most %d ms after their parent%n",
        parents, workers, batches, slowest.toMillis());
  }

  /** Resumes to the end and compares. */
  private void assertSame(SmallProject project, Path undisturbed, Path disturbed) throws Exception {
    Outcome last =
        hasJournal(disturbed) ? run(project, disturbed, "--resume") : run(project, disturbed);
    batches++;
    assertThat(last.exit()).as(last.seen()).isZero();
    assertThat(last.seen()).contains("2 of 2 pairs complete");
    assertThat(Faults.results(disturbed)).isEqualTo(Faults.results(undisturbed));
    assertThat(Faults.names(disturbed)).noneMatch(name -> name.endsWith(".tmp"));
  }

  private void killOnce(
      SmallProject project, Path output, boolean resume, int millis, boolean parent)
      throws Exception {
    String[] more = resume ? new String[] {"--resume"} : new String[] {"--workers", "2"};
    try (RunningCommand command = new Terminal(home).start(command(project, output, more))) {
      if (command.endsWithin(millis)) {
        return;
      }
      List<ProcessHandle> children = command.process().children().toList();
      if (parent || children.isEmpty()) {
        parents++;
        command.process().destroyForcibly();
        assertThatAllEnd(children);
      } else {
        workers++;
        children.get(millis % children.size()).destroyForcibly();
        Outcome outcome = command.outcome();
        // 0: the task was just done, and nothing was lost with its worker.
        assertThat(outcome.exit()).as(outcome.seen()).isBetween(0, 1);
        assertThat(outcome.seen()).doesNotContain("Exception", "\tat ");
      }
    }
  }

  private void assertThatAllEnd(List<ProcessHandle> children) throws Exception {
    long start = System.nanoTime();
    List<CompletableFuture<ProcessHandle>> ends = new ArrayList<>();
    children.forEach(child -> ends.add(child.onExit()));
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
