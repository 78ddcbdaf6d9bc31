package endolith.engine.raw;

import endolith.engine.image.ImageInfo;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** One raw file of a channel survey. */
public sealed interface SurveyEntry {
  Path file();

  /** Sample and file name, fit for one line: {@code Sample01/a_PreStain_DAPI.tif}. */
  default String name() {
    return nameOf(file());
  }

  /** The {@link #name} of a file not yet looked at. */
  static String nameOf(Path file) {
    Path folder = file.getParent();
    String name = String.valueOf(file.getFileName());
    return FolderName.shown(folder == null ? name : folder.getFileName() + "/" + name);
  }

  /**
   * A file that could be read.
   *
   * @param channels of the centre crop
   * @param detected what channel detection chooses on the centre crop
   */
  record Surveyed(
      Path file, ImageInfo info, List<ChannelStatistics> channels, SignalChannel detected)
      implements SurveyEntry {}

  /**
   * A file that could not.
   *
   * @param reason a sentence naming the file
   */
  record Unreadable(Path file, String reason) implements SurveyEntry {

    static Unreadable of(Path file, IOException cause) {
      return new Unreadable(
          file,
          switch (cause) {
            case NoSuchFileException gone -> file + ": there is no such file.";
            case AccessDeniedException denied -> file + ": no permission to read it.";
            default -> naming(file, String.valueOf(cause.getMessage()));
          });
    }

    private static String naming(Path file, String message) {
      return message.contains(file.toString()) ? message : file + ": " + message;
    }
  }
}
