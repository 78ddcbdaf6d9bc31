package endolith.engine.image.codec;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Undoes, row by row, what a TIFF writer did to make rows compress better. */
public enum Predictor {
  NONE,
  /** Differences of horizontal neighbours, TIFF 6.0 section 14. */
  HORIZONTAL,
  /** Differences of the bytes of floats sorted by significance, TIFF Technical Note 3. */
  FLOATING_POINT;

  private static final VarHandle BIG_SHORT = view(short[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle LITTLE_SHORT = view(short[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle BIG_INT = view(int[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle LITTLE_INT = view(int[].class, ByteOrder.LITTLE_ENDIAN);

  /**
   * Restores one row in place.
   *
   * @param row {@code bytes} bytes, then anything
   * @param samples interleaved samples per pixel
   * @param sampleBytes 1, 2 or 4
   * @param order of the bytes of a sample in the file; floats are restored to it as well
   * @param scratch at least {@code bytes} long
   */
  public void restore(
      byte[] row, int bytes, int samples, int sampleBytes, ByteOrder order, byte[] scratch) {
    boolean big = order == ByteOrder.BIG_ENDIAN;
    switch (this) {
      case NONE -> {}
      case HORIZONTAL -> {
        switch (sampleBytes) {
          case 1 -> addBytes(row, bytes, samples);
          case 2 -> addShorts(row, bytes, 2 * samples, big ? BIG_SHORT : LITTLE_SHORT);
          default -> addInts(row, bytes, 4 * samples, big ? BIG_INT : LITTLE_INT);
        }
      }
      case FLOATING_POINT -> {
        addBytes(row, bytes, samples);
        System.arraycopy(row, 0, scratch, 0, bytes);
        gather(scratch, row, bytes / sampleBytes, sampleBytes, big);
      }
    }
  }

  private static void addBytes(byte[] row, int bytes, int step) {
    for (int i = step; i < bytes; i++) {
      row[i] += row[i - step];
    }
  }

  private static void addShorts(byte[] row, int bytes, int step, VarHandle shorts) {
    for (int i = step; i < bytes; i += 2) {
      shorts.set(row, i, (short) ((short) shorts.get(row, i) + (short) shorts.get(row, i - step)));
    }
  }

  private static void addInts(byte[] row, int bytes, int step, VarHandle ints) {
    for (int i = step; i < bytes; i += 4) {
      ints.set(row, i, (int) ints.get(row, i) + (int) ints.get(row, i - step));
    }
  }

  private static void gather(byte[] planes, byte[] row, int count, int sampleBytes, boolean big) {
    for (int plane = 0; plane < sampleBytes; plane++) {
      int at = big ? plane : sampleBytes - 1 - plane;
      for (int i = 0; i < count; i++) {
        row[i * sampleBytes + at] = planes[plane * count + i];
      }
    }
  }

  private static VarHandle view(Class<?> array, ByteOrder order) {
    return MethodHandles.byteArrayViewVarHandle(array, order);
  }
}
