package endolith.engine.image.codec;

import java.io.IOException;
import java.util.Arrays;

/** PackBits, TIFF 6.0 section 9: runs and literal stretches, each behind a length byte. */
public final class PackBits implements Decoder {
  private final Input input = new Input();
  private int literals;
  private int repeats;
  private byte repeated;

  @Override
  public void start(ByteSource source) {
    input.start(source);
    literals = 0;
    repeats = 0;
  }

  @Override
  public void read(byte[] into, int offset, int length) throws IOException {
    int end = offset + length;
    while (offset < end) {
      if (literals > 0) {
        int count = Math.min(literals, end - offset);
        input.copy(into, offset, count);
        literals -= count;
        offset += count;
      } else if (repeats > 0) {
        int count = Math.min(repeats, end - offset);
        Arrays.fill(into, offset, offset + count, repeated);
        repeats -= count;
        offset += count;
      } else {
        nextStretch();
      }
    }
  }

  private void nextStretch() throws IOException {
    int head = (byte) input.next();
    if (head >= 0) {
      literals = head + 1;
    } else if (head != -128) {
      repeats = 1 - head;
      repeated = (byte) input.next();
    }
  }

  @Override
  public void close() {}
}
