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
  private final short[] prefix = new short[CODES];
  private final byte[] last = new byte[CODES];
  private final byte[] first = new byte[CODES];
  private final short[] length = new short[CODES];

  /** What of the last string found no room in the reader's array. */
  private final byte[] rest = new byte[CODES];

  private int restStart;
  private int restEnd;
  private int bits;
  private int bitCount;
  private int width;
  private int next;
  private int previous;

  public Lzw() {
    for (int code = 0; code < 256; code++) {
      last[code] = (byte) code;
      first[code] = (byte) code;
      length[code] = 1;
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
      int size = length[code];
      if (size <= end - offset) {
        spell(code, into, offset);
        offset += size;
      } else {
        spell(code, rest, 0);
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
    if (previous < 0) {
      if (code > 255) {
        throw new IOException("its LZW data make no sense");
      }
    } else {
      learn(code);
    }
    previous = code;
    return code;
  }

  private void learn(int code) throws IOException {
    if (code > next) {
      throw new IOException("its LZW data make no sense");
    }
    if (next == CODES) {
      return; // A full table serves until the writer clears it.
    }
    prefix[next] = (short) previous;
    first[next] = first[previous];
    length[next] = (short) (length[previous] + 1);
    last[next] = code == next ? first[previous] : first[code];
    next++;
    if (next == (1 << width) - 1 && width < 12) {
      width++;
    }
  }

  private void spell(int code, byte[] into, int offset) {
    for (int at = offset + length[code] - 1; at > offset; at--) {
      into[at] = last[code];
      code = prefix[code];
    }
    into[offset] = last[code];
  }

  private int nextCode() throws IOException {
    while (bitCount < width) {
      bits = bits << 8 | input.next();
      bitCount += 8;
    }
    bitCount -= width;
    return bits >>> bitCount & (1 << width) - 1;
  }

  private void clear() {
    width = 9;
    next = END + 1;
    previous = -1;
  }

  @Override
  public void close() {}
}
