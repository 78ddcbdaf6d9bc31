package endolith.app.verify;

import static endolith.app.text.Texts.text;
import static org.assertj.core.api.Assertions.assertThat;

import endolith.app.work.ImmediateExecutor;
import endolith.engine.checkpoint.OutputLock;
import endolith.engine.fixture.EarlierProject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyModelTest {
  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @SuppressWarnings("NullAway.Init")
  private EarlierProject project;

  private final List<Exception> errors = new ArrayList<>();
  private final VerifyModel model =
      new VerifyModel(new ImmediateExecutor(), Runnable::run, errors::add);
  private int over;

  @BeforeEach
  void unpack() throws IOException {
    project = EarlierProject.in(folder);
  }

  private void read() {
    model.read(project.output(), folder.resolve("raw"), () -> over++);
  }

  @Test
  void everythingIsReadAndWhatIsDamagedIsNamed() throws IOException {
    Path file = project.output().resolve("Basalt_2/SYBR/tiff/01_padded_post_pad10.tiff");
    Files.write(file, new byte[100]);
    read();
    assertThat(model.share().get()).isGreaterThan(0.99);
    assertThat(model.reading().get()).isFalse();
    assertThat(model.damaged())
        .containsExactly(text("verify.damaged", "Basalt_2/SYBR/tiff/01_padded_post_pad10.tiff"));
    assertThat(model.summary().get()).contains(text("verify.found", 1), text("verify.mend"));
    assertThat(over).isEqualTo(1);
    assertThat(errors).isEmpty();
  }

  @Test
  void itEndsWhenNobodyWantsToKnow() {
    model.stop();
    read();
    assertThat(model.summary().get()).isEqualTo(text("verify.stopped"));
    assertThat(over).isEqualTo(1);
  }

  @Test
  void whileABatchIsAtWorkNothingIsRead() throws IOException {
    OutputLock held = OutputLock.claim(project.output());
    try {
      read();
      assertThat(model.summary().get()).contains("in use");
      assertThat(errors).isEmpty();
    } finally {
      held.close();
    }
    read();
    assertThat(model.summary().get()).contains(text("verify.whole"));
  }
}
