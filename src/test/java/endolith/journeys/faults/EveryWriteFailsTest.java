package endolith.journeys.faults;

import static org.assertj.core.api.Assertions.assertThat;

import endolith.engine.checkpoint.StageReview;
import endolith.engine.task.CancelToken;
import endolith.engine.task.TaskResult;
import endolith.journeys.faults.disk.FullDiskProvider;
import endolith.journeys.faults.disk.WriteFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The disk fills up at any of the writes of a pair, for one moment or for good. The short form
 * fails at one write of each kind in each folder; {@code -Dfaults=long} at every one.
 */
class EveryWriteFailsTest {
  @TempDir Path home;
  private final Random random = new Random(Faults.SEED);
  private OnePair pair;

  @BeforeEach
  void makePair() throws Exception {
    pair = OnePair.in(home.resolve("p"));
  }

  @Test
  void aNewPair() throws Exception {
    Path undisturbed = home.resolve("undisturbed");
    Map<String, String> parameters = Map.of("pad", "20");
    assertThat(pair.run(undisturbed, parameters).status()).isEqualTo("complete");
    for (int at : points(home.resolve("counted"), parameters)) {
      Path output = home.resolve("out" + at);
      failAt(at, output, parameters);
      assertMended(output, parameters, undisturbed);
    }
  }

  @Test
  void aPairOfWhichSomethingIsKept() throws Exception {
    Path kept = home.resolve("kept");
    Map<String, String> before = Map.of("pad", "20");
    Map<String, String> parameters = Map.of("pad", "20", "boundary_width", "20");
    assertThat(pair.run(kept, before).status()).isEqualTo("complete");
    Path undisturbed = home.resolve("undisturbed");
    copy(kept, undisturbed);
    assertThat(pair.run(undisturbed, parameters).status()).isEqualTo("complete");
    Path counted = home.resolve("counted");
    copy(kept, counted);
    Map<String, Integer> results = Faults.results(kept);
    for (int at : points(counted, parameters)) {
      Path output = home.resolve("out" + at);
      copy(kept, output);
      failAt(at, output, parameters);
      assertThat(Faults.results(output)).as("write %d", at).containsAllEntriesOf(results);
      assertThat(StageReview.of(pair.task(output, before), CancelToken.NEVER))
          .as("write %d", at)
          .allMatch(state -> state.isVerifiable());
      assertMended(output, parameters, undisturbed);
    }
  }

  private void failAt(int at, Path output, Map<String, String> parameters) throws Exception {
    boolean lasting = random.nextBoolean();
    WriteFault fault = WriteFault.at(output, at, lasting);
    TaskResult result = pair.run(FullDiskProvider.faulty(output, fault), parameters);
    String what = "write %d of %s: %s".formatted(at, fault.operations(), result.status());
    assertThat(fault.failed()).as(what).isNotEmpty();
    assertThat(Faults.names(output)).as(what).noneMatch(name -> name.endsWith(".tmp"));
    if (result.isComplete()) {
      // The times of a kept file were not noted: it will be read again.
      assertThat(lasting).as(what).isFalse();
      return;
    }
    assertThat(result.status())
        .as(what)
        .startsWith("error: The disk is full: " + output)
        .contains("Free space there")
        .doesNotContain("Exception", ".tmp");
    assertThat(fault.failed())
        .as(what)
        .anyMatch(failed -> result.status().contains(target(output, failed)));
    assertThat(result.remarks().fault()).as(what).isNull();
  }

  /** The name that a person knows the file by. */
  private static String target(Path output, String operation) {
    String path = operation.substring(operation.indexOf(' ') + 1);
    return output
        .resolve(path.replaceFirst("(^|/)\\.([^/]+)\\.endolith-[0-9-]+\\.tmp$", "$1$2"))
        .toString();
  }

  private void assertMended(Path output, Map<String, String> parameters, Path undisturbed)
      throws Exception {
    assertThat(pair.run(output, parameters).status()).isEqualTo("complete");
    assertThat(Faults.results(output)).isEqualTo(Faults.results(undisturbed));
  }

  /** The numbers of the writes that are to fail, 1 for the first. */
  private List<Integer> points(Path output, Map<String, String> parameters) throws Exception {
    WriteFault none = WriteFault.none(output);
    assertThat(pair.run(FullDiskProvider.faulty(output, none), parameters).status())
        .isEqualTo("complete");
    Map<String, List<Integer>> kinds = new LinkedHashMap<>();
    for (int at = 1; at <= none.operations().size(); at++) {
      String kind = kind(none.operations().get(at - 1));
      kinds.computeIfAbsent(kind, any -> new ArrayList<>()).add(at);
    }
    int most = Faults.count(1, none.operations().size());
    List<Integer> points = new ArrayList<>();
    for (List<Integer> equal : kinds.values()) {
      Collections.shuffle(equal, random);
      points.addAll(equal.subList(0, Math.min(most, equal.size())));
    }
    return points;
  }

  /** What is done, and in which folder. */
  private static String kind(String operation) {
    int file = operation.lastIndexOf('/');
    return file < 0 ? operation : operation.substring(0, file);
  }

  private static void copy(Path from, Path to) throws IOException {
    for (String name : Faults.names(from)) {
      Path file = to.resolve(name);
      Files.createDirectories(file.getParent());
      Files.copy(from.resolve(name), file);
    }
  }
}
