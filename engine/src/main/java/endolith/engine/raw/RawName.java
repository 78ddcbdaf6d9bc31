package endolith.engine.raw;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A raw file whose name says what it holds: {@code <anything>_<dye>.tif} or {@code .tiff} (any
 * case), with {@code pre} or {@code post} (any case) somewhere before the extension, never both.
 *
 * @param dye never empty, without underscore, usable as a folder name; case kept
 */
public record RawName(Path file, Stain stain, String dye) implements NameReading {
  private static final List<String> EXTENSIONS = List.of(".tif", ".tiff");

  /** Whether the name ends in {@code .tif} or {@code .tiff}, any case, and is not hidden. */
  public static boolean isTiff(String fileName) {
    return !fileName.startsWith(".") && stem(fileName).isPresent();
  }

  /** What stands before the extension; empty if that is another one, or all there is. */
  private static Optional<String> stem(String fileName) {
    String lower = fileName.toLowerCase(Locale.ROOT);
    for (String extension : EXTENSIONS) {
      if (lower.endsWith(extension) && fileName.length() > extension.length()) {
        return Optional.of(fileName.substring(0, fileName.length() - extension.length()));
      }
    }
    return Optional.empty();
  }

  /**
   * Reads stain and dye from the name of {@code file}; the disk is not looked at.
   *
   * @throws IllegalArgumentException if the name is not that of a TIFF, see {@link #isTiff}
   */
  public static NameReading read(Path file) {
    String fileName = String.valueOf(file.getFileName());
    String stem =
        stem(fileName)
            .orElseThrow(() -> new IllegalArgumentException("not the name of a TIFF: " + fileName));
    String dye = stem.substring(stem.lastIndexOf('_') + 1);
    boolean pre = contains(stem, Stain.PRE);
    boolean post = contains(stem, Stain.POST);
    if (pre && post) {
      return NameProblems.ambiguous(file, dye);
    }
    if (!pre && !post) {
      return NameProblems.noStainMarker(file);
    }
    if (stem.indexOf('_') < 0) {
      return NameProblems.noUnderscore(file);
    }
    if (dye.isBlank()) {
      return NameProblems.emptyDye(file);
    }
    Optional<String> unusable = FolderName.reasonAgainst(dye);
    if (unusable.isPresent()) {
      return NameProblems.unusableDye(file, dye, unusable.get());
    }
    return new RawName(file, pre ? Stain.PRE : Stain.POST, dye);
  }

  static boolean contains(String text, Stain stain) {
    return text.toLowerCase(Locale.ROOT).contains(stain.marker());
  }
}
