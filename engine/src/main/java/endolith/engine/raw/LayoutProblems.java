package endolith.engine.raw;

import endolith.engine.raw.RawProblem.Kind;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The sentences about folders. */
final class LayoutProblems {
  /** How a raw folder has to look, as lines of text. */
  static final String CANONICAL =
      """
      The layout expected:
        raw/
          Sample01/                          one folder per sample
            Sample01_PreStain_DAPI.tif       before the dye: 'pre' in the name
            Sample01_PostStain_DAPI.tif      after the dye: 'post' in the name
            Sample01_PreStain_SybrGld.tif    the dye's name after the last underscore
            Sample01_PostStain_SybrGld.tif\
      """;

  private LayoutProblems() {}

  static RawProblem missing(Path rawFolder) {
    String found = Files.exists(rawFolder) ? " is a file, not a folder." : " does not exist.";
    return new RawProblem(
        Kind.RAW_FOLDER_MISSING,
        rawFolder,
        "The raw folder " + rawFolder + found,
        "Make the folder and put the scans into it, or name another folder of raw images.");
  }

  static RawProblem empty(Path rawFolder) {
    return new RawProblem(
        Kind.RAW_FOLDER_EMPTY,
        rawFolder,
        "The raw folder " + rawFolder + " holds no sample folder and no TIFF.",
        "Put one folder per sample into it, with the sample's scans.");
  }

  static RawProblem noSampleFolders(Path rawFolder, List<Path> tiffs) {
    return new RawProblem(
        Kind.NO_SAMPLE_FOLDERS,
        rawFolder,
        "The raw folder %s holds %s but no sample folders."
            .formatted(rawFolder, counted(tiffs.size())),
        "Make one folder per sample and move its scans there.");
  }

  static RawProblem noTiffs(Path sampleFolder) {
    return new RawProblem(
        Kind.SAMPLE_WITHOUT_TIFFS,
        sampleFolder,
        "The sample folder " + sampleFolder + " holds no .tif or .tiff file.",
        "Put the sample's scans directly into it (folders inside it are not searched), or remove"
            + " it.");
  }

  static RawProblem looseFiles(Path rawFolder, List<Path> tiffs) {
    String names = tiffs.stream().map(NameProblems::shown).collect(Collectors.joining(", "));
    return new RawProblem(
        Kind.LOOSE_FILES,
        rawFolder,
        "%s beside the sample folders: %s".formatted(counted(tiffs.size()), names),
        "Move each into the folder of its sample; here they are not used.");
  }

  static RawProblem unreadable(Path folder, IOException cause) {
    String reason =
        cause instanceof AccessDeniedException ? "permission denied" : cause.getMessage();
    return new RawProblem(
        Kind.FOLDER_UNREADABLE,
        folder,
        "The folder " + folder + " cannot be listed: " + reason + ".",
        "Check its permissions and, for a network drive, the connection.");
  }

  private static String counted(int tiffs) {
    return tiffs == 1 ? "1 TIFF" : tiffs + " TIFFs";
  }
}
