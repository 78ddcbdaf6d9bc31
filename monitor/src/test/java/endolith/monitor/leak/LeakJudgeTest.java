package endolith.monitor.leak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LeakJudgeTest {
  private static final long MIB = 1 << 20;
  private static final MemoryLimits ROOMY = new MemoryLimits(1024 * MIB, 8192 * MIB);

  static Stream<Trace> healthyTraces() {
    return Trace.all().stream().filter(trace -> !trace.leaks());
  }

  static Stream<Trace> leakyTraces() {
    return Trace.all().stream().filter(Trace::leaks);
  }

  @Test
  void thereAreSixtyLabelledTracesAtLeast() {
    assertThat(Trace.all()).hasSizeGreaterThanOrEqualTo(60);
  }

  @ParameterizedTest
  @MethodSource("healthyTraces")
  void noHealthyTraceOfTwoHundredTasksIsEverCalledALeak(Trace trace) {
    assertThat(trace.firstAlarm()).as(trace.name()).isZero();
  }

  @ParameterizedTest
  @MethodSource("leakyTraces")
  void everyLeakIsFoundAndTheFastOnesWithinEightTasks(Trace trace) {
    assertThat(trace.firstAlarm()).as(trace.name()).isPositive();
    if (trace.pacePercent() >= 2) {
      assertThat(trace.firstAlarm()).as(trace.name()).isLessThanOrEqualTo(8);
    }
  }

  @Test
  void randomNoiseIsHardlyEverCalledALeak() {
    Random random = new Random(5);
    int alarms = 0;
    for (int trial = 0; trial < 300; trial++) {
      double spread = 0.002 + 0.05 * random.nextDouble();
      List<TaskBaseline> baselines =
          random
              .doubles(40)
              .mapToObj(any -> baseline((long) (300 * MIB * (1 + spread * random.nextGaussian()))))
              .toList();
      alarms += new Trace("noise", false, 0, baselines).firstAlarm() > 0 ? 1 : 0;
    }
    assertThat(alarms).isLessThanOrEqualTo(1);
  }

  @Test
  void theOrderOfTasksMatters() {
    List<TaskBaseline> leak = baselines(12, 10);
    List<TaskBaseline> mixed = new ArrayList<>(leak);
    Collections.shuffle(mixed, new Random(3));
    assertThat(LeakJudge.judge(leak, ROOMY).verdict()).isEqualTo(LeakVerdict.LEAK);
    assertThat(LeakJudge.judge(mixed, ROOMY).verdict()).isEqualTo(LeakVerdict.STABLE);
  }

  @Test
  void tellsHowMuchAndHowLong() {
    LeakFinding finding =
        LeakJudge.judge(baselines(12, 10), new MemoryLimits(1024 * MIB, 200 * MIB));
    assertThat(finding.bytesPerTask()).isBetween(9.9 * MIB, 10.1 * MIB);
    assertThat(finding.tasksLeft()).hasValue(20);
    assertThat(finding.confidence()).isGreaterThan(0.99);
  }

  @Test
  void tellsWhichPartGrows() {
    List<TaskBaseline> baselines =
        IntStream.range(0, 12)
            .mapToObj(
                k ->
                    new TaskBaseline(
                        (200 + 10 * k) * MIB,
                        500 * MIB,
                        OptionalLong.of(20 * MIB),
                        OptionalLong.of((100 + 10 * k) * MIB),
                        OptionalLong.of(40 * MIB),
                        true,
                        true))
            .toList();
    LeakFinding finding = LeakJudge.judge(baselines, ROOMY);
    assertThat(part(finding)).contains(GrowingPart.NATIVE);
    assertThat(finding.bytesPerTask()).isEqualTo(10 * MIB);
  }

  private static Optional<GrowingPart> part(LeakFinding finding) {
    return ((LeakFinding.Leak) finding).part();
  }

  /** Ten MiB of Java's compilers after each third task, and heap that is free but not returned. */
  private static List<TaskBaseline> besideCompilers(int count, double mibPerTask) {
    return IntStream.range(0, count)
        .mapToObj(
            k -> {
              boolean compiling = k % 3 == 1;
              long kept = Math.round((60 + mibPerTask * k + (compiling ? 10 : 0)) * MIB);
              return new TaskBaseline(
                  kept + (60 + 17 * (k * 7 % 5)) * MIB,
                  500 * MIB,
                  OptionalLong.of(9 * MIB),
                  OptionalLong.of(kept),
                  OptionalLong.of(28 * MIB),
                  true,
                  !compiling);
            })
        .toList();
  }

  @Test
  void compilersAndFreeHeapDoNotHideALeakOfTwoPerCent() {
    assertThat(firstAlarm(besideCompilers(12, 2.2))).isBetween(8, 9);
    assertThat(firstAlarm(besideCompilers(200, 0))).isZero();
  }

  @Test
  void aWorkerWhoseCompilersNeverRestIsJudgedNevertheless() {
    List<TaskBaseline> baselines =
        besideCompilers(16, 8).stream().map(baseline -> Trace.seen(baseline, true, false)).toList();
    assertThat(firstAlarm(baselines)).isBetween(8, 14);
  }

  @Test
  void aLeakInTheHeapShowsThroughNoiseBesideIt() {
    Random random = new Random(11);
    List<TaskBaseline> baselines =
        IntStream.range(0, 14)
            .mapToObj(
                k -> {
                  long beside = Math.round((60 + 12 * random.nextDouble()) * MIB);
                  return new TaskBaseline(
                      170 * MIB + beside,
                      500 * MIB,
                      OptionalLong.of((9 + 2L * k) * MIB),
                      OptionalLong.of(beside),
                      OptionalLong.of(28 * MIB),
                      true,
                      false);
                })
            .toList();
    assertThat(firstAlarm(baselines)).isEqualTo(8);
    LeakFinding finding = LeakJudge.judge(baselines, ROOMY);
    assertThat(part(finding)).contains(GrowingPart.JAVA_HEAP);
    assertThat(finding.bytesPerTask()).isEqualTo(2 * MIB);
  }

  @Test
  void slowWarmUpsAreSeldomCalledALeakEvenUnderNoise() {
    assertThat(alarms(28, 6)).isLessThanOrEqualTo(5);
    assertThat(alarms(28, 8)).isLessThanOrEqualTo(25);
    assertThat(alarms(35, 10)).isLessThanOrEqualTo(35);
  }

  /** Of a hundred warm-ups, how many were called a leak at any time. */
  private static long alarms(double rise, double tau) {
    return IntStream.range(0, 100)
        .mapToObj(seed -> Trace.slow(rise, tau, 0.3, seed).baselines().subList(0, 40))
        .filter(baselines -> firstAlarm(baselines) > 0)
        .count();
  }

  @Test
  void anAlarmInAWarmUpIsTakenBackWhenItSlackens() {
    for (int seed = 0; seed < 30; seed++) {
      List<TaskBaseline> baselines = Trace.slow(35, 10, 0.3, seed).baselines();
      assertThat(LeakJudge.judge(baselines.subList(0, 16), ROOMY).verdict())
          .isNotEqualTo(LeakVerdict.LEAK);
    }
  }

  private static int firstAlarm(List<TaskBaseline> baselines) {
    return new Trace("", false, 0, baselines).firstAlarm();
  }

  @Test
  void aPeakAboveTheBudgetThatReturnsIsAHighPeak() {
    List<TaskBaseline> baselines =
        IntStream.range(0, 10)
            .mapToObj(k -> TaskBaseline.settled((200 + k % 2) * MIB, 1500 * MIB))
            .toList();
    assertThat(LeakJudge.judge(baselines, ROOMY))
        .isEqualTo(new LeakFinding.HighPeak(1500 * MIB, 1024 * MIB, 201 * MIB));
  }

  @Test
  void aFewTasksAreNotEnough() {
    assertThat(LeakJudge.judge(baselines(5, 30), ROOMY).verdict())
        .isEqualTo(LeakVerdict.NOT_ENOUGH_DATA);
    assertThat(LeakJudge.judge(List.of(), ROOMY)).isEqualTo(new LeakFinding.TooFew(0, 6));
  }

  private static List<TaskBaseline> baselines(int count, int mibPerTask) {
    return IntStream.range(0, count)
        .mapToObj(k -> baseline((200 + (long) mibPerTask * k) * MIB))
        .toList();
  }

  private static TaskBaseline baseline(long baseline) {
    return TaskBaseline.settled(baseline, baseline + 100 * MIB);
  }

  @Test
  void theKeysInTheDatabaseAreThoseOfTheFirstVersion() {
    assertThat(LeakVerdict.values())
        .extracting(LeakVerdict::key)
        .containsExactly("leak", "high peak", "stable", "not enough data");
    for (LeakVerdict verdict : LeakVerdict.values()) {
      assertThat(LeakVerdict.of(verdict.key())).contains(verdict);
    }
    assertThat(LeakVerdict.of("low memory")).isEmpty();
  }
}
