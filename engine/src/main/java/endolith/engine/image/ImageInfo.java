package endolith.engine.image;

import java.util.OptionalDouble;

/**
 * The size, sample type and pixel size of a scanned image, from its headers.
 *
 * @param width in pixels, at least 1
 * @param height in pixels, at least 1
 * @param channels 1 (grey), 3 (red, green, blue) or 4 (red, green, blue, alpha)
 * @param type of every sample
 * @param description for people, such as "8-bit RGB, LZW, strips"
 * @param pixelSizeUm side of a pixel on the section, µm, if the file tells
 */
public record ImageInfo(
    int width,
    int height,
    int channels,
    SampleType type,
    String description,
    OptionalDouble pixelSizeUm) {

  /** Without a pixel size. */
  public ImageInfo(int width, int height, int channels, SampleType type, String description) {
    this(width, height, channels, type, description, OptionalDouble.empty());
  }

  public long pixels() {
    return (long) width * height;
  }
}
