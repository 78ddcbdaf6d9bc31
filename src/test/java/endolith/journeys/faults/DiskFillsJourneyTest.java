package endolith.journeys.faults;

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

class DiskFillsJourneyTest {
  @TempDir Path home;

  @Test
  void wheneverTheDiskFillsUpTheRestIsDoneOnceThereIsRoom() throws Exception {
    SmallProject project = SmallProject.in(home.resolve("p")).withPair("A", "DAPI");
    Path undisturbed = home.resolve("undisturbed");
    assertThat(run(project, undisturbed).exit()).isZero();
    long needed = bytes(undisturbed);
    int points = Faults.count(3, 20);
    for (int point = 0; point < points; point++) {
      long size = needed * (2 * point + 1) / (2 * points);
      try (MountedFileSystem disk =
          MountedFileSystem.tmpfs(home.resolve("disk" + point), "size=" + size / 1024 + "k")) {
        Path output = disk.folder().resolve("out");
        Outcome full = run(project, output);
        assertThat(full.exit()).as("%d bytes: %s", size, full.seen()).isEqualTo(1);
        assertThat(full.seen()).contains("full").doesNotContain("Exception", "\tat ");
        assertThat(Faults.names(output)).noneMatch(name -> name.endsWith(".tmp"));
        disk.resize("64m");
        Outcome again = run(project, output);
        assertThat(again.exit()).as(again.seen()).isZero();
        assertThat(Faults.results(output)).isEqualTo(Faults.results(undisturbed));
      }
    }
  }

  @Test
  void aBatchThatFindsTheDiskFullSeveralTimesStopsAndSaysHowToGoOn() throws Exception {
    SmallProject project = SmallProject.in(home.resolve("p"));
    for (String sample : List.of("A", "B", "C", "D", "E")) {
      project.withPair(sample, "DAPI");
    }
    try (MountedFileSystem disk = MountedFileSystem.tmpfs(home.resolve("disk"), "size=640k")) {
      Path output = disk.folder().resolve("out");
      Outcome full = run(project, output, "--to-stage", "1");
      assertThat(full.exit()).as(full.seen()).isEqualTo(1);
      assertThat(full.linesWith("DAPI: The disk is full")).as(full.seen()).hasSize(3);
      assertThat(full.seen())
          .contains(" MiB free on their disk), so the other 2 were not begun", "--resume")
          .doesNotContain("Exception", "\tat ");
      disk.resize("64m");
      Outcome again =
          new Terminal(home)
              .type("run", project.folder().toString(), "--resume", "--output", output.toString());
      assertThat(again.exit()).as(again.seen()).isZero();
      assertThat(again.seen()).contains("5 of 5 pairs complete");
    }
  }

  private Outcome run(SmallProject project, Path output, String... more) throws Exception {
    List<String> words = new ArrayList<>(List.of("run", project.folder().toString()));
    words.addAll(List.of("--set", "pad=100", "--force-run", "--output", output.toString()));
    words.addAll(List.of(more));
    return new Terminal(home).type(words.toArray(String[]::new));
  }

  private static long bytes(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }
}
