package endolith.engine.image.scan;

import endolith.engine.image.ImageInfo;
import endolith.engine.image.ScannedImage;
import endolith.engine.image.UnreadableImageException;
import endolith.engine.image.tiff.TiffDirectory;
import endolith.engine.image.tiff.TiffFile;
import endolith.engine.task.CancelToken;
import java.io.IOException;
import java.nio.file.Path;

/** Opens raw images. */
public final class ScannedImages {
  private ScannedImages() {}

  /**
   * Opens an image; of a file with several pages the first of the largest ones, previews left out.
   *
   * @throws UnreadableImageException if it is damaged or of a kind that cannot be read
   */
  public static ScannedImage open(Path file) throws IOException {
    return open(file, CancelToken.NEVER);
  }

  /**
   * As {@link #open(Path)}.
   *
   * @param cancel checked while rows are decoded: where one strip is the whole image, reaching a
   *     region far down takes seconds
   */
  public static ScannedImage open(Path file, CancelToken cancel) throws IOException {
    TiffFile tiff = TiffFile.open(file);
    try {
      return new OwnedImage(tiff, new TiffImage(TiffPage.main(tiff), cancel));
    } catch (IOException | RuntimeException e) {
      tiff.close();
      throw e;
    }
  }

  /**
   * Opens any page of an open file, which stays the caller's to close afterwards.
   *
   * @throws UnreadableImageException as {@link #open(Path)}
   */
  public static ScannedImage open(TiffFile file, TiffDirectory page) throws IOException {
    return new TiffImage(TiffPage.of(file, page), CancelToken.NEVER);
  }

  /**
   * Reads headers only; checks all that can be checked without decoding pixels.
   *
   * @throws UnreadableImageException as {@link #open(Path)}
   */
  public static ImageInfo inspect(Path file) throws IOException {
    try (TiffFile tiff = TiffFile.open(file)) {
      return TiffPage.main(tiff).info();
    }
  }

  /** An image that closes its file. */
  private record OwnedImage(TiffFile tiff, TiffImage image) implements ScannedImage {
    @Override
    public ImageInfo info() {
      return image.info();
    }

    @Override
    public Path file() {
      return image.file();
    }

    @Override
    public void read(int channel, int x, int y, int w, int h, float[] into) throws IOException {
      image.read(channel, x, y, w, h, into);
    }

    @Override
    public void readRows(int y, int rows, float[][] into) throws IOException {
      image.readRows(y, rows, into);
    }

    @Override
    public void close() throws IOException {
      image.close();
      tiff.close();
    }
  }
}
