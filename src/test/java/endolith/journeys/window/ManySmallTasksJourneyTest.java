package endolith.journeys.window;

import static org.assertj.core.api.Assertions.assertThat;

import endolith.app.memory.MemoryWatch;
import endolith.app.memory.ThisMachine;
import endolith.engine.batch.order.WorkerAllocation;
import endolith.journeys.terminal.SmallProject;
import endolith.monitor.history.History;
import endolith.monitor.history.ProcessRow;
import endolith.monitor.history.RunRow;
import endolith.monitor.history.SampleRow;
import endolith.monitor.leak.LeakJudge;
import endolith.monitor.leak.MemoryLimits;
import endolith.monitor.leak.TaskBaseline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The window stays alive while two workers do many small tasks, and does not grow. Prints what it
 * measures; in its long form ({@code -Dwindow=long}) with 200 tasks.
 */
class ManySmallTasksJourneyTest {
  private static final int TASKS = "long".equals(System.getProperty("window")) ? 200 : 4;

  /** Slow computers may stand still for a while; a window that hangs does so for longer. */
  private static final Duration HANGS = Duration.ofSeconds(30);

  /**
   * From a third of the tasks to the end: the plots of the one pair that Results shows, if they
   * come that late, and some rows and points for each, but no picture.
   */
  private static final long MOST_GROWTH = (24L << 20) + TASKS * (64L << 10);

  private static final int FRAMES = 150;
  private static final Duration PATIENCE = Duration.ofSeconds(60L + 15L * TASKS);

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path home;

  private SmallProject project() throws IOException {
    SmallProject one = SmallProject.in(home.resolve("one")).withPair("A", "DAPI");
    SmallProject project = SmallProject.in(home.resolve("p"));
    for (int task = 0; task < TASKS; task++) {
      Files.createLink(project.pre("S%03d".formatted(task), "DAPI"), one.pre("A", "DAPI"));
      Files.createLink(project.post("S%03d".formatted(task), "DAPI"), one.post("A", "DAPI"));
    }
    return project;
  }

  @Test
  void theWindowNeverHangsAndDoesNotGrow() throws Exception {
    SmallProject project = project();
    try (OpenWindow window = OpenWindow.with(home, project.folder(), new ThisMachine())) {
      window.padBy(10);
      window.choose("run-mode", WorkerAllocation.Mode.WORKERS);
      window.number("run-workers", 2);
      window.awaitWords("chosen-count", (TASKS + " pairs chosen")::equals);
      window.find("run");
      // Until the page has been made ready, as it is when a person comes to it.
      WindowThread.awaitFrames(FRAMES);
      System.gc();
      StyleComplaints complaints = StyleComplaints.watch();
      OwnMemory memory = new OwnMemory();
      memory.note();
      Stalls stalls = Stalls.watch();
      window.click("run");
      AtomicLong early = new AtomicLong();
      window.await("a third of it", () -> done(window) >= Math.ceilDiv(TASKS, 3), PATIENCE);
      stalls.leaveOut(() -> early.set(memory.note()));
      window.await("two thirds of it", () -> done(window) >= 2 * TASKS / 3, PATIENCE);
      stalls.leaveOut(memory::note);
      window.await("the end", () -> window.says("run-title").startsWith("Finished"), PATIENCE);
      System.out.println("Window, " + TASKS + " tasks, 2 workers: " + stalls.text());
      System.out.println("Its thread worked longest without a pause:\n" + stalls.longestWork());
      long late = memory.note();
      System.out.println("The window itself, at first and after each third: " + memory.text());
      System.out.println("Memory of the program: " + memory(project.folder()));
      assertThat(project.differenceImages()).hasSize(TASKS);
      assertThat(stalls.longest()).isLessThan(HANGS);
      assertThat(complaints.all()).isEmpty();
      assertThat(late - early.get()).as("growth of the heap").isLessThan(MOST_GROWTH);
    }
  }

  /** As the window says it: {@code 3 of 200 done}. */
  private static int done(OpenWindow window) {
    String line = window.says("run-line");
    return line.contains(" of ") ? Integer.parseInt(line.substring(0, line.indexOf(' '))) : 0;
  }

  /** What the program's own monitor says of the process that holds the window. */
  private static String memory(Path folder) throws Exception {
    try (History history = History.open(MemoryWatch.historyOf(folder.resolve("processed")))) {
      RunRow run = history.runs().getLast();
      List<TaskBaseline> baselines = new ArrayList<>();
      for (ProcessRow process : history.processes(run.id())) {
        if (process.worker() == null) {
          List<SampleRow> samples = history.samples(process.id());
          int step = Math.max(1, samples.size() / TASKS);
          for (int i = 0; i < samples.size(); i += step) {
            SampleRow sample = samples.get(i);
            baselines.add(
                TaskBaseline.settled(sample.reading().residentBytes(), sample.residentHighBytes()));
          }
        }
      }
      return baselines.isEmpty()
          ? "not sampled"
          : "%d MiB at first, %d MiB at last; %s"
              .formatted(
                  baselines.getFirst().residentBytes() >> 20,
                  baselines.getLast().residentBytes() >> 20,
                  LeakJudge.judge(baselines, new MemoryLimits(1L << 30, 8L << 30)));
    }
  }
}
