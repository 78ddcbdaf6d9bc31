package endolith.engine.task;

import java.util.List;

/**
 * The file formats in which checkpoints are written. Pixels are the same in every form, so it is no
 * parameter.
 *
 * @param choice which file formats
 * @param layout how TIFFs are laid out
 */
public record FileFormats(Choice choice, Layout layout) {
  public static final FileFormats DEFAULT = new FileFormats(Choice.TIFF, Layout.TILED);

  /** Which file formats to write. */
  public enum Choice {
    TIFF,
    FITS,
    BOTH;

    /** In the order in which they are written. */
    public List<FileKind> kinds() {
      return switch (this) {
        case TIFF -> List.of(FileKind.TIFF);
        case FITS -> List.of(FileKind.FITS);
        case BOTH -> List.of(FileKind.TIFF, FileKind.FITS);
      };
    }
  }

  /** How a TIFF is laid out. */
  public enum Layout {
    TILED,
    STRIPS
  }

  /** A file format; TIFF is read first. */
  public enum FileKind {
    TIFF("tiff", ".tiff"),
    FITS("fits", ".fits");

    private final String folder;
    private final String extension;

    FileKind(String folder, String extension) {
      this.folder = folder;
      this.extension = extension;
    }

    public String folder() {
      return folder;
    }

    public String extension() {
      return extension;
    }
  }
}
