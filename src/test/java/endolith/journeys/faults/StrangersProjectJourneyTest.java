package endolith.journeys.faults;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import endolith.journeys.terminal.Outcome;
import endolith.journeys.terminal.SmallProject;
import endolith.journeys.terminal.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A project made by somebody who means harm: nothing outside its folder of results changes, and
 * nothing of it is run.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "links need rights there")
class StrangersProjectJourneyTest {
  private static final String FROM_A_KILLED_PROGRAM = ".notes.endolith-4000000000-1.tmp";

  @TempDir Path home;

  private SmallProject project;
  private Path processed;
  private Path program;
  private Path outside;
  private Path startUp;

  @BeforeEach
  void make() throws IOException {
    project = SmallProject.in(home.resolve("p"));
    processed = Files.createDirectories(home.resolve("p/processed"));
    program = Files.createDirectories(processed.resolve(".endolith"));
    outside = Files.createDirectory(home.resolve("outside"));
    Files.createDirectory(outside.resolve("folder"));
    startUp = Files.writeString(outside.resolve("start-up"), "echo hello\n");
    Files.writeString(outside.resolve("folder/notes"), "mine");
    Files.writeString(outside.resolve("folder").resolve(FROM_A_KILLED_PROGRAM), "mine, too");
  }

  /** A pair of the same small images for each sample. */
  private void pair(String sample) throws IOException {
    Path pre = home.resolve("pre.tif");
    if (!Files.exists(pre)) {
      SmallProject model = SmallProject.in(home.resolve("model")).withPair("A", "DAPI");
      Files.move(model.pre("A", "DAPI"), pre);
      Files.move(model.post("A", "DAPI"), home.resolve("post.tif"));
    }
    Files.createLink(project.raw(sample, "a_PreStain_DAPI.tif"), pre);
    Files.createLink(project.raw(sample, "a_PostStain_DAPI.tif"), home.resolve("post.tif"));
  }

  private Path in(Path folder, String... below) throws IOException {
    Path path = folder;
    for (String part : below) {
      path = path.resolve(part);
    }
    Files.createDirectories(Objects.requireNonNull(path.getParent()));
    return path;
  }

  /** A pair, one of whose places is a link. */
  private void linked(String sample, Path target, String... below) throws IOException {
    pair(sample);
    Files.createSymbolicLink(in(processed.resolve(sample), below), target);
  }

  /** Everything outside the project: each name with its content. */
  private Map<String, String> world() throws IOException {
    Map<String, String> world = new TreeMap<>();
    try (Stream<Path> all = Files.walk(outside)) {
      for (Path path : all.toList()) {
        world.put(
            outside.relativize(path).toString(),
            Files.isRegularFile(path) ? new String(Files.readAllBytes(path), ISO_8859_1) : "");
      }
    }
    return world;
  }

  private Outcome run(String... more) throws Exception {
    Stream<String> command = Stream.of("run", project.folder().toString(), "--set", "pad=60");
    return new Terminal(home).type(Stream.concat(command, Stream.of(more)).toArray(String[]::new));
  }

