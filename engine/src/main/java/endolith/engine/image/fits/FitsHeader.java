package endolith.engine.image.fits;

import endolith.engine.image.UnreadableImageException;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nom.tam.fits.FitsException;
import nom.tam.fits.Header;
import nom.tam.fits.header.Standard;
import nom.tam.fits.utilities.FitsCheckSum;
import nom.tam.util.FitsInputStream;
import nom.tam.util.FitsOutputStream;

/**
 * The header of a FITS file with one float32 image, through nom-tam-fits.
 *
 * @param dataPosition where the first sample lies in the file, in bytes
 */
public record FitsHeader(int width, int height, long dataPosition) {
  private static final int BLOCK = 2880;
  private static final int FLOAT = -32;
  private static final int CARD = 80;
  private static final String END = "END" + " ".repeat(CARD - 3);
  private static final String NO_CHECKSUM = "0".repeat(16);

  /** Bytes that fill the last block of a file of {@code length} bytes. */
  public static long padding(long length) {
    return Math.ceilDiv(length, (long) BLOCK) * BLOCK - length;
  }

  /**
   * The header's bytes, whose number does not depend on the sum.
   *
   * @param dataSum of the samples, see {@link FitsSum}; stands in the cards DATASUM and CHECKSUM
   */
  public static byte[] encode(int width, int height, List<FitsCard> cards, long dataSum)
      throws IOException {
    byte[] header = encode(width, height, cards);
    long sum = FitsCheckSum.checksum(summed(header, dataSum, NO_CHECKSUM));
    String checksum = FitsCheckSum.encode(FitsCheckSum.sumOf(sum, dataSum), true);
    return summed(header, dataSum, checksum);
  }

  /** Puts both sums before the last card; the library would put the time with them. */
  private static byte[] summed(byte[] header, long dataSum, String checksum) {
    String text = new String(header, StandardCharsets.US_ASCII);
    StringBuilder cards = new StringBuilder(text.substring(0, text.lastIndexOf(END)));
    cards.append(card("DATASUM", Long.toString(dataSum), "checksum of the data"));
    cards.append(card("CHECKSUM", checksum, "checksum of header and data"));
    cards.append(END);
    cards.append(" ".repeat((int) padding(cards.length())));
    return cards.toString().getBytes(StandardCharsets.US_ASCII);
  }

  /** In the fixed columns that astropy, too, gives the card when it checks the sum. */
  private static String card(String name, String value, String comment) {
    String card = "%-8s= %-20s / %s".formatted(name, "'%-8s'".formatted(value), comment);
    return card + " ".repeat(CARD - card.length());
  }

  private static byte[] encode(int width, int height, List<FitsCard> cards) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (FitsOutputStream out = new FitsOutputStream(bytes)) {
      Header header = new Header();
      header.addValue("SIMPLE", true, "FITS standard 4.0"); // the library would add the time
      header.addValue(Standard.BITPIX, FLOAT);
      header.addValue(Standard.NAXIS, 2);
      header.addValue(Standard.NAXIS1, width);
      header.addValue(Standard.NAXIS2, height);
      for (FitsCard card : cards) {
        add(header, card);
      }
      header.write(out);
    } catch (FitsException e) {
      throw new IOException("FITS header cannot be written: " + e.getMessage(), e);
    }
    return bytes.toByteArray();
  }

  private static void add(Header header, FitsCard card) throws FitsException {
    String name = card.name();
    String comment = printable(card.comment());
    switch (card) {
      case FitsCard.Text text -> header.addValue(name, printable(text.value()), comment);
      case FitsCard.Whole whole -> header.addValue(name, whole.value(), comment);
      case FitsCard.Real real -> header.addValue(name, real.value(), comment);
      case FitsCard.Flag flag -> header.addValue(name, flag.value(), comment);
    }
  }

  /** FITS text holds the printable characters of ASCII only. */
  private static String printable(String text) {
    return text.replaceAll("[^ -~]", "?");
  }

  /**
   * Reads and checks the header of {@code file}.
   *
   * @throws UnreadableImageException if it is not a whole FITS file with one float32 image
   */
  public static FitsHeader read(Path file) throws IOException {
    FitsHeader header;
    try (FitsInputStream in = new FitsInputStream(Files.newInputStream(file), BLOCK)) {
      header = checked(file, Header.readHeader(in));
    } catch (FitsException | EOFException e) {
      throw new UnreadableImageException(
          file, "this is not a whole FITS file (" + e.getMessage() + "); make it again");
    }
    long end = header.dataPosition + (long) header.width * header.height * Float.BYTES;
    long length = Files.size(file);
    if (length < end) {
      throw new UnreadableImageException(
          file,
          "this FITS file is not whole: it has %d bytes instead of %d; make it again"
              .formatted(length, end));
    }
    return header;
  }

  private static FitsHeader checked(Path file, Header header) throws UnreadableImageException {
    int axes = header.getIntValue("NAXIS", 0);
    int bits = header.getIntValue("BITPIX", 0);
    int width = header.getIntValue("NAXIS1", 0);
    int height = header.getIntValue("NAXIS2", 0);
    if (axes != 2 || bits != FLOAT || width < 1 || height < 1) {
      throw new UnreadableImageException(
          file,
          "this FITS file holds BITPIX %d with %d axes, not one image of 32-bit floats"
              .formatted(bits, axes));
    }
    return new FitsHeader(width, height, header.getSize());
  }
}
