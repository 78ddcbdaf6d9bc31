package endolith.engine.image.codec;

import java.util.Arrays;

/**
 * A Deflate encoder (RFC 1951) for rows of 32-bit floats. It looks for repetition only where such
 * data have it: bytes equal to those four places before, that is to the previous sample's. That is
 * several times faster than a general compressor and on images from 8- and 16-bit scans about as
 * small; and its output does not depend on the version of a library. For one thread at a time.
 */
final class FloatDeflate {
  static final int END = 256;
  static final int SYMBOLS = 286;
  private static final int SHORTEST = 3;
  private static final int LONGEST = 258;
  private static final int STEP = Float.BYTES;

  /** Number of the distance code for "four before" (RFC 1951, 3.2.5). */
  private static final int STEP_CODE = 3;

  /** Tokens: a literal byte, or {@code END} + the length of a repetition. */
  private static final int TOKENS = END + LONGEST + 1;

  private static final int[] LENGTH_CODE = new int[LONGEST + 1];
  static final int[] LENGTH_BASE = new int[SYMBOLS];
  static final int[] LENGTH_EXTRA = new int[SYMBOLS];
  static final int[] ORDER = {16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15};

  static {
    int length = SHORTEST;
    for (int code = END + 1; code < SYMBOLS; code++) {
      int group = (code - END - 1) / 4;
      LENGTH_BASE[code] = length;
      LENGTH_EXTRA[code] = Math.max(0, group - 1);
      for (int i = 0; i < 1 << LENGTH_EXTRA[code] && length <= LONGEST; i++) {
        LENGTH_CODE[length++] = code;
      }
    }
    // The longest has a code of its own.
    LENGTH_CODE[LONGEST] = SYMBOLS - 1;
    LENGTH_BASE[SYMBOLS - 1] = LONGEST;
    LENGTH_EXTRA[SYMBOLS - 1] = 0;
  }

  private short[] tokens = new short[0];
  private int tokenCount;
  private final int[] tokenUse = new int[TOKENS];

  /** Bits that {@link #encode} needs at most for these samples, but for a header of 200 bytes. */
  long cost(float[] samples, int from, int to) {
    tokenize(samples, from, to);
    int[] counts = symbolCounts();
    int[] lengths = HuffmanCode.lengths(counts, 15);
    long bits = 0;
    for (int symbol = 0; symbol < SYMBOLS; symbol++) {
      int more = symbol > END ? LENGTH_EXTRA[symbol] + 1 : 0;
      bits += (long) counts[symbol] * (lengths[symbol] + more);
    }
    return bits;
  }

  /** Encodes {@code samples[from .. to)} as one last block and returns the index after it. */
  int encode(float[] samples, int from, int to, byte[] out, int start) {
    tokenize(samples, from, to);
    int[] lengths = HuffmanCode.lengths(symbolCounts(), 15);
    int[] codes = HuffmanCode.codes(lengths);
    BitSink sink = new BitSink(out, start);
    putHeader(sink, lengths);
    putTokens(sink, lengths, codes);
    sink.put(codes[END], lengths[END]);
    return sink.finish();
  }

  private void tokenize(float[] samples, int from, int to) {
    int most = (to - from) * STEP;
    if (tokens.length < most) {
      tokens = new short[most];
    }
    Arrays.fill(tokenUse, 0);
    // Not in fields, which would be written again with each token.
    short[] all = tokens;
    int[] use = tokenUse;
    int count = 0;
    int previous = 0;
    int run = 0; // bytes just before the next one that repeat those four before
    for (int i = from; i < to; i++) {
      int bits = Float.floatToRawIntBits(samples[i]);
      int change = i == from ? -1 : bits ^ previous;
      if (change == 0) {
        run += STEP;
      } else {
        long both = (long) bits << 32 | previous & 0xFFFFFFFFL;
        for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
          if ((change >>> shift & 0xFF) == 0) {
            run++;
          } else {
            if (run > 0) {
              count = endRun(run, both << Integer.SIZE - shift, count);
              run = 0;
            }
            int literal = bits >>> shift & 0xFF;
            all[count++] = (short) literal;
            use[literal]++;
          }
        }
      }
      previous = bits;
    }
    tokenCount = endRun(run, (long) previous << 32, count);
  }

  /**
   * Adds the tokens of a repetition.
   *
   * @param last the bytes it ends with, the very last one highest
   * @param count of tokens so far
   * @return count of tokens then
   */
  private int endRun(int run, long last, int count) {
    int at = count;
    int left = run;
    for (; left > LONGEST; left -= LONGEST) {
      add(END + LONGEST, at++);
    }
    if (left >= SHORTEST) {
      add(END + left, at++);
    } else if (left > 0) {
      if (left == 2) {
        add((int) (last >>> 48) & 0xFF, at++);
      }
      add((int) (last >>> 56), at++);
    }
    return at;
  }

  private void add(int token, int at) {
    tokens[at] = (short) token;
    tokenUse[token]++;
  }

  private int[] symbolCounts() {
    int[] counts = new int[SYMBOLS];
    System.arraycopy(tokenUse, 0, counts, 0, END);
    counts[END] = 1;
    for (int length = SHORTEST; length <= LONGEST; length++) {
      counts[LENGTH_CODE[length]] += tokenUse[END + length];
    }
    return counts;
  }

  /** A block with codes of its own (RFC 1951, 3.2.7); its only distance code has one bit. */
  private static void putHeader(BitSink sink, int[] lengths) {
    int[] all = Arrays.copyOf(lengths, SYMBOLS + STEP_CODE + 1);
    all[SYMBOLS + STEP_CODE] = 1;
    int[] counts = new int[ORDER.length];
    for (int length : all) {
      counts[length]++;
    }
    int[] lengthLengths = HuffmanCode.lengths(counts, 7);
    int[] lengthCodes = HuffmanCode.codes(lengthLengths);
    sink.put(1, 1); // last block
    sink.put(2, 2);
    sink.put(SYMBOLS - 257, 5);
    sink.put(STEP_CODE, 5);
    sink.put(ORDER.length - 4, 4);
    for (int symbol : ORDER) {
      sink.put(lengthLengths[symbol], 3);
    }
    for (int length : all) {
      sink.put(lengthCodes[length], lengthLengths[length]);
    }
  }

  private void putTokens(BitSink sink, int[] lengths, int[] codes) {
    int[] bits = new int[TOKENS];
    int[] sizes = new int[TOKENS];
    System.arraycopy(codes, 0, bits, 0, END);
    System.arraycopy(lengths, 0, sizes, 0, END);
    for (int length = SHORTEST; length <= LONGEST; length++) {
      int symbol = LENGTH_CODE[length];
      int extra = length - LENGTH_BASE[symbol];
      bits[END + length] = codes[symbol] | extra << lengths[symbol];
      sizes[END + length] = lengths[symbol] + LENGTH_EXTRA[symbol] + 1; // the distance is bit 0
    }
    for (int i = 0; i < tokenCount; i++) {
      int token = tokens[i];
      sink.put(bits[token], sizes[token]);
    }
  }
}
