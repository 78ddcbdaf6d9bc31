package endolith.journeys.faults;

import static org.assertj.core.api.Assertions.assertThat;

import endolith.journeys.faults.disk.WriteFault;
import endolith.journeys.terminal.Outcome;
import endolith.journeys.terminal.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The disk fills up at any of the writes of a command itself: its lock, journal, summaries, notes.
 * What its workers write is {@link EveryWriteFailsTest}'s.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the file system of a process is replaced")
class EveryWriteOfACommandFailsTest {
  @TempDir Path home;
  private final Random random = new Random(Faults.SEED);
  private String project;
  private Path log;

  @BeforeEach
  void makePair() throws Exception {
    OnePair.in(home.resolve("p"));
    project = home.resolve("p").toString();
    log = home.resolve("writes");
  }

  @Test
  void aRunIsRefusedOrSaysWhatOfItIsNotOnDisk() throws Exception {
    Path undisturbed = home.resolve("undisturbed");
    Outcome whole = faulty(WriteFault.none(undisturbed), undisturbed, "run");
    assertThat(whole.exit()).as(whole.seen()).isZero();
    List<String> writes = Files.readAllLines(log);
    for (int at : points(writes.size())) {
      Path output = home.resolve("out" + at);
      Outcome full =
          faulty(WriteFault.at(output, at, random.nextBoolean()), output, "run", "--force-run");
      String what = "%s: %s".formatted(writes.get(at - 1), full.seen());
      assertThat(full.seen()).as(what).doesNotContain("Exception", "\tat ", "unexpected error");
      switch (full.exit()) {
        case 2 -> {
          assertThat(full.err().lines()).as(what).hasSize(1);
          assertThat(full.err())
              .as(what)
              .contains("The disk is full: " + output, "Free space there");
          assertThat(output.resolve("A")).as(what).doesNotExist();
        }
        case 1 ->
            assertThat(full.out())
                .as(what)
                .contains("1 of 1 pairs complete")
                .containsAnyOf(
                    "The journal of this run lacks",
                    "this run is not on disk",
                    "is not of this run");
        // A folder that there was no room for a moment ago is made at the next need of it.
        default -> assertThat(writes.get(at - 1)).as(what).startsWith("folder");
      }
      Outcome again = command(output, "run");
      assertThat(again.exit()).as(again.seen()).isZero();
      assertThat(Faults.results(output)).as(what).isEqualTo(Faults.results(undisturbed));
      assertThat(temporary(output)).as(what).isEmpty();
    }
  }

  @Test
  void lookingAtResultsNeedsNoRoomAndDamageIsSaidAllTheSame() throws Exception {
    Path output = home.resolve("out");
    assertThat(command(output, "run").exit()).isZero();
    Path image = output.resolve("A/DAPI/tiff/03_interior_aligned_pre_pad20.tiff");
    byte[] bytes = Files.readAllBytes(image);
    bytes[bytes.length / 2] ^= 1;
    Files.write(image, bytes);
    Outcome status = faulty(WriteFault.at(output, 1, true), output, "status");
    assertThat(status.seen()).contains("is damaged").doesNotContain("Exception", "\tat ");
    Outcome verify = faulty(WriteFault.at(output, 1, true), output, "verify");
    assertThat(verify.exit()).as(verify.seen()).isEqualTo(1);
    assertThat(verify.seen()).contains("03_interior").doesNotContain("Exception", "\tat ");
  }

  @Test
  void whatIsSavedAtAPersonsWishIsWholeOrAsItWas() throws Exception {
    Path output = home.resolve("out");
    assertThat(command(output, "run").exit()).isZero();
    Path saved = Files.createDirectory(home.resolve("saved"));
    List<List<String>> commands =
        List.of(
            List.of("monitor", "--csv", "samples.csv"),
            List.of("verify", "--json", "report.json"),
            List.of("run", "--json", "results.json"),
            List.of("diagnostics", "--to", "what.zip"));
    for (List<String> words : commands) {
      Path file = Files.writeString(saved.resolve(words.getLast()), "of before");
      // Made, written, forced to the device, or given its name.
      WriteFault fault = WriteFault.at(saved, 1 + random.nextInt(4), random.nextBoolean());
      List<String> typed = new ArrayList<>(List.of(words.getFirst(), project));
      typed.addAll(List.of("--output", output.toString(), words.get(1), file.toString()));
      if (words.getFirst().equals("run")) {
        typed.addAll(List.of("--set", "pad=20"));
      }
      Files.deleteIfExists(log);
      Outcome outcome =
          new Terminal(home).with(fault.options(log)).type(typed.toArray(String[]::new));
      assertThat(outcome.exit()).as(outcome.seen()).isEqualTo(1);
      assertThat(outcome.err())
          .as(outcome.seen())
          .contains("The disk is full: " + file, "Free space there")
          .doesNotContain("Exception", "\tat ", "unexpected");
      assertThat(file).hasContent("of before");
      assertThat(temporary(saved)).isEmpty();
    }
  }

  @Test
  void aDecisionIsKeptOrNotAndThatIsSaid() throws Exception {
    Path output = home.resolve("out");
    assertThat(command(output, "run").exit()).isZero();
    Path review = output.resolve("A/DAPI/review.json");
    String[] reject = {"review", "--sample", "A", "--dye", "DAPI", "--decide", "rejected"};
    String[] accept = {"review", "--sample", "A", "--dye", "DAPI", "--decide", "accepted"};
    faulty(WriteFault.none(output), output, accept);
    byte[] before = Files.readAllBytes(review);
    int writes = Files.readAllLines(log).size();
    assertThat(writes).isGreaterThan(2);
    for (int at : points(writes)) {
      Files.write(review, before);
      Outcome full = faulty(WriteFault.at(output, at, random.nextBoolean()), output, reject);
      if (full.exit() == 0) {
        assertThat(review).content().contains("\"decision\" : \"rejected\"");
        continue;
      }
      assertThat(full.exit()).as(full.seen()).isEqualTo(1);
      assertThat(full.err())
          .as(full.seen())
          .contains("The disk is full: ", "Free space there")
          .doesNotContain("Exception", "\tat ", "unexpected");
      assertThat(review).as(full.seen()).hasBinaryContent(before);
    }
    Files.write(review, before);
    assertThat(command(output, reject).exit()).isZero();
    assertThat(review).content().contains("\"decision\" : \"rejected\"");
    assertThat(temporary(output)).isEmpty();
  }

  private List<Integer> points(int writes) {
    List<Integer> points = new ArrayList<>();
    for (int at = 1; at <= writes; at++) {
      points.add(at);
    }
    Collections.shuffle(points, random);
    return points.subList(0, Math.min(writes, Faults.count(3, writes)));
  }

  private Outcome faulty(WriteFault fault, Path output, String... words) throws Exception {
    Files.deleteIfExists(log);
    return new Terminal(home).with(fault.options(log)).type(words(output, words));
  }

  private Outcome command(Path output, String... words) throws Exception {
    return new Terminal(home).type(words(output, words));
  }

  private String[] words(Path output, String... words) {
    List<String> all = new ArrayList<>(List.of(words[0], project, "--output", output.toString()));
    all.addAll(Arrays.asList(words).subList(1, words.length));
    if (!words[0].equals("verify")) {
      all.addAll(List.of("--set", "pad=20"));
    }
    return all.toArray(String[]::new);
  }

  private static List<Path> temporary(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".tmp")).toList();
    }
  }
}
