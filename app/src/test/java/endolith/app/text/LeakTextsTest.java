package endolith.app.text;

import static org.assertj.core.api.Assertions.assertThat;

import endolith.monitor.leak.GrowingPart;
import endolith.monitor.leak.LeakFinding;
import endolith.monitor.leak.LeakVerdict;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class LeakTextsTest {
  private static final long MIB = 1 << 20;

  @Test
  void aLeakIsToldWithItsFiguresAndWhatHelps() {
    LeakFinding.Leak leak =
        new LeakFinding.Leak(
            10, 10.0 * MIB, 0.9999, Optional.of(GrowingPart.NATIVE), OptionalInt.of(2000));
    assertThat(LeakTexts.advice(leak))
        .isEqualTo(
            "the worker keeps 10 MiB more after every pair, in native memory beside the Java heap,"
                + " and does not give it back (10 pairs, confidence above 99.9 %)."
                + " Memory runs out after 2000 more pairs. Replacing the worker frees it; with a"
                + " fresh worker for each pair the system takes it back every time.");
  }

  @Test
  void everyFindingHasItsFigures() {
    assertThat(LeakTexts.advice(new LeakFinding.HighPeak(1500 * MIB, 1024 * MIB, 200 * MIB)))
        .startsWith(
            "memory rises to 1.5 GiB within a pair, above the budget of 1.0 GiB, and returns to"
                + " 200 MiB.");
    assertThat(LeakTexts.advice(new LeakFinding.Stable(9, 0, 0, 310 * MIB)))
        .isEqualTo("memory returns to about 310 MiB after each of 9 pairs.");
    assertThat(LeakTexts.advice(new LeakFinding.TooFew(1, 6)))
        .isEqualTo("1 pair after the warm-up; it takes 6 to tell a leak.");
    assertThat(LeakTexts.advice(new LeakFinding.Recorded(LeakVerdict.LEAK, 16 * MIB, 0.99)))
        .startsWith("the worker kept 16 MiB more after every pair");
  }

  @Test
  void aVerdictOfTheHistoryIsShownByItsWords() {
    assertThat(LeakTexts.verdict("high peak")).isEqualTo("high peak");
    assertThat(LeakTexts.verdict("low memory")).isEqualTo("low memory");
    assertThat(LeakTexts.verdict("what a later version says"))
        .isEqualTo("what a later version says");
  }
}
