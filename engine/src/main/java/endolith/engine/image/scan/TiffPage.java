package endolith.engine.image.scan;

import endolith.engine.image.ImageInfo;
import endolith.engine.image.tiff.TiffDirectory;
import endolith.engine.image.tiff.TiffFile;
import endolith.engine.image.tiff.TiffTag;
import endolith.engine.task.CancelToken;
import java.io.IOException;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The page of a TIFF file that holds the image, with all that is needed to find its pixels.
 *
 * @param number of the page, from 1
 * @param pages in the file
 * @param pixelSizeUm side of a pixel on the section, µm, if the page tells
 */
public record TiffPage(
    TiffFile file,
    int width,
    int height,
    SampleFormat format,
    Segments segments,
    int number,
    int pages,
    OptionalDouble pixelSizeUm) {

  /** Checks one page. */
  public static TiffPage of(TiffFile file, TiffDirectory directory) throws IOException {
    SampleFormat format = SampleFormat.of(file, directory);
    Segments segments = Segments.of(file, directory, format);
    return new TiffPage(
        file,
        (int) directory.value(TiffTag.IMAGE_WIDTH),
        (int) directory.value(TiffTag.IMAGE_LENGTH),
        format,
        segments,
        file.directories().indexOf(directory) + 1,
        file.directories().size(),
        PixelSize.of(directory));
  }

  /** The first of the largest pages, previews and masks left out. */
  public static TiffPage main(TiffFile file) throws IOException {
    List<TiffDirectory> pages = file.directories();
    TiffDirectory best = pages.getFirst();
    double bestArea = -1;
    for (TiffDirectory page : pages) {
      double area =
          (double) page.value(TiffTag.IMAGE_WIDTH, 0) * page.value(TiffTag.IMAGE_LENGTH, 0);
      boolean secondary =
          (page.value(TiffTag.NEW_SUBFILE_TYPE, 0) & 0b101) != 0
              || page.value(TiffTag.SUBFILE_TYPE, 1) == 2;
      if (!secondary && area > bestArea) {
        best = page;
        bestArea = area;
      }
    }
    return of(file, best);
  }

  /** The page's pixels, nothing decoded yet. */
  BlockSource blocks(CancelToken cancel, LongAdder decodedRows) {
    Supplier<SegmentCursor> maker =
        () -> new SegmentCursor(file, format, segments, cancel, decodedRows);
    if (segments.across() > 1) {
      return new TileBlocks(this, new CursorPool(maker));
    }
    List<CursorPool> planes =
        Stream.generate(() -> new CursorPool(maker)).limit(format.planes()).toList();
    return new StripBlocks(this, planes);
  }

  public ImageInfo info() {
    String text = format.text() + ", " + segments.text();
    if (pages > 1) {
      text += ", page " + number + " of " + pages;
    }
    return new ImageInfo(width, height, format.channels(), format.type(), text, pixelSizeUm);
  }
}
