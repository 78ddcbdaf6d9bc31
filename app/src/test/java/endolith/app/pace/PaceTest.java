package endolith.app.pace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import endolith.engine.task.Stage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PaceTest {
  private static final long MILLION = 1_000_000;

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @Test
  void aStageTakesAsLongAsItTookForPairsOfThatSize() {
    Pace pace =
        new Pace(
            List.of(
                new StageTime(4, 10 * MILLION, 2),
                new StageTime(4, 10 * MILLION, 2.2),
                new StageTime(4, 10 * MILLION, 90),
                new StageTime(3, 10 * MILLION, 7)));
    assertThat(pace.seconds(Stage.SUBTRACTION, 20 * MILLION)).isEqualTo(4.4, within(1e-9));
  }

  @Test
  void whatIsDoneAlreadyTakesNoTime() {
    Pace pace = new Pace(List.of());
    double whole = pace.of(new Work(100 * MILLION, Set.of(1, 2, 3, 4))).total();
    double last = pace.of(new Work(100 * MILLION, Set.of(4))).total();
    assertThat(pace.of(new Work(100 * MILLION, Set.of())).total()).isLessThan(1);
    assertThat(last).isBetween(whole / 5, whole / 2);
  }

  @Test
  void theTimeLeftFollowsWhatIsExpectedAndThenWhatIsSeen() {
    assertThat(TimeLeft.of(100, 0, 10, 2, Duration.ZERO)).isEqualTo(Duration.ofSeconds(50));
    assertThat(TimeLeft.of(100, 0, 80, 2, Duration.ZERO)).isEqualTo(Duration.ofSeconds(80));
    Duration slow = TimeLeft.of(1000, 500, 10, 1, Duration.ofSeconds(1000));
    assertThat(slow).isBetween(Duration.ofSeconds(900), Duration.ofSeconds(1000));
    assertThat(TimeLeft.of(100, 100, 0, 1, Duration.ofSeconds(7))).isZero();
    assertThat(TimeLeft.of(3, 0.2, 0.8, 1, Duration.ofSeconds(10)))
        .as("small pairs on a busy computer")
        .isGreaterThan(Duration.ofSeconds(20));
  }

  @Test
  void whatWasMeasuredIsKnownAtTheNextStartAndNonsenseIsForgotten() throws Exception {
    Path file = folder.resolve("config/pace.json");
    new PaceFile(file).add(List.of(new StageTime(1, MILLION, 3)));
    assertThat(new PaceFile(file).pace().seen()).containsExactly(new StageTime(1, MILLION, 3));
    Files.writeString(file, "{\"seen\":[{\"stage\":9,\"pixels\":0,\"seconds\":1}]}");
    assertThat(new PaceFile(file).pace().hasSeenAny()).isFalse();
    Files.writeString(file, "{");
    assertThat(new PaceFile(file).pace().hasSeenAny()).isFalse();
  }
}
