package endolith.engine.image.store;

import endolith.engine.image.fits.FitsCard;
import java.util.List;

/**
 * The header of an image file: what is written beside the pixels.
 *
 * @param description a short text for TIFF's ImageDescription; empty for none. Without time or
 *     machine data the same pixels give the same bytes.
 * @param cards further lines of a FITS header, in order; TIFF has no place for them
 */
public record ImageHeader(String description, List<FitsCard> cards) {
  public static final ImageHeader NONE = new ImageHeader("", List.of());

  public ImageHeader {
    cards = List.copyOf(cards);
  }
}
