package endolith.app.view;

import endolith.engine.checkpoint.TaskFiles;
import endolith.engine.parameter.ParameterException;
import endolith.engine.parameter.Parameters;
import endolith.engine.task.TaskRequest;
import endolith.viewer.image.layer.PairImages;
import endolith.viewer.image.layer.PairImagesReader;
import endolith.viewer.image.screen.PairSource;
import java.util.Optional;

/** The images of a task: what was made of the pair, and its raw files. */
public record TaskImages(TaskRequest task) implements PairSource {

  @Override
  public PairImages read() {
    try {
      Parameters parameters = Parameters.of(task.parameters());
      return PairImagesReader.read(
          TaskFiles.of(task, parameters), parameters, Optional.of(task.raw()));
    } catch (ParameterException e) {
      throw new IllegalStateException("the task was made with these", e);
    }
  }
}
