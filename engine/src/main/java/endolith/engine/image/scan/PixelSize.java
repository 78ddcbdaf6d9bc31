package endolith.engine.image.scan;

import endolith.engine.image.UnreadableImageException;
import endolith.engine.image.tiff.TiffDirectory;
import endolith.engine.image.tiff.TiffTag;
import java.io.IOException;
import java.util.OptionalDouble;

/** The pixel size that a TIFF page tells by its resolution. */
final class PixelSize {
  private static final long PER_INCH = 2;
  private static final long PER_CENTIMETRE = 3;

  /** Larger pixels (below 500 to the inch) are for a screen or a printer, not of a microscope. */
  private static final double LARGEST_UM = 50;

  private static final double SMALLEST_UM = 0.01;

  /** Sides of a pixel that differ by more are no square. */
  private static final double SQUARE = 1.01;

  private PixelSize() {}

  /** In µm on the section; empty where the page does not tell, or nothing that can be. */
  static OptionalDouble of(TiffDirectory page) throws IOException {
    try {
      OptionalDouble x = page.fraction(TiffTag.X_RESOLUTION);
      OptionalDouble y = page.fraction(TiffTag.Y_RESOLUTION);
      long unit = page.value(TiffTag.RESOLUTION_UNIT, PER_INCH);
      if (x.isEmpty() || (unit != PER_INCH && unit != PER_CENTIMETRE)) {
        return OptionalDouble.empty();
      }
      double across = x.getAsDouble();
      double down = y.orElse(across);
      double size = (unit == PER_INCH ? 25_400 : 10_000) / across;
      boolean square = Math.max(across, down) < SQUARE * Math.min(across, down);
      return square && size >= SMALLEST_UM && size <= LARGEST_UM
          ? OptionalDouble.of(size)
          : OptionalDouble.empty();
    } catch (UnreadableImageException e) {
      // The pixels may well be readable without.
      return OptionalDouble.empty();
    }
  }
}
