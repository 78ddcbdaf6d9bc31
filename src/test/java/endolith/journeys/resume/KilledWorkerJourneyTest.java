package endolith.journeys.resume;

import static org.assertj.core.api.Assertions.assertThat;

import endolith.journeys.terminal.Outcome;
import endolith.journeys.terminal.RunningCommand;
import endolith.journeys.terminal.SmallProject;
import endolith.journeys.terminal.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledWorkerJourneyTest {
  @TempDir Path home;

  @Test
  void aWorkerKilledAfterEachStageInTurnEndsInTheSameBytes() throws Exception {
    SmallProject project = SmallProject.in(home.resolve("p")).withPair("A", "DAPI");
    Path undisturbed = home.resolve("undisturbed");
    assertThat(new Terminal(home).type(command(project, undisturbed)).exit()).isZero();

    Path disturbed = home.resolve("disturbed");
    for (String stage : new String[] {"1/4", "2/4", "3/4"}) {
      Outcome killed = killAfter(stage, project, disturbed);
      assertThat(killed.exit()).as(killed.seen()).isEqualTo(1);
      assertThat(killed.seen()).contains("error: worker killed").doesNotContain("\tat ");
    }
    leaveHalfWrittenSummaries(disturbed.resolve(".endolith"));
    Outcome last = new Terminal(home).type(command(project, disturbed));

    assertThat(last.exit()).as(last.seen()).isZero();
    assertThat(last.linesWith("  there already")).as(last.seen()).hasSize(3);
    assertThat(images(disturbed)).isEqualTo(images(undisturbed));
    assertThat(names(disturbed)).noneMatch(name -> name.endsWith(".tmp"));
  }

  /** As a program does that is killed while it writes its summary. */
  private static void leaveHalfWrittenSummaries(Path files) throws IOException {
    long process = 4_000_000_000L; // above every system's limit
    String name = ".summary.csv.endolith-" + process + "-2.tmp";
    Files.createFile(files.resolve(name));
    try (Stream<Path> runs = Files.list(files.resolve("runs"))) {
      for (Path run : runs.toList()) {
        Files.createFile(run.resolve(name));
      }
    }
  }

  private Outcome killAfter(String stage, SmallProject project, Path output) throws Exception {
    try (RunningCommand run = new Terminal(home).start(command(project, output))) {
      run.awaitLine(line -> line.stripLeading().startsWith(stage));
      run.killChildren();
      return run.outcome();
    }
  }

  private static String[] command(SmallProject project, Path output) {
    return new String[] {
      "run", project.folder().toString(), "--set", "pad=100", "--output", output.toString()
    };
  }

  /** Every image and plot below a folder by its relative name: a hash of its bytes. */
  private static Map<String, Integer> images(Path folder) throws IOException {
    Map<String, Integer> images = new TreeMap<>();
    for (String name : names(folder)) {
      if (name.endsWith(".tiff") || name.endsWith(".png")) {
        images.put(name, Arrays.hashCode(Files.readAllBytes(folder.resolve(name))));
      }
    }
    assertThat(images).hasSize(5 + 8);
    return images;
  }

  private static Set<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString())
          .collect(Collectors.toSet());
    }
  }
}
