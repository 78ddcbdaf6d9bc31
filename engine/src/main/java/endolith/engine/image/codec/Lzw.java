package endolith.engine.image.codec;

import java.io.EOFException;
import java.io.IOException;

/**
 * LZW, TIFF 6.0 section 13: codes of 9 to 12 bits, most significant bit first, the width growing
 * one code early.
 */
public final class Lzw implements Decoder {
  private static final int CLEAR = 256;
  private static final int END = 257;
  private static final int CODES = 4096;

  private final Input input = new Input();

  /** Of each code: prefix (bits 0 to 11), last byte (12 to 19), first byte (20 to 27). */
  private final int[] strings = new int[CODES];

  private final short[] lengths = new short[CODES];

  /** What of the last string found no room in the reader's array. */
  private final byte[] rest = new byte[CODES];

  private int restStart;
  private int restEnd;
  private long bits;
  private int bitCount;
  private int width;
  private int next;
  private int previous;

  public Lzw() {
    for (int code = 0; code < 256; code++) {
      strings[code] = code << 12 | code << 20;
      lengths[code] = 1;
    }
  }

  @Override
  public void start(ByteSource source) {
    input.start(source);
    restStart = 0;
    restEnd = 0;
    bits = 0;
    bitCount = 0;
    clear();
  }

  @Override
  public void read(byte[] into, int offset, int wanted) throws IOException {
    int end = offset + wanted;
    int kept = Math.min(restEnd - restStart, wanted);
    System.arraycopy(rest, restStart, into, offset, kept);
    restStart += kept;
    offset += kept;
    while (offset < end) {
      int code = nextString();
      int size = lengths[code];
      if (size <= end - offset) {
        spell(code, into, offset, size);
        offset += size;
      } else {
        spell(code, rest, 0, size);
        restStart = end - offset;
        restEnd = size;
        System.arraycopy(rest, 0, into, offset, restStart);
        offset = end;
      }
    }
  }

  /** Reads codes up to one that stands for a string, and learns the string that it completes. */
  private int nextString() throws IOException {
    int code = nextCode();
    while (code == CLEAR) {
      clear();
      code = nextCode();
    }
    if (code == END) {
      throw new EOFException("it ends too early");
    }
    if (code > (previous < 0 ? 255 : next)) {
      throw new IOException("its LZW data make no sense");
    }
    if (previous >= 0 && next < CODES) { // A full table serves until the writer clears it.
      int start = strings[previous] & 0xff << 20;
      int firstOfCode = code == next ? start : strings[code] & 0xff << 20;
      strings[next] = previous | firstOfCode >>> 8 | start;
      lengths[next] = (short) (lengths[previous] + 1);
      next++;
      if (next == (1 << width) - 1 && width < 12) {
        width++;
      }
    }
    previous = code;
    return code;
  }

  private void spell(int code, byte[] into, int offset, int size) {
    for (int at = offset + size - 1; at >= offset; at--) {
      int string = strings[code];
      into[at] = (byte) (string >>> 12);
      code = string & CODES - 1;
    }
  }

  private int nextCode() throws IOException {
    if (bitCount < width) {
      do {
        int value = input.nextOrEnd();
        if (value < 0) {
          break;
        }
        bits = bits << 8 | value;
        bitCount += 8;
      } while (bitCount <= 48);
      if (bitCount < width) {
        throw new EOFException("it ends too early");
      }
    }
    bitCount -= width;
    return (int) (bits >>> bitCount) & (1 << width) - 1;
  }

  private void clear() {
    width = 9;
    next = END + 1;
    previous = -1;
  }

  @Override
  public void close() {}
}
