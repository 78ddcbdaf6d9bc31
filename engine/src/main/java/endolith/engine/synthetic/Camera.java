package endolith.engine.synthetic;

/**
 * The camera of a generated pair: what the files hold.
 *
 * @param bits 8 or 16 per sample
 * @param rgb whether there are three channels, chunky; else one, grey
 * @param signalChannel with {@code rgb} the channel that carries the signal, 0 to 2; the others are
 *     all but dark
 * @param oneStrip whether the TIFF is a single strip, as many scanners write it; else strips of
 *     about 64 KiB
 */
public record Camera(int bits, boolean rgb, int signalChannel, boolean oneStrip) {

  /** 8-bit grey. */
  public static final Camera GREY_8 = new Camera(8, false, 0, false);

  /** 8-bit RGB with the signal in green. */
  public static final Camera RGB_8 = new Camera(8, true, 1, false);

  public Camera {
    if (bits != 8 && bits != 16) {
      throw new IllegalArgumentException("bits must be 8 or 16, was " + bits);
    }
    if (signalChannel < 0 || signalChannel > 2) {
      throw new IllegalArgumentException("signalChannel must be 0, 1 or 2, was " + signalChannel);
    }
  }

  int channels() {
    return rgb ? 3 : 1;
  }

  int bytesPerPixel() {
    return channels() * bits / 8;
  }

  /** Stored value of 1 on the 8-bit scale. */
  double unit() {
    return bits == 8 ? 1 : 257;
  }

  int maximum() {
    return (1 << bits) - 1;
  }
}
