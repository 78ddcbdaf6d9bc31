package endolith.engine.image;

/** The types in which a scanned image stores one sample. */
public enum SampleType {
  UINT8(1, 255),
  UINT16(2, 65535),
  FLOAT32(4, 1);

  private final int bytes;
  private final double maximum;

  SampleType(int bytes, double maximum) {
    this.bytes = bytes;
    this.maximum = maximum;
  }

  /** Bytes per sample. */
  public int bytes() {
    return bytes;
  }

  /**
   * The value of full white: 255, 65535, or 1 for floats, whose samples may nevertheless exceed it.
   */
  public double maximum() {
    return maximum;
  }
}
