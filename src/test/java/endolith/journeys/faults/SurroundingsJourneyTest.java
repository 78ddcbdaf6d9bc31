package endolith.journeys.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import endolith.journeys.terminal.MountedFileSystem;
import endolith.journeys.terminal.Outcome;
import endolith.journeys.terminal.RunningCommand;
import endolith.journeys.terminal.SmallProject;
import endolith.journeys.terminal.Terminal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The system around the program is not as it should be. */
class SurroundingsJourneyTest {
  @TempDir Path home;

  @Test
  void whereNoProgramMayRunOnlyTheRecordIsMissing() throws Exception {
    SmallProject project = SmallProject.in(home.resolve("p")).withPair("A", "DAPI");
    try (MountedFileSystem closed =
        MountedFileSystem.tmpfs(home.resolve("noexec"), "noexec,size=16m")) {
      Terminal terminal = new Terminal(home).keeping(closed.folder(), closed.folder());
      Outcome outcome = terminal.type("run", project.folder().toString(), "--set", "pad=60");

      assertThat(outcome.exit()).as(outcome.seen()).isZero();
      assertThat(outcome.linesWith("memory is not recorded"))
          .singleElement()
          .asString()
          .contains(closed.folder().toString(), "noexec", "XDG_CACHE_HOME");
      assertThat(outcome.seen()).doesNotContain("Exception", "\tat ", "Error");
      assertThat(closed.folder()).isEmptyDirectory();

      Path cache = Files.createDirectory(home.resolve("cache"));
      Outcome mended =
          new Terminal(home)
              .keeping(closed.folder(), cache)
              .type("run", project.folder().toString(), "--set", "pad=60");
      assertThat(mended.exit()).as(mended.seen()).isZero();
      assertThat(mended.seen()).doesNotContain("not recorded");
      assertThat(closed.folder()).isEmptyDirectory();
      assertThat(cache).isEmptyDirectory();
    }
    Outcome recorded = new Terminal(home).type("monitor", project.folder().toString(), "--runs");
    assertThat(recorded.exit()).as(recorded.seen()).isZero();
  }

  @Test
  void aProjectOnADiskThatCannotBeWrittenToCanBeLookedAt() throws Exception {
    OnePair.in(home.resolve("p"));
    String project = home.resolve("p").toString();
    try (MountedFileSystem disk = MountedFileSystem.tmpfs(home.resolve("disk"), "size=64m")) {
      String output = disk.folder().resolve("out").toString();
      String[] run = {"run", project, "--set", "pad=20", "--output", output};
      assertThat(new Terminal(home).type(run).exit()).isZero();
      disk.makeReadOnly();
      Outcome status =
          new Terminal(home).type("status", project, "--set", "pad=20", "--output", output);
      assertThat(status.linesWith(" valid")).as(status.seen()).hasSize(4);
      Outcome verify = new Terminal(home).type("verify", project, "--output", output);
      assertThat(verify.exit()).as(verify.seen()).isZero();
      Path chart = home.resolve("memory.svg");
      Outcome monitor =
          new Terminal(home)
              .type("monitor", project, "--output", output, "--chart", chart.toString());
      assertThat(monitor.exit()).as(monitor.seen()).isZero();
      assertThat(chart).content().contains("<svg");
      Outcome json =
          new Terminal(home)
              .type("verify", project, "--output", output, "--json", output + "/report.json");
      assertThat(json.exit()).as(json.seen()).isEqualTo(1);
      assertThat(json.err()).contains(output, "Read-only").doesNotContain("Exception", "\tat ");
      Outcome again = new Terminal(home).type(run);
      assertThat(again.exit()).as(again.seen()).isEqualTo(2);
      assertThat(again.err()).contains(output, "Read-only").doesNotContain("\tat ");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "runs", "tasks", "lock", "endolith.log", "worker.log"})
  void whatLiesInThePlaceOfAFileOrFolderOfTheProgramIsNamedBeforeTheStart(String name)
      throws Exception {
    OnePair.in(home.resolve("p"));
    Path program = home.resolve("p/processed/.endolith");
    boolean file = name.equals("lock") || name.endsWith(".log");
    Path there = name.isEmpty() ? program : program.resolve(name);
    Files.createDirectories(file ? there : there.getParent());
    Path theirs = Files.writeString(file ? there.resolve("notes") : there, "mine");
    Outcome run = new Terminal(home).type("run", home.resolve("p").toString(), "--set", "pad=20");
    assertThat(run.exit()).as(run.seen()).isEqualTo(2);
    assertThat(run.err()).contains(there + " ", "remove it").doesNotContain("Exception", "\tat ");
    assertThat(theirs).hasContent("mine");
    assertThat(home.resolve("p/processed/A")).doesNotExist();
  }

