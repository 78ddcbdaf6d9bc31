package endolith.engine.raw;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A raw file whose name says what it holds: {@code <anything>_<dye>.tif} or {@code .tiff} (any
 * case), with {@code pre} or {@code post} (any case) somewhere before the extension, never both.
 *
 * @param dye never empty, without underscore, usable as a folder name; case kept
 */
public record RawName(Path file, Stain stain, String dye) implements NameReading {
  private static final Pattern TIFF =
      Pattern.compile("(.+)\\.tiff?", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** Whether the name ends in {@code .tif} or {@code .tiff}, any case, and is not hidden. */
  public static boolean isTiff(String fileName) {
    return !fileName.startsWith(".") && TIFF.matcher(fileName).matches();
  }

  /**
   * Reads stain and dye from the name of {@code file}; the disk is not looked at.
   *
   * @throws IllegalArgumentException if the name is not that of a TIFF, see {@link #isTiff}
   */
  public static NameReading read(Path file) {
    String fileName = String.valueOf(file.getFileName());
    Matcher tiff = TIFF.matcher(fileName);
    if (!tiff.matches()) {
      throw new IllegalArgumentException("not the name of a TIFF: " + fileName);
    }
    String stem = tiff.group(1);
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
