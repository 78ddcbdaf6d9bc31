package endolith.app.arrange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * A file that was brought in, as it was then.
 *
 * @param file from the project's folder, with slashes
 * @param source as it was named then
 * @param link whether it is a link to the source; else a copy
 * @param newFolder whether its folder was made for it
 * @param bytes of the copy
 * @param modified of the copy, in milliseconds since 1970
 */
record WrittenFile(
    String file, String source, boolean link, boolean newFolder, long bytes, long modified) {

  static WrittenFile of(Path project, Path file, Path source, boolean link, boolean newFolder)
      throws IOException {
    BasicFileAttributes now = attributes(file);
    return new WrittenFile(
        project.relativize(file).toString().replace('\\', '/'),
        source.toString(),
        link,
        newFolder,
        now.size(),
        now.lastModifiedTime().toMillis());
  }

  private static BasicFileAttributes attributes(Path file) throws IOException {
    return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
  }

  /** Whether what lies there is what was brought in, and nobody has changed it. */
  boolean isUnchanged(Path there) throws IOException {
    BasicFileAttributes now = attributes(there);
    if (link) {
      return now.isSymbolicLink() && Files.readSymbolicLink(there).toString().equals(source);
    }
    return now.isRegularFile()
        && now.size() == bytes
        && now.lastModifiedTime().toMillis() == modified;
  }
}
