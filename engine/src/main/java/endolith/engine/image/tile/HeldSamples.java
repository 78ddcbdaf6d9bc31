package endolith.engine.image.tile;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.List;

/**
 * A tile's samples in native memory, in the narrowest form that gives back the same floats.
 *
 * @param pages of equal size, filled one after another
 */
record HeldSamples(SampleForm form, List<TileMemory.Page> pages) {
  private static final int CHUNK = 8192;

  /** Fills the pages with the first {@code count} samples. */
  void write(float[] samples, int count) {
    int done = 0;
    for (TileMemory.Page page : pages) {
      int end = Math.min(count, done + perPage());
      for (int at = 0; done < end; ) {
        int chunk = Math.min(CHUNK, end - done);
        writeChunk(samples, done, chunk, page.memory(), (long) at * form.bytes());
        at += chunk;
        done += chunk;
      }
    }
  }

  /** Reads {@code count} samples from index {@code from} on. */
  void read(int from, int count, float[] into, int at) {
    if (form.bytes() == 0) {
      Arrays.fill(into, at, at + count, 0f);
      return;
    }
    int perPage = perPage();
    for (int done = 0; done < count; ) {
      int inPage = (from + done) % perPage;
      int chunk = Math.min(count - done, perPage - inPage);
      MemorySegment memory = pages.get((from + done) / perPage).memory();
      readChunk(memory, (long) inPage * form.bytes(), chunk, into, at + done);
      done += chunk;
    }
  }

  private int perPage() {
    return (int) (pages.getFirst().memory().byteSize() / form.bytes());
  }

  private void writeChunk(float[] samples, int from, int count, MemorySegment into, long offset) {
    switch (form.bytes()) {
      case Byte.BYTES -> {
        byte[] narrow = new byte[count];
        form.narrow(samples, from, count, narrow);
        MemorySegment.copy(narrow, 0, into, ValueLayout.JAVA_BYTE, offset, count);
      }
      case Short.BYTES -> {
        char[] narrow = new char[count];
        form.narrow(samples, from, count, narrow);
        MemorySegment.copy(narrow, 0, into, ValueLayout.JAVA_CHAR, offset, count);
      }
      default -> MemorySegment.copy(samples, from, into, ValueLayout.JAVA_FLOAT, offset, count);
    }
  }

  private void readChunk(MemorySegment from, long offset, int count, float[] into, int at) {
    switch (form.bytes()) {
      case Byte.BYTES -> {
        byte[] held = new byte[count];
        MemorySegment.copy(from, ValueLayout.JAVA_BYTE, offset, held, 0, count);
        form.widen(held, count, into, at);
      }
      case Short.BYTES -> {
        char[] held = new char[count];
        MemorySegment.copy(from, ValueLayout.JAVA_CHAR, offset, held, 0, count);
        form.widen(held, count, into, at);
      }
      default -> MemorySegment.copy(from, ValueLayout.JAVA_FLOAT, offset, into, at, count);
    }
  }
}
