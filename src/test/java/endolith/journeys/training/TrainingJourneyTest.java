package endolith.journeys.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import endolith.journeys.terminal.Outcome;
import endolith.journeys.terminal.SmallProject;
import endolith.journeys.terminal.Terminal;
import java.io.File;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A copy of the program is trained as the start script does, and works with what it learned. */
class TrainingJourneyTest {
  @TempDir Path home;

  @Test
  void workersBeginWithWhatOneHasLearned() throws Exception {
    Path program = installed();
    Terminal terminal = new Terminal(home).running(program + "/*");

    Outcome trained = terminal.type("train");

    assertThat(trained.exit()).as(trained.seen()).isZero();
    Path cache = only(program, "worker-*.aot");
    try (Stream<Path> left = Files.list(program)) {
      assertThat(left.filter(file -> file.getFileName().toString().startsWith("."))).isEmpty();
    }

    SmallProject project = SmallProject.in(home.resolve("p")).withPair("A", "DAPI");
    Outcome ran = terminal.type("run", project.folder().toString());
    assertThat(ran.exit()).as(ran.seen()).isZero();
    assertThat(workerLog(project)).isEmpty();

    // A cache that does not fit is said in the log, and the work is done without it.
    Files.write(cache, new byte[1000]);
    Outcome without = terminal.type("run", project.folder().toString(), "--force");
    assertThat(without.exit()).as(without.seen()).isZero();
    assertThat(workerLog(project)).contains("AOT cache");
  }

  /** Java itself would go on with the classes it once learned. */
  @Test
  void workersOfAChangedProgramRunTheChange() throws Exception {
    Path program = installed();
    Terminal terminal = new Terminal(home).running(program + "/*");
    assertThat(terminal.type("train").exit()).isZero();
    SmallProject project = SmallProject.in(home.resolve("p")).withPair("A", "DAPI");

    try (FileSystem jar = FileSystems.newFileSystem(only(program, "engine-*.jar"))) {
      Files.delete(jar.getPath("endolith/engine/align/warp/SourceBlock.class"));
    }
    Outcome ran = terminal.type("run", project.folder().toString());

    assertThat(ran.exit()).as(ran.seen()).isEqualTo(1);
    Path log = project.folder().resolve("processed/.endolith/tasks/A/DAPI.log");
    assertThat(log).content().contains("SourceBlock");
  }

  private static Path only(Path folder, String pattern) throws Exception {
    try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, pattern)) {
      List<Path> all = new ArrayList<>();
      found.forEach(all::add);
      assertThat(all).hasSize(1);
      return all.getFirst();
    }
  }

  private static String workerLog(SmallProject project) throws Exception {
    try (Stream<Path> files = Files.walk(project.folder().resolve("processed/.endolith"))) {
      Path log = files.filter(file -> file.endsWith("worker.log")).findFirst().orElseThrow();
      return Files.readString(log);
    }
  }

  /** All jars of the program in one folder, as a build leaves them. */
  private Path installed() throws Exception {
    List<Path> jars =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
            .filter(entry -> entry.endsWith(".jar") && !entry.endsWith("-tests.jar"))
            .map(Path::of)
            .toList();
    assumeTrue(
        jars.stream().anyMatch(jar -> jar.endsWith("app.jar")),
        "the program is packed only in a whole build");
    Path folder = Files.createDirectories(home.resolve("program"));
    for (Path jar : jars) {
      Files.copy(jar, folder.resolve(jar.getFileName()));
    }
    copyFonts(jars, folder);
    return folder;
  }

  private static void copyFonts(List<Path> jars, Path folder) throws Exception {
    Path fonts =
        jars.stream()
            .map(jar -> jar.resolveSibling("fonts"))
            .filter(Files::isDirectory)
            .findFirst()
            .orElseThrow();
    Path target = Files.createDirectory(folder.resolve("fonts"));
    try (Stream<Path> files = Files.list(fonts)) {
      for (Path file : files.toList()) {
        Files.copy(file, target.resolve(file.getFileName()));
      }
    }
  }
}
