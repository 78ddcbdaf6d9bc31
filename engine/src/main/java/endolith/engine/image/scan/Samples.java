package endolith.engine.image.scan;

import endolith.engine.image.SampleType;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Turns stored samples of one kind into floats. */
record Samples(SampleType type, ByteOrder order, boolean whiteIsZero) {
  private static final VarHandle BIG_SHORT = view(short[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle LITTLE_SHORT = view(short[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle BIG_FLOAT = view(float[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle LITTLE_FLOAT = view(float[].class, ByteOrder.LITTLE_ENDIAN);

  /** Converts {@code count} samples from {@code stored}, whose first is sample {@code first}. */
  void convert(byte[] stored, int first, float[] into, int at, int count) {
    boolean big = order == ByteOrder.BIG_ENDIAN;
    switch (type) {
      case UINT8 -> {
        for (int i = 0; i < count; i++) {
          into[at + i] = stored[first + i] & 0xff;
        }
      }
      case UINT16 -> {
        if (big) {
          shorts(BIG_SHORT, stored, first, into, at, count);
        } else {
          shorts(LITTLE_SHORT, stored, first, into, at, count);
        }
      }
      case FLOAT32 -> {
        if (big) {
          floats(BIG_FLOAT, stored, first, into, at, count);
        } else {
          floats(LITTLE_FLOAT, stored, first, into, at, count);
        }
      }
    }
    if (whiteIsZero) {
      float white = (float) type.maximum();
      for (int i = at; i < at + count; i++) {
        into[i] = white - into[i];
      }
    }
  }

  /**
   * Copies every {@code step}-th sample, {@code count} of them, from {@code row} to a dense row.
   */
  void gather(byte[] row, int first, int step, byte[] into, int at, int count) {
    int size = type.bytes();
    if (step == 1) {
      System.arraycopy(row, first * size, into, at * size, count * size);
    } else if (size == 1) {
      for (int i = 0, from = first; i < count; i++, from += step) {
        into[at + i] = row[from];
      }
    } else {
      // Floats are grey, and so never get here: two bytes, moved without looking at their order.
      for (int i = 0, from = 2 * first; i < count; i++, from += 2 * step) {
        BIG_SHORT.set(into, 2 * (at + i), (short) BIG_SHORT.get(row, from));
      }
    }
  }

  private static void shorts(
      VarHandle shorts, byte[] stored, int first, float[] into, int at, int count) {
    for (int i = 0; i < count; i++) {
      into[at + i] = (short) shorts.get(stored, (first + i) * 2) & 0xffff;
    }
  }

  private static void floats(
      VarHandle floats, byte[] stored, int first, float[] into, int at, int count) {
    for (int i = 0; i < count; i++) {
      into[at + i] = (float) floats.get(stored, (first + i) * 4);
    }
  }

  private static VarHandle view(Class<?> array, ByteOrder order) {
    return MethodHandles.byteArrayViewVarHandle(array, order);
  }
}
