package endolith.engine.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AotCacheTest {
  private static final FileTime THEN = FileTime.fromMillis(0);

  @TempDir Path home;
  private Path library;
  private String classPath;

  @BeforeEach
  void install() throws IOException {
    Path program = Files.writeString(home.resolve("app.jar"), "program");
    library = Files.createDirectories(home.resolve("lib")).resolve("engine.jar");
    classPath = program + File.pathSeparator + library;
    release("first");
  }

  /** Packers often give all files one time. */
  private void release(String content) throws IOException {
    Files.writeString(library, content);
    Files.setLastModifiedTime(library, THEN);
  }

  private Path place() throws IOException {
    return AotCache.place(classPath).orElseThrow();
  }

  @Test
  void liesBesideTheProgramsJar() throws IOException {
    assertThat(place()).hasParentRaw(home).isEqualTo(place());
  }

  @Test
  void isAnotherOneForAnotherLibrary() throws IOException {
    Path first = place();
    release("other");
    assertThat(place()).isNotEqualTo(first);
    release("first");
    assertThat(place()).isEqualTo(first);
  }

  @Test
  void takesThePlaceOfEarlierOnesAndOfNothingElse() throws IOException {
    Path first = Files.createFile(place());
    Path kept = Files.createFile(home.resolve("worker.log"));
    release("other");
    Path second = Files.createFile(place());

    AotCache.deleteOthers(second);

    assertThat(first).doesNotExist();
    assertThat(second).exists();
    assertThat(kept).exists();
  }

  @Test
  void isNotForClassFoldersWhichJavaCannotKeep() throws IOException {
    assertThat(AotCache.place("/src/target/classes" + File.pathSeparator + "/lib/a.jar")).isEmpty();
  }
}
