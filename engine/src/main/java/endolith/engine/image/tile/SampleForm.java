package endolith.engine.image.tile;

/**
 * The form in which a tile's samples are held: as few bytes as give back exactly the same floats.
 *
 * @param bytes of a sample; 0 where all samples are zero
 * @param scale the number held is the sample times this, a power of two
 */
record SampleForm(int bytes, float scale) {
  static final SampleForm ZEROS = new SampleForm(0, 1);
  static final SampleForm FLOATS = new SampleForm(Float.BYTES, 1);

  /** Means of 8-bit samples over up to four levels of a pyramid are whole numbers of 256ths. */
  private static final float PARTS = 256;

  private static final SampleForm BYTES = new SampleForm(Byte.BYTES, 1);
  private static final SampleForm FINE_SHORTS = new SampleForm(Short.BYTES, PARTS);
  private static final SampleForm SHORTS = new SampleForm(Short.BYTES, 1);
  private static final SampleForm[] NARROW = {BYTES, FINE_SHORTS, SHORTS};

  /** The narrowest form of the first {@code count} samples. */
  static SampleForm of(float[] samples, int count) {
    if (FloatBlocks.areZero(samples, count)) {
      return ZEROS;
    }
    for (SampleForm form : NARROW) {
      if (form.fits(samples, count)) {
        return form;
      }
    }
    return FLOATS;
  }

  /** Whether every sample comes back with the same bits; −0 and what is no number do not. */
  private boolean fits(float[] samples, int count) {
    float times = scale;
    float back = 1 / scale;
    int most = (1 << bytes * Byte.SIZE) - 1;
    for (int i = 0; i < count; i++) {
      int held = (int) (samples[i] * times);
      if (held < 0
          || held > most
          || Float.floatToRawIntBits(held * back) != Float.floatToRawIntBits(samples[i])) {
        return false;
      }
    }
    return true;
  }

  void narrow(float[] samples, int from, int count, byte[] into) {
    for (int i = 0; i < count; i++) {
      into[i] = (byte) (int) samples[from + i];
    }
  }

  void narrow(float[] samples, int from, int count, char[] into) {
    float times = scale;
    for (int i = 0; i < count; i++) {
      into[i] = (char) (samples[from + i] * times);
    }
  }

  void widen(byte[] held, int count, float[] into, int at) {
    for (int i = 0; i < count; i++) {
      into[at + i] = held[i] & 0xFF;
    }
  }

  void widen(char[] held, int count, float[] into, int at) {
    float back = 1 / scale;
    for (int i = 0; i < count; i++) {
      into[at + i] = held[i] * back;
    }
  }
}
