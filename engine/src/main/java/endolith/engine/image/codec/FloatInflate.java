package endolith.engine.image.codec;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Unpacks what {@link SamplePacker} packs, several times as fast as a general decoder: the only
 * distance is four bytes, and a literal with the repetition after it is one step. Whatever is
 * otherwise, or damaged, it leaves to a general decoder. For one thread at a time.
 */
public final class FloatInflate {
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final int STEP = Float.BYTES;
  private static final int ZLIB_HEADER = 2;

  /** Room after the end of either array: a step may go that far beyond it. */
  private static final int SLACK = 4 * 300;

  private final InflateTable table = new InflateTable();
  private byte[] packed = new byte[0];
  private byte[] bytes = new byte[0];
  private int length;

  /** Index of the next byte of {@code packed} that is not in {@code bits}. */
  private int at;

  private long bits;

  /** How many of {@code bits} are valid. */
  private int count;

  /** Samples so far, after one of zeros. */
  private int made;

  /**
   * @param from a whole zlib stream, from its position to its limit
   * @param into gets the bytes, as many as remain in it
   * @return whether that was done; if not, {@code into} is untouched
   */
  public boolean unpack(ByteBuffer from, ByteBuffer into) {
    length = from.remaining();
    int size = into.remaining();
    if (packed.length < length + SLACK) {
      packed = new byte[length + length / 4 + SLACK];
    }
    if (bytes.length < STEP + size + SLACK) {
      bytes = new byte[STEP + size + SLACK];
    }
    from.get(from.position(), packed, 0, length);
    if (length < ZLIB_HEADER + Integer.BYTES || packed[0] != 0x78 || (packed[1] & 0x20) != 0) {
      return false;
    }
    at = ZLIB_HEADER;
    bits = 0;
    count = 0;
    made = STEP;
    if (!blocks(STEP + size) || made != STEP + size) {
      return false;
    }
    int end = at - count / Byte.SIZE;
    if (end + Integer.BYTES > length) {
      return false;
    }
    if (ByteBuffer.wrap(packed).getInt(end) != ZlibChecksum.of(bytes, STEP, size)) {
      return false;
    }
    into.put(into.position(), bytes, STEP, size);
    return true;
  }

  private boolean blocks(int end) {
    boolean last = false;
    while (!last) {
      fill();
      last = take(1) == 1;
      boolean done =
          switch (take(2)) {
            case 0 -> stored(end);
            case 2 -> header() && coded(end);
            default -> false;
          };
      if (!done) {
        return false;
      }
    }
    return true;
  }

  private boolean stored(int end) {
    take(count % Byte.SIZE);
    int start = at - count / Byte.SIZE;
    if (start + 4 > length) {
      return false;
    }
    int size = packed[start] & 0xFF | (packed[start + 1] & 0xFF) << 8;
    int check = packed[start + 2] & 0xFF | (packed[start + 3] & 0xFF) << 8;
    if ((size ^ check) != 0xFFFF || start + 4 + size > length || made + size > end) {
      return false;
    }
    System.arraycopy(packed, start + 4, bytes, made, size);
    made += size;
    at = start + 4 + size;
    bits = 0;
    count = 0;
    return true;
  }

  /** Reads the code lengths of a block (RFC 1951, 3.2.7), if they are as the packer writes them. */
  private boolean header() {
    fill();
    int symbols = 257 + take(5);
    int distances = 1 + take(5);
    int orders = 4 + take(4);
    if (distances != STEP || symbols > FloatDeflate.SYMBOLS) {
      return false;
    }
    int[] lengthLengths = new int[FloatDeflate.ORDER.length];
    for (int i = 0; i < orders; i++) {
      fill();
      lengthLengths[FloatDeflate.ORDER[i]] = take(3);
    }
    int[] codes = HuffmanCode.codes(lengthLengths);
    int[] lengths = new int[symbols + distances];
    for (int i = 0; i < lengths.length; i++) {
      fill();
      int symbol = InflateTable.find(codes, lengthLengths, bits);
      if (symbol < 0 || symbol > 15) {
        return false;
      }
      lengths[i] = symbol;
      take(lengthLengths[symbol]);
    }
    for (int i = 0; i < STEP; i++) {
      if (lengths[symbols + i] != (i == STEP - 1 ? 1 : 0)) {
        return false;
      }
    }
    return table.make(lengths, symbols);
  }

  private boolean coded(int end) {
    while (made <= end) {
      common(end);
      if (at > length + Long.BYTES) {
        return false;
      }
      fill();
      int symbol = table.symbol(bits);
      if (symbol < 0) {
        return false;
      }
      take(table.length(symbol));
      if (symbol == FloatDeflate.END) {
        return true;
      }
      if (symbol < FloatDeflate.END) {
        bytes[made++] = (byte) symbol;
      } else {
        int size = FloatDeflate.LENGTH_BASE[symbol] + take(FloatDeflate.LENGTH_EXTRA[symbol]);
        if (take(1) != 0) {
          return false;
        }
        made = repeat(bytes, made, size);
      }
    }
    return false;
  }

  /** Goes on as long as the table knows; in local variables, so that they stay in registers. */
  private void common(int end) {
    byte[] in = packed;
    byte[] out = bytes;
    int[] entries = table.entries();
    int mask = entries.length - 1;
    int limit = length + Long.BYTES;
    long ahead = bits;
    int valid = count;
    int next = at;
    int to = made;
    while (to <= end && next <= limit) {
      ahead |= (long) LONG.get(in, next) << valid;
      next += (63 - valid) >>> 3;
      valid |= 56;
      int entry = 0;
      // Four steps of twelve bits at most.
      for (int step = 0; step < 4; step++) {
        entry = entries[(int) ahead & mask];
        if (entry == 0) {
          break;
        }
        int used = InflateTable.bits(entry);
        ahead >>>= used;
        valid -= used;
        out[to] = (byte) entry;
        to += InflateTable.literals(entry);
        // Most repetitions are short: three bytes in any case, what is too much is overwritten.
        out[to] = out[to - STEP];
        out[to + 1] = out[to + 1 - STEP];
        out[to + 2] = out[to + 2 - STEP];
        int size = InflateTable.repetition(entry);
        if (size > 3) {
          repeat(out, to, size);
        }
        to += size;
      }
      if (entry == 0) {
        break;
      }
    }
    bits = ahead;
    count = valid;
    at = next;
    made = to;
  }

  private static int repeat(byte[] out, int to, int size) {
    for (int i = to; i < to + size; i++) {
      out[i] = out[i - STEP];
    }
    return to + size;
  }

  /** Makes at least 56 bits valid; beyond the end of the data they are of no meaning. */
  private void fill() {
    int from = Math.min(at, length + Long.BYTES);
    bits |= (long) LONG.get(packed, from) << count;
    at = from + (63 - count) / Byte.SIZE;
    count |= 56;
  }

  private int take(int size) {
    int value = (int) bits & (1 << size) - 1;
    bits >>>= size;
    count -= size;
    return value;
  }
}
