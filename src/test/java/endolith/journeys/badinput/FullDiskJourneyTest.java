package endolith.journeys.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import endolith.journeys.terminal.MountedFileSystem;
import endolith.journeys.terminal.Outcome;
import endolith.journeys.terminal.SmallProject;
import endolith.journeys.terminal.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FullDiskJourneyTest {
  @TempDir Path home;

  @Test
  void aFullDiskIsSaidOncePerTaskAndLeavesNothingHalfWritten() throws Exception {
    SmallProject project = SmallProject.in(home.resolve("p")).withPair("A", "DAPI");
    // Room for one of the two padded images, as the pair's own size tells.
    try (MountedFileSystem disk = MountedFileSystem.tmpfs(home.resolve("disk"), "size=640k")) {
      Path output = disk.folder().resolve("out");
      Outcome outcome = run(project, output);

      assertThat(outcome.exit()).as(outcome.seen()).isEqualTo(1);
      assertThat(outcome.linesWith("PROBLEMS")).as(outcome.seen()).hasSize(1);
      assertThat(outcome.linesWith("A / DAPI: ")).singleElement().asString().contains("full");
      assertThat(outcome.seen()).doesNotContain("Exception", "\tat ");
      assertThat(files(output)).noneMatch(name -> name.endsWith(".tmp"));
      assertThat(files(output)).noneMatch(name -> name.startsWith("04_difference"));
    }
    Outcome again = run(project, home.resolve("roomy"));
    assertThat(again.exit()).as(again.seen()).isZero();
  }

  @Test
  void aDiskThatIsTooSmallIsSeenBeforeTheStart() throws Exception {
    SmallProject project = SmallProject.in(home.resolve("p")).withPair("A", "DAPI");
    try (MountedFileSystem disk = MountedFileSystem.tmpfs(home.resolve("disk"), "size=640k")) {
      String output = disk.folder().resolve("out").toString();
      String[] choices = {project.folder().toString(), "--set", "pad=100", "--output", output};
      for (String command : List.of("preflight", "run")) {
        List<String> words = new ArrayList<>(List.of(command));
        words.addAll(List.of(choices));
        Outcome outcome = new Terminal(home).type(words.toArray(String[]::new));
        assertThat(outcome.exit()).as(outcome.seen()).isEqualTo(2);
        assertThat(outcome.linesWith("Disk:")).singleElement().asString().contains("too much");
        assertThat(outcome.seen()).contains("--force-run", output);
      }
      assertThat(files(disk.folder())).noneMatch(name -> name.endsWith(".tiff"));
    }
  }

  @Test
  void aReadOnlyDiskIsRefused() throws Exception {
    SmallProject project = SmallProject.in(home.resolve("p")).withPair("A", "DAPI");
    try (MountedFileSystem disk = MountedFileSystem.tmpfs(home.resolve("disk"), "ro,size=64k")) {
      Path output = disk.folder().resolve("out");
      Outcome outcome = run(project, output);

      assertThat(outcome.exit()).as(outcome.seen()).isEqualTo(2);
      assertThat(outcome.linesWith(output.toString())).as(outcome.seen()).hasSize(1);
      assertThat(outcome.seen()).doesNotContain("Exception", "\tat ");
    }
  }

  private Outcome run(SmallProject project, Path output) throws Exception {
    return new Terminal(home)
        .type(
            "run",
            project.folder().toString(),
            "--set",
            "pad=100",
            "--output",
            output.toString(),
            "--force-run");
  }

  private static List<String> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).map(f -> f.getFileName().toString()).toList();
    }
  }
}
