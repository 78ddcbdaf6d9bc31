package endolith.app.memory;

import static org.assertj.core.api.Assertions.assertThat;

import endolith.monitor.fixture.SmallRun;
import endolith.monitor.history.AttemptRow;
import endolith.monitor.history.ProcessRow;
import endolith.monitor.history.SampleRow;
import endolith.monitor.history.StageRow;
import endolith.monitor.leak.LeakFinding;
import endolith.monitor.sampling.ProcessReading;
import endolith.viewer.chart.Measure;
import endolith.viewer.chart.MemoryLine;
import endolith.viewer.chart.StageBand;
import endolith.viewer.chart.Trend;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class RunCurvesTest {
  private static final long MIB = 1 << 20;

  private static final LeakFinding LEAK =
      new LeakFinding.Leak(9, 16 * MIB, 0.99, Optional.empty(), OptionalInt.of(40));

  private static final LeakFinding STABLE = new LeakFinding.Stable(9, 0, 0, 200 * MIB);
  private static final int FIRST = 10;
  private static final int SECOND = 11;

  private final RunCurves curves = new RunCurves();

  RunCurvesTest() {
    curves.accept(new MemoryEvent.Began(SmallRun.run(1, at(0))));
    curves.accept(new MemoryEvent.Watched(new ProcessRow(9, 1, null, 1, at(0), null, null)));
    curves.accept(new MemoryEvent.Watched(SmallRun.worker(FIRST, 1, at(1))));
  }

  private static Instant at(double seconds) {
    return Instant.ofEpochMilli(Math.round(1e12 + seconds * 1000));
  }

  private static ProcessReading reading(long resident) {
    return new ProcessReading(
        4711, resident, 5 * resident, resident - MIB, MIB, resident, 0L, 9, 0L, 0L, 0L);
  }

  private void sample(long process, double seconds, long resident) {
    curves.accept(
        new MemoryEvent.Sampled(
            SampleRow.of(process, at(seconds), reading(resident), null, null, null)));
  }

  private void task(long process, int number, double from, double to, long kept) {
    String title = "s" + number + " / DAPI";
    AttemptRow begun =
        new AttemptRow(number, number, process, 1, at(from), null, null, null, null, null);
    curves.accept(new MemoryEvent.Tried(begun, title));
    StageRow stage = new StageRow(number, number, 1, at(from), null, null, null);
    curves.accept(new MemoryEvent.Staged(process, stage, title));
    AttemptRow.Baseline baseline = new AttemptRow.Baseline(kept, kept - MIB, MIB, null, null);
    curves.accept(
        new MemoryEvent.Tried(
            new AttemptRow(
                number, number, process, 1, at(from), at(to), "complete", true, kept, baseline),
            title));
  }

  private MemoryLine line() {
    return curves.curves().line(1).orElseThrow();
  }

  @Test
  void aTaskLeavesItsStageAndWhatWasKept() {
    sample(FIRST, 2, 300 * MIB);
    task(FIRST, 1, 1, 5, 200 * MIB);
    assertThat(line().bands()).containsExactly(new StageBand(1, 1, 5, "s1 / DAPI"));
    assertThat(line().taskEnds())
        .singleElement()
        .satisfies(taskEnd -> assertThat(taskEnd.seconds()).isEqualTo(5));
    assertThat(line().series().mean(Measure.RESIDENT.column(), 0)).isEqualTo(300f * MIB);
    assertThat(line().series().mean(Measure.HEAP.column(), 0)).isNaN();
    assertThat(curves.task("s1 / DAPI")).contains(new RunCurves.TaskTime(1, 1, 5));
    assertThat(curves.resident()).containsEntry(4711L, 300 * MIB);
  }

  @Test
  void theTrendTellsHowMuchMoreIsKeptWithEachTask() {
    for (int i = 0; i < 9; i++) {
      task(FIRST, i, 10 * i, 10 * i + 8, (200 + 16L * i) * MIB);
    }
    assertThat(line().trends())
        .extracting(Trend::measure)
        .containsExactlyInAnyOrder(Measure.RESIDENT, Measure.ANONYMOUS);
    assertThat(line().trends()).extracting(Trend::words).containsOnly("+16 MiB per pair");
    assertThat(line().trends().getFirst().seconds()).hasSize(7).startsWith(28.0);
  }

  @Test
  void aLeakIsToldWithHowLongItWillDo() {
    judge(STABLE);
    assertThat(curves.leak()).isEmpty();
    assertThat(curves.finding())
        .contains("Worker 1: memory returns to about 200 MiB after each of 9 pairs.");
    judge(LEAK);
    assertThat(curves.leak().orElseThrow().sentence())
        .isEqualTo(
            "Worker 1 keeps 16 MiB more after every pair, and does not give it back."
                + " Memory runs out after 40 more pairs.");
    assertThat(line().alarms()).hasSize(1);
    curves.accept(new MemoryEvent.Gone(FIRST, at(50)));
    assertThat(curves.leak().orElseThrow().sentence()).contains("A new worker has taken its place");
    assertThat(line().alarms().getFirst().to()).isEqualTo(50);
  }

  private void judge(LeakFinding finding) {
    curves.accept(new MemoryEvent.Judged(FIRST, finding));
  }

  @Test
  void aLeakIsToldAsItWasFoundWhateverIsThoughtOfItsWorkerLater() {
    judge(LEAK);
    judge(STABLE);
    assertThat(curves.leak().orElseThrow().climb()).contains("16 MiB more");
    assertThat(curves.finding().orElseThrow()).startsWith("Worker 1: memory returns");
  }

  @Test
  void theProgramIsNoWorker() {
    sample(9, 2, 700 * MIB);
    sample(FIRST, 2, 300 * MIB);
    assertThat(curves.resident()).containsExactly(Map.entry(4711L, 300 * MIB));
  }

  @Test
  void processesThatFollowEachOtherShareALine() {
    sample(FIRST, 2, 300 * MIB);
    curves.accept(new MemoryEvent.Gone(FIRST, at(3)));
    curves.accept(new MemoryEvent.Watched(new ProcessRow(SECOND, 1, 0, 4712, at(3), null, null)));
    sample(SECOND, 4, 100 * MIB);
    assertThat(curves.curves().lines()).extracting(MemoryLine::number).containsExactly(1, 0);
    assertThat(line().series().begins(1)).isTrue();
    assertThat(curves.resident()).containsOnlyKeys(4712L);
  }

  @Test
  void whatComesTooLateIsLeftOut() {
    curves.accept(new MemoryEvent.Gone(FIRST, at(3)));
    sample(FIRST, 4, 100 * MIB);
    judge(LEAK);
    assertThat(line().series().size()).isZero();
    assertThat(curves.leak()).isEmpty();
  }

  @Test
  void theChartIsToldInSentences() {
    assertThat(ChartTexts.spoken(curves.curves(), Measure.RESIDENT, OptionalInt.empty()))
        .isEqualTo("Nothing was measured yet.");
    sample(FIRST, 2, 300 * MIB);
    sample(FIRST, 60, 200 * MIB);
    assertThat(ChartTexts.spoken(curves.curves(), Measure.RESIDENT, OptionalInt.of(1)))
        .isEqualTo(
            "Resident over 1:00 min, with a budget of 1.0 GiB."
                + " Worker 1: now 200 MiB, at most 300 MiB.");
  }
}
