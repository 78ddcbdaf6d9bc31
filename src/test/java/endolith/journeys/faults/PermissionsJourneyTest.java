package endolith.journeys.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import endolith.journeys.terminal.Outcome;
import endolith.journeys.terminal.SmallProject;
import endolith.journeys.terminal.Terminal;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Permissions hold for root, too: the command is run without root's right to pass them over. */
class PermissionsJourneyTest {
  @TempDir Path home;

  private SmallProject project;
  private Terminal terminal;
  private Path closed;

  @BeforeEach
  void aProjectAndAPersonWithoutPrivileges() throws Exception {
    assumeTrue(
        FileSystems.getDefault().supportedFileAttributeViews().contains("posix"),
        "this system has no permissions as POSIX has them");
    project = SmallProject.in(home.resolve("p")).withPair("A", "DAPI");
    terminal = new Terminal(home).withoutPrivileges();
    closed = home;
  }

  @AfterEach
  void nothingStaysClosed() throws Exception {
    permit(closed, "rwx------");
  }

  private void close(Path path, String permissions) throws Exception {
    closed = path;
    permit(path, permissions);
  }

  private static void permit(Path path, String permissions) throws Exception {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
  }

  @Test
  void anOutputFolderThatMayNotBeWrittenToIsRefused() throws Exception {
    Path folder = Files.createDirectory(home.resolve("closed"));
    close(folder, "r-x------");
    Outcome outcome = run("--output", folder.resolve("out").toString());
    assertThat(outcome.exit()).as(outcome.seen()).isEqualTo(2);
    assertThat(outcome.linesWith(folder.toString())).hasSize(1);
    assertThat(outcome.seen()).doesNotContain("Exception", "\tat ");
  }

  @Test
  void aRawFileThatMayNotBeReadCostsItsOwnTaskOnly() throws Exception {
    Files.copy(project.pre("A", "DAPI"), project.pre("B", "DAPI"));
    Files.copy(project.post("A", "DAPI"), project.post("B", "DAPI"));
    close(project.post("B", "DAPI"), "---------");
    Outcome outcome = run();
    assertThat(outcome.exit()).as(outcome.seen()).isEqualTo(1);
    assertThat(outcome.seen()).contains("1 of 2 pairs complete").doesNotContain("\tat ");
    assertThat(outcome.linesWith("not permitted")).isNotEmpty();
    assertThat(project.folder().resolve("processed/A/DAPI/tiff")).isNotEmptyDirectory();
  }

  @Test
  void aSampleFolderThatMayNotBeReadIsNamedAndLeftOutOnlyIfThatWasAsked() throws Exception {
    Path folder = Files.createDirectory(project.folder().resolve("raw/B"));
    close(folder, "---------");
    Outcome strict = run();
    assertThat(strict.exit()).as(strict.seen()).isEqualTo(2);
    assertThat(strict.seen()).contains("FOLDER UNREADABLE", folder.toString(), "--lenient");
    assertThat(project.folder().resolve("processed")).doesNotExist();
    Outcome outcome = run("--lenient");
    assertThat(outcome.exit()).as(outcome.seen()).isZero();
    assertThat(outcome.linesWith("FOLDER UNREADABLE")).as(outcome.seen()).hasSize(1);
    assertThat(outcome.seen()).contains(folder.toString()).doesNotContain("Exception", "\tat ");
    assertThat(project.folder().resolve("processed/A/DAPI/tiff")).isNotEmptyDirectory();
  }

  @Test
  void aResultFolderThatMayNotBeWrittenToCostsItsOwnTaskOnly() throws Exception {
    Path folder = Files.createDirectories(home.resolve("p/processed/A"));
    close(folder, "r-x------");
    Outcome outcome = run();
    assertThat(outcome.exit()).as(outcome.seen()).isEqualTo(1);
    assertThat(outcome.linesWith(folder.toString())).as(outcome.seen()).isNotEmpty();
    assertThat(outcome.seen()).doesNotContain("Exception", "\tat ");
  }

  private Outcome run(String... more) throws Exception {
    List<String> words = new ArrayList<>(List.of("run", project.folder().toString()));
    words.addAll(List.of("--set", "pad=100", "--to-stage", "1"));
    words.addAll(List.of(more));
    return terminal.type(words.toArray(String[]::new));
  }
}
