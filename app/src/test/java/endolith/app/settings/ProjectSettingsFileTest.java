package endolith.app.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import endolith.engine.batch.order.WorkerAllocation;
import endolith.engine.parameter.PaddingParameters;
import endolith.engine.parameter.Parameters;
import endolith.engine.task.FileFormats;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectSettingsFileTest {
  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path output;

  @SuppressWarnings("NullAway.Init")
  private ProjectSettingsFile file;

  @BeforeEach
  void open() {
    file = new ProjectSettingsFile(output);
  }

  private static ProjectSettings settings() throws Exception {
    return new ProjectSettings(
        "endolith 1",
        Parameters.defaults().with("pad", "150"),
        2,
        3,
        FileFormats.DEFAULT,
        1L << 30,
        WorkerAllocation.fresh(3));
  }

  @Test
  void whatWasSavedIsFoundAgain() throws Exception {
    assertThat(file.read()).isEmpty();
    file.write(settings());
    assertThat(file.read()).contains(settings());
    assertThat(settings().order(Path.of("p"), false, false).parameters().get(PaddingParameters.PAD))
        .isEqualTo(150);
  }

  @Test
  void aFileOfAnotherProgramIsLeftAlone() throws Exception {
    Files.createDirectories(Objects.requireNonNull(file.path().getParent()));
    for (String foreign : new String[] {"not json", "{}", "{\"madeBy\":\"another 2\"}", ""}) {
      Files.writeString(file.path(), foreign);
      assertThatThrownBy(() -> file.write(settings()))
          .isInstanceOf(IOException.class)
          .hasMessageContaining(file.path().toString());
      assertThat(file.path()).hasContent(foreign);
    }
  }

  @Test
  void damagedSettingsAreNotTakenAndSavingReplacesThem() throws Exception {
    file.write(settings());
    byte[] whole = Files.readAllBytes(file.path());
    int pad = new String(whole, StandardCharsets.UTF_8).indexOf("150");
    for (byte other : new byte[] {'9', (byte) 0xFF, '"'}) {
      byte[] damaged = whole.clone();
      damaged[pad] = other;
      Files.write(file.path(), damaged);
      assertThatThrownBy(() -> file.read())
          .isInstanceOf(IOException.class)
          .hasMessageContaining(file.path().toString());
      file.write(settings());
      assertThat(file.path()).hasBinaryContent(whole);
    }
  }
}
