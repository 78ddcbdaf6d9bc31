package endolith.viewer.image.source;

import endolith.engine.image.disk.OutputFolder;
import endolith.engine.image.store.CheckpointImages;
import endolith.viewer.image.layer.ImageFile;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Overviews that nobody will look at again: of files that are gone, or that were written anew. Only
 * what has the name of an overview and is one is deleted.
 */
final class OldOverviews {
  private static final Logger LOG = LoggerFactory.getLogger(OldOverviews.class);
  private static final Pattern NAME = Pattern.compile("(.+)\\.[0-9a-f]{8}\\.tiff");

  private OldOverviews() {}

  /**
   * Deletes those beside a new one.
   *
   * @param file whose overview was made
   * @param made the new one, in a folder without links
   */
  static void sweep(ImageFile file, Path made) {
    Path folder = Objects.requireNonNull(made.getParent());
    try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
      for (Path other : all) {
        if (!other.equals(made) && isOutdated(other, file) && isOverview(other)) {
          Files.deleteIfExists(other);
        }
      }
    } catch (IOException | RuntimeException e) {
      LOG.info("old overviews in {} stay", folder, e); // they take room and nothing else
    }
  }

  private static boolean isOutdated(Path overview, ImageFile file) {
    Matcher name = NAME.matcher(String.valueOf(overview.getFileName()));
    if (!name.matches()) {
      return false;
    }
    String source = name.group(1);
    // Only beside a raw file is it known where the others would be.
    return source.equals(String.valueOf(file.path().getFileName()))
        || file.raw()
            && !Files.exists(file.path().resolveSibling(source), LinkOption.NOFOLLOW_LINKS)
            && !Files.exists(file.folder().resolve("tiff").resolve(source))
            && !Files.exists(file.folder().resolve("fits").resolve(source));
  }

  private static boolean isOverview(Path file) {
    try {
      return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
          && !OutputFolder.hasOtherNames(file)
          && CheckpointImages.storesPyramid(file);
    } catch (IOException | RuntimeException e) {
      return false; // whoever wrote it
    }
  }
}
