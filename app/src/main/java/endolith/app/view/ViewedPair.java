package endolith.app.view;

import endolith.engine.checkpoint.TaskFiles;
import endolith.engine.parameter.Parameters;
import endolith.engine.task.RawFiles;
import endolith.viewer.image.layer.PairImages;
import endolith.viewer.image.layer.PairImagesReader;
import endolith.viewer.image.screen.PairSource;
import java.util.Optional;

/**
 * A pair to look at.
 *
 * @param title for people: sample and dye
 * @param files of its results
 * @param parameters that it was run with
 * @param raw its raw files, if they are there
 */
public record ViewedPair(
    String title, TaskFiles files, Parameters parameters, Optional<RawFiles> raw)
    implements PairSource {

  @Override
  public PairImages read() {
    return PairImagesReader.read(files, parameters, raw);
  }
}
