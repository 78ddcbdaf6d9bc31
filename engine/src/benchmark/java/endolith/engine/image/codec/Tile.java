package endolith.engine.image.codec;

import endolith.engine.synthetic.SyntheticPair;
import endolith.engine.synthetic.SyntheticSpec;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Pixels as they come to be packed. */
public enum Tile {
  /** Whole numbers, as a scanner makes them: these shrink. */
  SCAN,
  /** Between the pixels of a scan, each somewhere else: the bytes are stored. */
  INTERPOLATED;

  static final int SIDE = 512;
  static final int PIXELS = SIDE * SIDE;
  private static final double GOLDEN_SECTION = 0.5 * (Math.sqrt(5) - 1);

  float[] pixels() {
    float[] pixels = new float[PIXELS];
    SyntheticSpec spec = SyntheticSpec.of(SIDE, SIDE).withFillsFrame(true);
    new SyntheticPair(spec).post().read(0, 0, SIDE, SIDE, pixels);
    for (int i = 1; i < PIXELS && this == INTERPOLATED; i++) {
      double between = i * GOLDEN_SECTION % 1;
      pixels[i - 1] += (float) (between * (pixels[i] - pixels[i - 1]));
    }
    return pixels;
  }

  byte[] bytes() {
    ByteBuffer bytes = ByteBuffer.allocate(PIXELS * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asFloatBuffer().put(pixels());
    return bytes.array();
  }

  /** Whether so many bytes are what it should be packed to. */
  boolean isPackedTo(int length) {
    int raw = PIXELS * Float.BYTES;
    return this == SCAN ? length < raw / 2 : length > raw;
  }
}
