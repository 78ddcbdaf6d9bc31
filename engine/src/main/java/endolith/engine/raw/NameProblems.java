package endolith.engine.raw;

import endolith.engine.raw.RawProblem.Kind;
import java.nio.file.Path;

/** The sentences about single files, most of them about their names. */
final class NameProblems {
  private NameProblems() {}

  static RawProblem ambiguous(Path file, String dye) {
    String name = shown(file);
    boolean inDye = RawName.contains(dye, Stain.PRE) || RawName.contains(dye, Stain.POST);
    return new RawProblem(
        Kind.AMBIGUOUS,
        file,
        name + " has both 'pre' and 'post' in its name, so its stain cannot be told.",
        inDye
            ? "Rename it so that only one of them is left; the dye name '%s' counts too."
                .formatted(FolderName.shown(dye))
            : "Rename it so that only one of them is left.");
  }

  static RawProblem noStainMarker(Path file) {
    return new RawProblem(
        Kind.NO_STAIN_MARKER,
        file,
        shown(file) + " has neither 'pre' nor 'post' in its name.",
        "Add 'Pre' or 'Post' to the name, anywhere before the last underscore.");
  }

  static RawProblem noUnderscore(Path file) {
    return new RawProblem(
        Kind.NO_UNDERSCORE,
        file,
        shown(file) + " has no underscore, so its dye cannot be told.",
        "Rename it to end in '_<dye>.tif' or '_<dye>.tiff'; the dye name has no underscore.");
  }

  static RawProblem emptyDye(Path file) {
    return new RawProblem(
        Kind.EMPTY_DYE,
        file,
        shown(file) + " has no dye name between the last underscore and the extension.",
        "Put the dye's name there, as in 'Sample01_PreStain_DAPI.tif'.");
  }

  static RawProblem unusableDye(Path file, String dye, String reason) {
    return new RawProblem(
        Kind.UNUSABLE_NAME,
        file,
        "%s: the dye name '%s' cannot name a folder of results: %s."
            .formatted(shown(file), FolderName.shown(dye), reason),
        "Rename the file with a plain dye name, as in 'Sample01_PreStain_DAPI.tif'.");
  }

  static RawProblem noRegularFile(Path file) {
    return new RawProblem(
        Kind.NO_REGULAR_FILE,
        file,
        shown(file) + " is no regular file but a pipe, a device or a socket.",
        "Put the scan itself there, or remove it.");
  }

  static RawProblem unusableSample(Path folder, String reason) {
    return new RawProblem(
        Kind.UNUSABLE_NAME,
        folder,
        "The sample folder '%s' cannot name a folder of results: %s."
            .formatted(shown(folder), reason),
        "Rename it, and the folder of its results if there is one: they stay valid.");
  }

  static String shown(Path file) {
    return FolderName.shown(String.valueOf(file.getFileName()));
  }
}
