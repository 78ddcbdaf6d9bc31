package endolith.engine.batch.order;

import endolith.engine.json.Required;
import java.nio.file.Path;

/**
 * The folders that a batch works with.
 *
 * @param rawFolder with a folder of raw images for each sample
 * @param output for the results
 */
public record BatchFolders(@Required Path rawFolder, @Required Path output) {

  /** {@code raw} and {@code processed} of a project. */
  public static BatchFolders of(Path project) {
    return new BatchFolders(project.resolve("raw"), project.resolve("processed"));
  }

  /**
   * The same for a folder of results that may have been moved or copied since, both folders as
   * absolute paths. A raw folder of the same project, that is below the folder in which the results
   * lie, has moved with them; any other is where it was.
   */
  public BatchFolders movedTo(Path folder) {
    Path now = folder.toAbsolutePath().normalize();
    Path raw = rawFolder.toAbsolutePath().normalize();
    Path project = output.toAbsolutePath().normalize().getParent();
    boolean own = project != null && project.getNameCount() > 0 && raw.startsWith(project);
    if (project != null && own && now.getParent() != null) {
      raw = now.resolveSibling(project.relativize(raw));
    }
    return new BatchFolders(raw, now);
  }
}
