package endolith.engine.image.codec;

import java.util.Arrays;

/**
 * A decoding table for the next bits of a Deflate block, for blocks whose only distance code is one
 * zero bit: a table over twelve bits, in which an entry is a literal, a repetition, or one after
 * the other.
 */
final class InflateTable {
  private static final int BITS = 12;
  private static final int MASK = (1 << BITS) - 1;
  private static final int LITERAL = 1 << 8;
  private static final int LENGTH_SHIFT = 9;
  private static final int USED_SHIFT = 18;

  /** Per twelve bits: literal byte, whether there is one, length of the repetition, bits used. */
  private final int[] entries = new int[1 << BITS];

  /** Per twelve bits the one symbol they begin with, or −1. */
  private final short[] single = new short[1 << BITS];

  private int[] lengths = new int[0];
  private int[] codes = new int[0];

  /**
   * @param all code lengths, the first {@code symbols} those of literals and lengths
   * @return false if they are no code
   */
  boolean make(int[] all, int symbols) {
    lengths = Arrays.copyOf(all, symbols);
    long share = 0;
    for (int length : lengths) {
      share += length == 0 ? 0 : 1L << 15 - length;
    }
    if (share > 1 << 15) {
      return false;
    }
    codes = HuffmanCode.codes(lengths);
    Arrays.fill(single, (short) -1);
    for (int symbol = 0; symbol < symbols; symbol++) {
      int length = lengths[symbol];
      for (int i = codes[symbol]; length > 0 && length <= BITS && i <= MASK; i += 1 << length) {
        single[i] = (short) symbol;
      }
    }
    for (int i = 0; i <= MASK; i++) {
      entries[i] = entry(i);
    }
    return true;
  }

  /** 0 if the bits begin with anything rare. */
  private int entry(int i) {
    int symbol = single[i];
    if (symbol < 0 || symbol == FloatDeflate.END) {
      return 0;
    }
    if (symbol > FloatDeflate.END) {
      return repetition(i, symbol, 0);
    }
    int used = lengths[symbol];
    int literal = symbol | LITERAL;
    int next = single[i >>> used];
    if (next > FloatDeflate.END && used + lengths[next] < BITS) {
      int both = repetition(i, next, used);
      if (both != 0) {
        return both | literal;
      }
    }
    return literal | used << USED_SHIFT;
  }

  /** Of a length symbol after {@code used} bits, if it has no extra bits and its distance fits. */
  private int repetition(int i, int symbol, int used) {
    int all = used + lengths[symbol] + 1;
    boolean simple = FloatDeflate.LENGTH_EXTRA[symbol] == 0 && all <= BITS;
    return simple && (i >>> all - 1 & 1) == 0
        ? FloatDeflate.LENGTH_BASE[symbol] << LENGTH_SHIFT | all << USED_SHIFT
        : 0;
  }

  /** By the next bits, as many as its size says. */
  int[] entries() {
    return entries;
  }

  static int bits(int entry) {
    return entry >>> USED_SHIFT;
  }

  static int literals(int entry) {
    return entry >>> 8 & 1;
  }

  static int repetition(int entry) {
    return entry >>> LENGTH_SHIFT & (1 << USED_SHIFT - LENGTH_SHIFT) - 1;
  }

  /** The symbol that the bits begin with, −1 if none. */
  int symbol(long bits) {
    int symbol = single[(int) bits & MASK];
    return symbol >= 0 ? symbol : find(codes, lengths, bits);
  }

  int length(int symbol) {
    return lengths[symbol];
  }

  /** The symbol whose code the bits begin with, −1 if none. */
  static int find(int[] codes, int[] lengths, long bits) {
    for (int symbol = 0; symbol < codes.length; symbol++) {
      int length = lengths[symbol];
      if (length > 0 && ((int) bits & (1 << length) - 1) == codes[symbol]) {
        return symbol;
      }
    }
    return -1;
  }
}
