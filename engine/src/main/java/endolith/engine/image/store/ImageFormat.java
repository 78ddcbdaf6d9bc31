package endolith.engine.image.store;

import endolith.engine.image.disk.Disk;

/** The file formats of checkpoints. All hold one channel of float32. */
public enum ImageFormat {
  /** Tiles with resolution pyramid, for viewers of large images. */
  TIFF_TILED("tiff", new TiledTiffWriter(Disk.REAL)),
  /** Plain strips without pyramid, for ImageJ; beyond 4 GB BigTIFF, which ImageJ cannot open. */
  TIFF_STRIPS("tiff", new StripTiffWriter(Disk.REAL)),
  /** FITS, BITPIX −32, uncompressed; row 0 first. */
  FITS("fits", new FitsWriter(Disk.REAL));

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
