package endolith.engine.image.scan;

import endolith.engine.image.ImageInfo;
import endolith.engine.image.ScannedImage;
import endolith.engine.image.UnreadableImageException;
import endolith.engine.image.tiff.TiffDirectory;
import endolith.engine.image.tiff.TiffFile;
import endolith.engine.image.tiff.TiffTag;
import endolith.engine.task.CancelToken;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * An open raw image with the coarser levels that its file holds, as libvips, QuPath or Bio-Formats
 * write them: sub-directories of the image (TIFF Technical Note 1), or pages that call themselves
 * reduced. Level k has 1/2^k of the image's pixels on a side, rounded either way; how whoever wrote
 * the file made it is not known. Safe for several threads.
 *
 * @param full the image
 * @param reduced by level, from 1; empty if the file holds none that can be used
 */
public record ScannedPyramid(
    ScannedImage full, NavigableMap<Integer, ScannedImage> reduced, Closeable file)
    implements Closeable {
  private static final int REDUCED = 1;
  private static final int MOST_LEVEL = 20;

  /** Decoded pixels that may be kept of one level, bytes: views jump about. */
  private static final long MOST_KEPT = 16L << 20;

  /**
   * Opens an image, of a file with several pages the one that {@link ScannedImages#open} opens.
   *
   * @throws UnreadableImageException if it is damaged or of a kind that cannot be read; levels that
   *     are, are left out
   */
  public static ScannedPyramid open(Path path) throws IOException {
    TiffFile file = TiffFile.open(path);
    try {
      TiffPage main = TiffPage.main(file);
      NavigableMap<Integer, ScannedImage> reduced = new TreeMap<>();
      for (TiffDirectory directory : candidates(file, main)) {
        add(file, directory, main.info(), reduced);
      }
      TiffImage full =
          reduced.isEmpty()
              ? new TiffImage(main, CancelToken.NEVER)
              : new TiffImage(main, CancelToken.NEVER, 2 * MOST_KEPT);
      return new ScannedPyramid(full, reduced, file);
    } catch (IOException | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  private static List<TiffDirectory> candidates(TiffFile file, TiffPage main) throws IOException {
    List<TiffDirectory> found = new ArrayList<>();
    TiffDirectory own = file.directories().get(main.number() - 1);
    try {
      found.addAll(file.subDirectories(own));
    } catch (UnreadableImageException e) {
      // The image itself may well be readable.
    }
    for (TiffDirectory page : file.directories()) {
      if (page != own && isReduced(page)) {
        found.add(page);
      }
    }
    return found;
  }

  private static boolean isReduced(TiffDirectory page) throws IOException {
    try {
      return page.value(TiffTag.NEW_SUBFILE_TYPE, 0) == REDUCED;
    } catch (UnreadableImageException e) {
      return false;
    }
  }

  private static void add(
      TiffFile file,
      TiffDirectory directory,
      ImageInfo full,
      NavigableMap<Integer, ScannedImage> reduced)
      throws IOException {
    try {
      TiffPage page = TiffPage.of(file, directory);
      int level = level(full, page.info());
      if (level > 0) {
        reduced.putIfAbsent(level, new TiffImage(page, CancelToken.NEVER, MOST_KEPT));
      }
    } catch (UnreadableImageException e) {
      // Computed of what is there.
    }
  }

  /** Which level of an image another one is; 0 if none. */
  private static int level(ImageInfo full, ImageInfo other) {
    if (other.channels() != full.channels() || other.type() != full.type()) {
      return 0;
    }
    for (int level = 1; level <= MOST_LEVEL; level++) {
      if (isHalved(full.width(), other.width(), level)
          && isHalved(full.height(), other.height(), level)) {
        return level;
      }
    }
    return 0;
  }

  private static boolean isHalved(int full, int other, int level) {
    int least = Math.max(1, full >> level);
    return other >= least && other <= (full - 1 >> level) + 1;
  }

  @Override
  public void close() throws IOException {
    try (file) {
      full.close();
      for (ScannedImage level : reduced.values()) {
        level.close();
      }
    }
  }
}
