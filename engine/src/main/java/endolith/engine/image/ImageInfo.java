package endolith.engine.image;

/**
 * The size and sample type of a scanned image, from its headers.
 *
 * @param width in pixels, at least 1
 * @param height in pixels, at least 1
 * @param channels 1 (grey), 3 (red, green, blue) or 4 (red, green, blue, alpha)
 * @param type of every sample
 * @param description for people, such as "8-bit RGB, LZW, strips"
 */
public record ImageInfo(int width, int height, int channels, SampleType type, String description) {

  public long pixels() {
    return (long) width * height;
  }
}
