package endolith.engine.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class AotCacheTest {

  @Test
  void liesBesideTheProgramsJar() {
    String classPath = "/opt/endolith/app.jar" + File.pathSeparator + "/opt/endolith/lib/a.jar";

    assertThat(AotCache.place(classPath)).contains(Path.of("/opt/endolith/worker.aot"));
  }

  @Test
  void isNotForClassFoldersWhichJavaCannotKeep() {
    assertThat(AotCache.place("/src/target/classes" + File.pathSeparator + "/lib/a.jar")).isEmpty();
  }
}
