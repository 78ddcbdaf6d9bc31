package endolith.engine.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import endolith.engine.parameter.ParameterException;
import endolith.engine.parameter.Parameters;
import endolith.engine.task.FileFormats;
import endolith.engine.task.Stage;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class TaskFilesTest {
  @Test
  void namesCannotLeadOutOfTheOutputFolder() {
    Path output = Path.of("out");
    for (String name : List.of("..", ".", "", " ", "a/b", "/etc", "..\\x")) {
      assertThatThrownBy(() -> new TaskFiles(output, name, "D", Parameters.defaults()))
          .as(name)
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> new TaskFiles(output, "S", name, Parameters.defaults()))
          .as(name)
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void plotsAndImagesAreNamedAfterWhatShapedThem() throws ParameterException {
    Parameters parameters = Parameters.defaults().with("pad", "5").with("manual_scale", "2");
    TaskFiles files = new TaskFiles(Path.of("out"), "S ø", "D'y", parameters);
    assertThat(files.image(CheckpointName.PADDED_POST, FileFormats.FileKind.FITS))
        .isEqualTo(Path.of("out", "S ø", "D'y", "fits", "01_padded_post_pad5.fits"));
    assertThat(files.plot("registration", Stage.BOUNDARY).getFileName())
        .hasToString("registration_pad5.png");
    assertThat(files.plot("difference_image_manual", Stage.SUBTRACTION).getFileName())
        .hasToString("difference_image_manual_pad5_msc2.png");
  }
}
