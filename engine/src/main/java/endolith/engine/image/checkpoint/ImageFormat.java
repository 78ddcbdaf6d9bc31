package endolith.engine.image.checkpoint;

/** How a checkpoint is laid out on disk. All hold one channel of float32. */
public enum ImageFormat {
  /** Tiles with resolution pyramid, for viewers of large images. */
  TIFF_TILED("tiff", new TiledTiffWriter()),
  /** Plain strips without pyramid, for ImageJ; beyond 4 GB BigTIFF, which ImageJ cannot open. */
  TIFF_STRIPS("tiff", new StripTiffWriter()),
  /** FITS, BITPIX −32, uncompressed; row 0 first. */
  FITS("fits", new FitsWriter());

  private final String extension;
  private final ImageWriter writer;

  ImageFormat(String extension, ImageWriter writer) {
    this.extension = extension;
    this.writer = writer;
  }

  /** File name extension without the dot. */
  public String extension() {
    return extension;
  }

  public ImageWriter writer() {
    return writer;
  }
}