  @Test
  void linksInTheFoldersOfPairsLeadNowhere() throws Exception {
    Path folder = outside.resolve("folder");
    linked("tiff", folder, "DAPI", "tiff");
    linked("fits", folder, "DAPI", "fits");
    linked("plots", folder, "DAPI", "pipeline_output");
    linked("manifest", folder, "DAPI", "manifest");
    linked("dye", folder, "DAPI");
    pair("sample");
    Files.createSymbolicLink(processed.resolve("sample"), folder);
    linked("one image", startUp, "DAPI", "tiff", "01_padded_post_pad60.tiff");
    linked("one plot", startUp, "DAPI", "pipeline_output", "registration_pad60.png");
    linked("one manifest", startUp, "DAPI", "manifest", "02_icp_aligned_pre_pad60.json");
    // A task's log is named after its sample.
    pair("$(touch owned);`touch owned`");
    Path log = in(program, "tasks", "$(touch owned);`touch owned`", "DAPI.log");
    Files.createSymbolicLink(log, startUp);
    pair("hard");
    Files.createLink(in(program, "tasks", "hard", "DAPI.log"), startUp);
    pair("logs");
    Files.createSymbolicLink(in(program, "tasks", "logs"), folder);
    pair("=cmd('x')");
    for (String name : List.of("summary.csv", "summary.json", "settings.json")) {
      Files.createSymbolicLink(program.resolve(name), startUp);
    }
    Files.createSymbolicLink(program.resolve("memory.sqlite"), outside.resolve("new.sqlite"));
    Files.createSymbolicLink(in(program, "runs", "0"), folder);
    Map<String, String> before = world();

    Outcome outcome = run();

    assertThat(world()).as(outcome.seen()).isEqualTo(before);
    assertThat(outcome.exit()).as(outcome.seen()).isEqualTo(1);
    for (String refused : List.of("tiff", "fits", "plots", "manifest", "dye", "sample")) {
      assertThat(outcome.linesWith(refused + " / DAPI: "))
          .as(outcome.seen())
          .anyMatch(line -> line.contains("is a link"));
    }
    for (String done : List.of("one image", "one plot", "one manifest", "hard", "logs")) {
      assertThat(processed.resolve(done).resolve("DAPI/tiff/04_difference_difference_pad60.tiff"))
          .isRegularFile();
    }
    assertThat(outcome.seen())
        .contains("7 of 13 pairs complete", "memory is not recorded")
        .doesNotContain("Exception", "\tat ");
    assertThat(program.resolve("summary.csv")).content().contains("\n'=cmd('x'),DAPI,");
    assertThat(program.resolve("summary.json")).content().contains("\"=cmd('x')\"");
    try (Stream<Path> all = Files.walk(home)) {
      assertThat(all).noneMatch(path -> path.endsWith("owned"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "lock", "runs", "tasks", "endolith.log", "worker.log"})
  void aLinkAmongTheProgramsOwnFilesIsRefusedBeforeAnythingIsDone(String name) throws Exception {
    pair("A");
    if (name.isEmpty()) {
      Files.delete(program);
    }
    boolean file = name.equals("lock") || name.endsWith(".log");
    Path link = name.isEmpty() ? program : program.resolve(name);
    Files.createSymbolicLink(link, file ? startUp : outside.resolve("folder"));
    Map<String, String> before = world();

    Outcome outcome = run();

    assertThat(world()).isEqualTo(before);
    assertThat(outcome.exit()).as(outcome.seen()).isEqualTo(2);
    assertThat(outcome.err()).contains(link + " is a link").doesNotContain("\tat ");
    assertThat(processed.resolve("A")).doesNotExist();
  }

  @Test
  void aLockThatIsAnotherFileTooIsNotEmptied() throws Exception {
    pair("A");
    Files.createLink(program.resolve("lock"), startUp);
    Outcome outcome = run("--to-stage", "1");
    assertThat(outcome.exit()).as(outcome.seen()).isZero();
    assertThat(startUp).hasContent("echo hello");
  }

  @Test
  void theFolderOfResultsItselfMayBeALink() throws Exception {
    pair("A");
    Files.delete(program);
    Files.delete(processed);
    Path disk = Files.createDirectory(home.resolve("disk"));
    Files.createSymbolicLink(processed, disk);
    Outcome outcome = run();
    assertThat(outcome.exit()).as(outcome.seen()).isZero();
    assertThat(disk.resolve("A/DAPI/manifest/04_difference_difference_pad60.json")).isRegularFile();
  }

  @Test
  void aNameThatLooksLikeOptionsOfTheDatabaseIsAName() throws Exception {
    pair("A");
    Path output = home.resolve("x.sqlite?mode=rwc&cache=shared");
    Outcome outcome = run("--to-stage", "1", "--output", output.toString());
    assertThat(outcome.exit()).as(outcome.seen()).isZero();
    assertThat(outcome.seen()).doesNotContain("not recorded");
    assertThat(output.resolve(".endolith/memory.sqlite")).isRegularFile();
    assertThat(home.resolve("x.sqlite")).doesNotExist();
  }

  @Test
  void aJournalNamesNoPlaceToWriteTo() throws Exception {
    pair("A");
    pair("B");
    assertThat(run("--samples", "A").exit()).isZero();
    try (Stream<Path> runs = Files.list(program.resolve("runs"))) {
      Path journal = runs.toList().getFirst().resolve("journal.jsonl");
      Path folder = outside.resolve("folder");
      String changed =
          Files.readString(journal)
              .replace("\"output\":\"" + processed, "\"output\":\"" + folder)
              .replaceAll("\"run\":\"[^\"]*\"", "\"run\":\"../../../../outside/run\"")
              .replace("A/DAPI", "../../outside/DAPI")
              .replace("\"samples\":[\"A\"]", "\"samples\":[\"..\",\"B\"]");
      assertThat(changed).contains(folder.toString(), "../../../../outside/run", "\"..\"");
      Files.writeString(journal, changed);
    }
    Map<String, String> before = world();
    for (String command : List.of("--resume", "--retry-failed", "--lenient")) {
      Outcome outcome = run(command);
      assertThat(outcome.seen()).doesNotContain("Exception", "\tat ");
    }
    assertThat(new Terminal(home).type("log", project.folder().toString(), "last").seen())
        .doesNotContain("\tat ");
    assertThat(world()).isEqualTo(before);
    assertThat(processed.resolve("B/DAPI/tiff")).isDirectory();
  }

  @Test
  void aRecordWithOtherTablesHoldsNobodyUp() throws Exception {
    pair("A");
    assertThat(run("--to-stage", "1").exit()).isZero();
    Path record = program.resolve("memory.sqlite");
    byte[] page = Files.readAllBytes(record);
    // A table's statement turned into that of another, as a view in its place would be.
    String text =
        new String(page, ISO_8859_1).replace("CREATE TABLE verdicts", "CREATE VIEW  verdicts");
    Files.write(record, text.getBytes(ISO_8859_1));
    byte[] changed = Files.readAllBytes(record);
    assertThat(changed).isNotEqualTo(page);
    for (String command : List.of("run", "preflight", "monitor")) {
      Outcome outcome = new Terminal(home).type(command, project.folder().toString());
      assertThat(outcome.exit()).as(outcome.seen()).isEqualTo(command.equals("monitor") ? 2 : 0);
      assertThat(outcome.seen()).doesNotContain("Exception", "\tat ");
      if (!command.equals("preflight")) {
        assertThat(outcome.linesWith(record + " ")).as(outcome.seen()).hasSize(1);
      }
    }
    assertThat(Files.readAllBytes(record)).isEqualTo(changed);
  }

  @Test
  void aCopyGoesOnWithItsOwnRawImages() throws Exception {
    pair("A");
    pair("B");
    assertThat(run("--samples", "A").exit()).isZero();
    Path copy = home.resolve("copy");
    copy(project.folder(), copy);
    // The original is another now: a copy that looked there would fail.
    Files.delete(project.raw("A", "a_PreStain_DAPI.tif"));

    Outcome outcome = new Terminal(home).type("run", copy.toString(), "--resume");

    assertThat(outcome.exit()).as(outcome.seen()).isZero();
    assertThat(outcome.seen()).doesNotContain("outside this project").contains("1 of 1 pairs");

    Outcome elsewhere =
        new Terminal(home)
            .type(
                "run",
                project.folder().toString(),
                "--raw",
                copy.resolve("raw").toString(),
                "--samples",
                "A",
                "--set",
                "pad=60");
    assertThat(elsewhere.exit()).as(elsewhere.seen()).isZero();
    Outcome resumed = new Terminal(home).type("run", project.folder().toString(), "--resume");
    assertThat(resumed.exit()).as(resumed.seen()).isZero();
    assertThat(resumed.linesWith("outside this project"))
        .singleElement()
        .asString()
        .contains(copy.resolve("raw").toString());
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path path : all.toList()) {
        Files.copy(path, to.resolve(from.relativize(path).toString()));
      }
    }
  }
}