  @Test
  void whatIsNotNeededMayBeInTheWay() throws Exception {
    OnePair.in(home.resolve("p"));
    Path program = home.resolve("p/processed/.endolith");
    for (String name :
        List.of("memory.sqlite", "summary.csv", "settings.json", "tasks/A/DAPI.log")) {
      Files.createDirectories(program.resolve(name));
      Files.writeString(program.resolve(name).resolve("notes"), "mine");
    }
    Outcome run = new Terminal(home).type("run", home.resolve("p").toString(), "--set", "pad=20");
    assertThat(run.exit()).as(run.seen()).isEqualTo(1);
    assertThat(run.linesWith("memory is not recorded")).as(run.seen()).hasSize(1);
    assertThat(run.linesWith("summary.csv is a folder"))
        .singleElement()
        .asString()
        .contains("is not of this run", program.resolve("runs").toString());
    assertThat(run.seen()).contains("1 of 1 pairs complete").doesNotContain("\tat ");
    assertThat(program.resolve("tasks/A/DAPI.log/notes")).hasContent("mine");
  }

  @Test
  void aPipeNamedLikeAScanKeepsNobodyWaiting() throws Exception {
    SmallProject project = SmallProject.in(home.resolve("p")).withPair("A", "DAPI");
    Path pipe = project.pre("B", "Cy5");
    Files.copy(project.post("A", "DAPI"), project.post("B", "Cy5"));
    assumeTrue(
        new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0, "needs mkfifo");
    Files.createSymbolicLink(project.post("C", "Cy5"), Path.of("/dev/zero"));
    for (String command : new String[] {"survey", "preflight", "run"}) {
      String[] typed =
          command.equals("survey")
              ? new String[] {command, project.folder().toString()}
              : new String[] {command, project.folder().toString(), "--set", "pad=60", "--lenient"};
      Outcome outcome = new Terminal(home).type(typed);
      assertThat(outcome.exit()).as(outcome.seen()).isZero();
      if (!command.equals("preflight")) {
        assertThat(outcome.linesWith("is no regular file")).as(outcome.seen()).hasSize(2);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "out"})
  void aVolumeThatVanishesStopsTheBatch(String below) throws Exception {
    SmallProject project =
        SmallProject.in(home.resolve("p"))
            .withPair("A", "DAPI")
            .withPair("B", "DAPI")
            .withPair("C", "DAPI");
    Path point = home.resolve("disk");
    MountedFileSystem disk = MountedFileSystem.tmpfs(point, "size=200m");
    try (disk;
        RunningCommand run =
            new Terminal(home)
                .start(
                    "run",
                    project.folder().toString(),
                    "--set",
                    "pad=60",
                    "--output",
                    point.resolve(below).toString())) {
      run.awaitLine(line -> line.startsWith("[2/3]"));
      disk.vanish();
      Outcome outcome = run.outcome();

      assertThat(outcome.exit()).as(outcome.seen()).isEqualTo(1);
      assertThat(outcome.seen())
          .contains("no longer on the disk", "connect it again")
          .doesNotContain("Exception", "\tat ");
      assertThat(point).isEmptyDirectory();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"INT", "TERM", "HUP"})
  void whateverTellsARunToEndItEndsAsAnAbort(String signal) throws Exception {
    SmallProject project =
        SmallProject.in(home.resolve("p")).withPair("A", "DAPI").withPair("B", "DAPI");
    try (RunningCommand run =
        new Terminal(home).start("run", project.folder().toString(), "--set", "pad=60")) {
      run.awaitLine(line -> line.stripLeading().startsWith("1/4"));
      run.signal(signal);
      Outcome outcome = run.outcome();
      assertThat(outcome.exit()).as(outcome.seen()).isEqualTo(130);
      assertThat(outcome.seen()).containsPattern("aborted|stopped").doesNotContain("\tat ");
    }
    assertThat(project.unfinishedFiles()).isEmpty();
  }

  @Test
  void moreMemoryThanThereCanBeIsRefused() throws Exception {
    SmallProject project = SmallProject.in(home.resolve("p")).withPair("A", "DAPI");
    for (String budget : new String[] {"9999999999999999999999g", "2000t", "1025g"}) {
      Outcome outcome =
          new Terminal(home).type("run", project.folder().toString(), "--budget", budget);
      assertThat(outcome.exit()).as(outcome.seen()).isEqualTo(2);
      assertThat(outcome.err()).contains("--budget").doesNotContain("\tat ");
    }
    assertThat(project.folder().resolve("processed")).doesNotExist();
  }

  @Test
  void aWorkerThatSomebodyKillsIsNotSaidToLackMemory() throws Exception {
    SmallProject project = SmallProject.in(home.resolve("p")).withPair("A", "DAPI");
    try (RunningCommand run =
        new Terminal(home).start("run", project.folder().toString(), "--set", "pad=60")) {
      run.awaitLine(line -> line.stripLeading().startsWith("1/4"));
      run.killChildren();
      Outcome outcome = run.outcome();
      assertThat(outcome.exit()).isEqualTo(1);
      assertThat(outcome.seen()).contains("error: worker killed;").doesNotContain("out of memory");
    }
  }
}
