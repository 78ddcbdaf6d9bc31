package endolith.journeys.faults;

import static org.assertj.core.api.Assertions.assertThat;

import endolith.journeys.terminal.Outcome;
import endolith.journeys.terminal.SmallProject;
import endolith.journeys.terminal.Terminal;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person's results lose bits on their disk. */
class DamageJourneyTest {
  @TempDir Path home;
  private SmallProject project;
  private Map<String, Integer> undisturbed;

  @BeforeEach
  void run() throws Exception {
    project = SmallProject.in(home.resolve("p")).withPair("A", "DAPI");
    Outcome outcome = type("run", "--set", "pad=100");
    assertThat(outcome.exit()).as(outcome.seen()).isZero();
    undisturbed = Faults.results(results());
  }

  @Test
  void statusAndRunNoticeItAndTheSummarySaysWhatWasMadeAgain() throws Exception {
    flip(tiff("02_icp_aligned_pre"));
    Outcome status = type("status", "--set", "pad=100");
    assertThat(status.linesWith("2/4"))
        .singleElement()
        .asString()
        .contains("stale: 02_icp_aligned_pre_pad100.tiff is damaged");
    for (String option : new String[] {"--resume", "--lenient"}) {
      Outcome run = type("run", "--set", "pad=100", option);
      assertThat(run.exit()).as(run.seen()).isZero();
      assertThat(run.linesWith("so stage 2 was made again")).as(run.seen()).hasSize(1);
      assertThat(run.linesWith("  there already")).hasSize(3);
      assertThat(Faults.results(results())).isEqualTo(undisturbed);
      flip(tiff("02_icp_aligned_pre"));
    }
  }

  @Test
  void verifyNamesItAndAPlainRunMendsIt() throws Exception {
    Path json = home.resolve("report.json");
    Outcome whole = type("verify", "--json", json.toString());
    assertThat(whole.exit()).as(whole.seen()).isZero();
    assertThat(whole.linesWith("Nothing is damaged")).hasSize(1);
    assertThat(json).content().contains("\"whole\" : true", "\"state\" : \"whole\"");

    Path raw = project.pre("A", "DAPI");
    FileTime time = Files.getLastModifiedTime(raw);
    flip(raw);
    Files.setLastModifiedTime(raw, time);
    flip(tiff("01_padded_post"));
    Outcome found = type("verify", "--json", json.toString());
    assertThat(found.exit()).as(found.seen()).isEqualTo(1);
    assertThat(found.linesWith("01_padded_post_pad100.tiff is damaged")).hasSize(1);
    assertThat(found.linesWith("restore it from a copy")).hasSize(1);
    assertThat(json).content().contains("\"whole\" : false", "\"state\" : \"damaged\"");

    flip(raw); // the bit is as it was
    Files.setLastModifiedTime(raw, time);
    Outcome run = type("run", "--set", "pad=100");
    assertThat(run.exit()).as(run.seen()).isZero();
    assertThat(run.linesWith("was found damaged by verify")).isNotEmpty();
    assertThat(Faults.results(results())).isEqualTo(undisturbed);
    assertThat(type("verify").exit()).isZero();
  }

  @Test
  void aManifestThatCannotBeReadStopsNothingElse() throws Exception {
    project.withPair("B", "DAPI");
    assertThat(type("run", "--set", "pad=100").exit()).isZero();
    Path manifest = results().resolve("A/DAPI/manifest/03_interior_aligned_pre_pad100.json");
    try (RandomAccessFile file = new RandomAccessFile(manifest.toFile(), "rw")) {
      file.setLength(1L << 30); // nothing is on the disk of it
    }
    Outcome status = type("status", "--set", "pad=100");
    assertThat(status.exit()).as(status.seen()).isZero();
    assertThat(status.linesWith("is no readable manifest")).hasSize(1);
    assertThat(status.linesWith("valid")).hasSize(6);
    Outcome points = type("points", "--sample", "A", "--dye", "DAPI", "--set", "pad=100");
    assertThat(points.exit()).isNotZero();
    assertThat(points.seen()).contains("is no readable manifest").doesNotContain("\tat ");
    assertThat(type("preflight", "--set", "pad=100").exit()).isZero();
    Outcome run = type("run", "--set", "pad=100");
    assertThat(run.exit()).as(run.seen()).isZero();
    assertThat(run.linesWith("so stage 3 was made again")).hasSize(1);
  }

  @Test
  void aDamagedJournalIsSaidAndAPlainRunDoesWithoutIt() throws Exception {
    Path runs = results().resolve(".endolith/runs");
    Path run;
    try (var folders = Files.list(runs)) {
      run = folders.findFirst().orElseThrow();
    }
    Path journal = run.resolve("journal.jsonl");
    byte[] bytes = Files.readAllBytes(journal);
    bytes[bytes.length - 200] = (byte) 0xFF;
    Files.write(journal, bytes);
    assertThat(type("log").exit()).isZero();
    Outcome last = new Terminal(home).type("log", "p", "last");
    assertThat(last.linesWith("cannot be read and were passed over")).as(last.seen()).hasSize(1);
    bytes[100] ^= 1;
    Files.write(journal, bytes);
    Outcome resumed = type("run", "--resume");
    assertThat(resumed.exit()).isEqualTo(2);
    assertThat(resumed.seen()).contains("the plan of the run").doesNotContain("\tat ");
    assertThat(type("log").linesWith("its journal is damaged")).hasSize(1);
    Outcome plain = type("run", "--set", "pad=100");
    assertThat(plain.linesWith("  there already")).as(plain.seen()).hasSize(4);
  }

  private Path results() {
    return project.folder().resolve("processed");
  }

  private Path tiff(String stem) {
    return results().resolve("A/DAPI/tiff/" + stem + "_pad100.tiff");
  }

  private static void flip(Path path) throws Exception {
    try (FileChannel file =
        FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      java.nio.ByteBuffer one = java.nio.ByteBuffer.allocate(1);
      file.read(one, file.size() / 2);
      one.put(0, (byte) (one.get(0) ^ 4)).flip();
      file.write(one, file.size() / 2);
    }
  }

  private Outcome type(String command, String... more) throws Exception {
    String[] words = new String[more.length + 2];
    words[0] = command;
    words[1] = project.folder().toString();
    System.arraycopy(more, 0, words, 2, more.length);
    return new Terminal(home).type(words);
  }
}
