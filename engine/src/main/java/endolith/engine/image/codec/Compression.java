package endolith.engine.image.codec;

import java.util.Optional;

/** The compressions that Endolith decodes, by their TIFF numbers. */
public enum Compression {
  NONE("uncompressed", 1),
  LZW("LZW", 5),
  DEFLATE("Deflate", 8),
  OLD_DEFLATE("Deflate", 32946),
  PACK_BITS("PackBits", 32773);

  /** No legal data of any of these shrink more than this: the densest is Deflate with 1032 to 1. */
  public static final int MOST_DENSE = 2000;

  private final String text;
  private final int code;

  Compression(String text, int code) {
    this.text = text;
    this.code = code;
  }

  public String text() {
    return text;
  }

  public static Optional<Compression> of(long code) {
    for (Compression compression : values()) {
      if (compression.code == code) {
        return Optional.of(compression);
      }
    }
    return Optional.empty();
  }

  /** A common name for a compression number, known or not. */
  public static String name(long code) {
    return of(code)
        .map(Compression::text)
        .orElseGet(
            () ->
                switch ((int) code) {
                  case 2, 3, 4 -> "fax";
                  case 6, 7 -> "JPEG";
                  case 33003, 33004, 33005, 34712 -> "JPEG 2000";
                  case 34887 -> "LERC";
                  case 34925 -> "LZMA";
                  case 50000 -> "ZSTD";
                  case 50001 -> "WebP";
                  case 50002 -> "JPEG XL";
                  default -> "an unknown (number " + code + ")";
                });
  }

  /** A new decoder; NONE has none, its bytes are read where they lie. */
  public Decoder decoder() {
    return switch (this) {
      case NONE -> throw new IllegalStateException("nothing to decode");
      case LZW -> new Lzw();
      case DEFLATE, OLD_DEFLATE -> new Deflate();
      case PACK_BITS -> new PackBits();
    };
  }
}
