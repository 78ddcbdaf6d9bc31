package endolith.viewer.image.layer;

import endolith.viewer.picture.FileVersion;
import java.nio.file.Path;
import java.util.List;

/**
 * The file that a layer's pixels are in, at one version.
 *
 * @param raw whether a camera or scanner wrote it, and not the program
 * @param channels of a raw file, summed; empty if they are yet to be found
 * @param output folder of results, below which what is made of the file may be kept
 * @param folder of this pair's results in it
 */
public record ImageFile(
    FileVersion version, boolean raw, List<Integer> channels, Path output, Path folder) {

  public ImageFile {
    channels = List.copyOf(channels);
  }

  public Path path() {
    return version.file();
  }
}
