package endolith.engine.image.scan;

import endolith.engine.image.SampleType;
import endolith.engine.image.UnreadableImageException;
import endolith.engine.image.codec.Compression;
import endolith.engine.image.codec.Predictor;
import endolith.engine.image.tiff.TiffDirectory;
import endolith.engine.image.tiff.TiffFile;
import endolith.engine.image.tiff.TiffTag;
import java.io.IOException;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * The format of a page's samples and how they are packed.
 *
 * @param samples stored per pixel
 * @param channels of them that an image has: 1, 3 or 4 (the opacity of a grey image is left out)
 * @param planar whether each sample has strips or tiles of its own
 * @param whiteIsZero whether small numbers are bright
 */
public record SampleFormat(
    int samples,
    int channels,
    SampleType type,
    boolean planar,
    boolean whiteIsZero,
    ByteOrder order,
    Compression compression,
    Predictor predictor) {

  private static final String EXPORT =
      "; export the image as 8- or 16-bit grey or RGB TIFF, uncompressed or with LZW or Deflate";

  static SampleFormat of(TiffFile file, TiffDirectory page) throws IOException {
    Compression compression = compression(file, page);
    long photometric = photometric(file, page);
    int samples = samples(file, page);
    SampleType type = type(file, page, samples);
    int channels = channels(file, photometric, samples);
    if (type == SampleType.FLOAT32 && (samples > 1 || photometric == 0)) {
      throw unsupported(
          file, "32-bit floats that are " + (samples > 1 ? "not grey" : "counted from white"));
    }
    if (page.value(TiffTag.FILL_ORDER, 1) != 1) {
      throw unsupported(file, "bytes with reversed bits (FillOrder 2)");
    }
    return new SampleFormat(
        samples,
        channels,
        type,
        samples > 1 && page.value(TiffTag.PLANAR_CONFIGURATION, 1) == 2,
        photometric == 0,
        file.order(),
        compression,
        predictor(file, page, compression, type));
  }

  /** Interleaved samples per pixel of a strip or tile. */
  int interleaved() {
    return planar ? 1 : samples;
  }

  /** Strips or tiles that lie behind one another for the same pixels. */
  int planes() {
    return planar ? samples : 1;
  }

  /** Bytes that one pixel takes in a strip or tile. */
  int pixelBytes() {
    return interleaved() * type.bytes();
  }

  Samples samplesReader() {
    return new Samples(type, order, whiteIsZero);
  }

  /**
   * Hands the channels that a block wants of one row of a strip or tile to it.
   *
   * @param row its bytes, from the block's left edge on
   * @param plane which of {@link #planes()} it belongs to
   */
  void store(byte[] row, int plane, int y, RasterBlock block) {
    for (int channel = 0; channel < channels; channel++) {
      if (block.holds(channel) && (!planar || channel == plane)) {
        block.put(channel, y, row, planar ? 0 : channel, interleaved());
      }
    }
  }

  String text() {
    String depth =
        switch (type) {
          case UINT8 -> "8-bit ";
          case UINT16 -> "16-bit ";
          case FLOAT32 -> "32-bit float ";
        };
    String colours = channels == 1 ? "grey" : channels == 3 ? "RGB" : "RGBA";
    return depth
        + colours
        + (whiteIsZero ? " (white is zero)" : "")
        + (planar ? ", planar, " : ", ")
        + compression.text();
  }

  static UnreadableImageException unsupported(TiffFile file, String holds) {
    return new UnreadableImageException(file.path(), "it holds " + holds + EXPORT);
  }

  private static long photometric(TiffFile file, TiffDirectory page) throws IOException {
    long photometric = page.value(TiffTag.PHOTOMETRIC, 1);
    String holds =
        switch ((int) photometric) {
          case 0, 1, 2 -> "";
          case 3 -> "palette colours";
          case 4 -> "a mask";
          case 5 -> "CMYK colours (for printing)";
          case 6 -> "YCbCr colours (as in JPEG)";
          case 8, 9, 10 -> "Lab colours";
          case 32803 -> "raw sensor data";
          default -> "colours of an unknown kind (photometric " + photometric + ")";
        };
    if (!holds.isEmpty()) {
      throw unsupported(file, holds);
    }
    return photometric;
  }

  private static int samples(TiffFile file, TiffDirectory page) throws IOException {
    long samples = page.value(TiffTag.SAMPLES_PER_PIXEL, 1);
    if (samples < 1 || samples > 65535) {
      throw file.damaged("it claims " + samples + " samples per pixel");
    }
    return (int) samples;
  }

  private static int channels(TiffFile file, long photometric, int samples)
      throws UnreadableImageException {
    boolean colour = photometric == 2;
    if (colour && samples < 3 || samples > 4 || !colour && samples == 4) {
      throw unsupported(file, samples + " channels");
    }
    return samples == 2 ? 1 : samples;
  }

  private static SampleType type(TiffFile file, TiffDirectory page, int samples)
      throws IOException {
    long[] bits = page.find(TiffTag.BITS_PER_SAMPLE).orElse(new long[] {1});
    long[] formats = page.find(TiffTag.SAMPLE_FORMAT).orElse(new long[] {1});
    long depth = bits.length == 0 ? 1 : bits[0];
    long format = formats.length == 0 ? 1 : formats[0];
    if (Arrays.stream(bits).limit(samples).anyMatch(other -> other != depth)
        || Arrays.stream(formats).limit(samples).anyMatch(other -> other != format)) {
      throw unsupported(file, "channels of different depths");
    }
    boolean unsigned = format == 1 || format == 4;
    if (unsigned && depth == 8) {
      return SampleType.UINT8;
    } else if (unsigned && depth == 16) {
      return SampleType.UINT16;
    } else if (format == 3 && depth == 32) {
      return SampleType.FLOAT32;
    }
    String kind =
        switch ((int) format) {
          case 1, 4 -> " samples";
          case 2 -> " samples with a sign";
          case 3 -> " floats";
          default -> " complex numbers";
        };
    throw unsupported(file, depth + "-bit" + kind);
  }

  private static Compression compression(TiffFile file, TiffDirectory page) throws IOException {
    long code = page.value(TiffTag.COMPRESSION, 1);
    return Compression.of(code)
        .orElseThrow(() -> unsupported(file, Compression.name(code) + " compression"));
  }

  private static Predictor predictor(
      TiffFile file, TiffDirectory page, Compression compression, SampleType type)
      throws IOException {
    long code = page.value(TiffTag.PREDICTOR, 1);
    if (compression == Compression.NONE || compression == Compression.PACK_BITS || code == 1) {
      return Predictor.NONE; // As libtiff: the tag has a meaning for LZW and Deflate only.
    } else if (code == 2) {
      return Predictor.HORIZONTAL;
    } else if (code == 3 && type == SampleType.FLOAT32) {
      return Predictor.FLOATING_POINT;
    }
    throw unsupported(file, "data prepared by an unknown predictor (number " + code + ")");
  }
}
