package endolith.engine.raw;

import endolith.engine.raw.RawProblem.Kind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The sentences about pairs, and about samples and dyes asked for by name. */
final class PairProblems {
  private PairProblems() {}

  static RawProblem incomplete(
      String sample, String dye, Path folder, Stain missing, Path found, Optional<Path> alike) {
    String what =
        ("%s / %s has no %s-stain file: looked in %s for a name with '%s' in it that ends in"
                + " '_%s.tif' or '_%s.tiff'.")
            .formatted(sample, dye, missing.marker(), folder, missing.marker(), dye, dye);
    String fix =
        "Add the missing file, or rename it; the %s-stain file is %s."
            .formatted(missing.other().marker(), NameProblems.shown(found));
    return new RawProblem(
        Kind.INCOMPLETE_PAIR,
        folder,
        what,
        fix
            + alike
                .map(
                    path ->
                        " Its dye may be misspelt in %s: upper and lower case count."
                            .formatted(NameProblems.shown(path)))
                .orElse(""));
  }

  static RawProblem duplicate(
      String sample, String dye, Path folder, List<Path> pre, List<Path> post) {
    List<String> halves = new ArrayList<>();
    if (pre.size() > 1) {
      halves.add(candidates(pre, Stain.PRE));
    }
    if (post.size() > 1) {
      halves.add(candidates(post, Stain.POST));
    }
    return new RawProblem(
        Kind.DUPLICATE_PAIR,
        folder,
        "%s / %s has %s.".formatted(sample, dye, String.join(" and ", halves)),
        "Keep one pre-stain and one post-stain file per dye; move the others out of %s or give them"
                .formatted(folder)
            + " another dye name.");
  }

  static RawProblem sampleNotFound(String sample, Path rawFolder, Collection<String> found) {
    return new RawProblem(
        Kind.SAMPLE_NOT_FOUND,
        rawFolder,
        "There is no sample '%s' in %s.".formatted(FolderName.shown(sample), rawFolder),
        "Found there: %s.".formatted(listed(found)));
  }

  /**
   * @param where the sample's folder, or the raw folder if no sample has the dye
   */
  static RawProblem dyeNotFound(String dye, Path where, Collection<String> found) {
    String rule =
        dye.indexOf('_') < 0
            ? ""
            : " A dye name has no underscore: the dye is the text after the last one, so '%s' would"
                    .formatted(dye.substring(dye.lastIndexOf('_') + 1))
                + " be the dye of such a file.";
    return new RawProblem(
        Kind.DYE_NOT_FOUND,
        where,
        "There is no file of dye '%s' in %s.".formatted(FolderName.shown(dye), where),
        "Dyes found there: %s.%s Upper and lower case count.".formatted(listed(found), rule));
  }

  private static String candidates(List<Path> files, Stain stain) {
    return "%d %s-stain files: %s"
        .formatted(
            files.size(),
            stain.marker(),
            files.stream().map(NameProblems::shown).collect(Collectors.joining(", ")));
  }

  private static String listed(Collection<String> names) {
    return names.isEmpty() ? "none" : String.join(", ", names);
  }
}
