package endolith.engine.image.codec;

import java.io.EOFException;
import java.io.IOException;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Deflate with zlib header, RFC 1950 (TIFF compressions 8 and 32946). */
public final class Deflate implements Decoder {
  private final byte[] input = new byte[Input.SIZE];
  private final Inflater inflater = new Inflater();
  private ByteSource source = ignored -> -1;

  @Override
  public void start(ByteSource newSource) {
    inflater.reset();
    source = newSource;
  }

  @Override
  public void read(byte[] into, int offset, int length) throws IOException {
    int end = offset + length;
    try {
      while (offset < end) {
        int count = inflater.inflate(into, offset, end - offset);
        offset += count;
        if (count == 0) {
          feed();
        }
      }
    } catch (DataFormatException e) {
      throw new IOException("its Deflate data make no sense", e);
    }
  }

  private void feed() throws IOException {
    if (inflater.needsDictionary()) {
      throw new IOException("its Deflate data need an unknown dictionary");
    }
    int count = inflater.finished() ? -1 : source.fill(input);
    if (count < 1) {
      throw new EOFException("it ends too early");
    }
    inflater.setInput(input, 0, count);
  }

  @Override
  public void close() {
    inflater.end();
  }
}
