package endolith.engine.image.store;

import endolith.engine.image.Plane;
import endolith.engine.image.disk.AtomicFile;
import endolith.engine.image.disk.Disk;
import endolith.engine.image.fits.FitsHeader;
import endolith.engine.image.fits.FitsSum;
import endolith.engine.task.CancelToken;
import endolith.engine.task.OrderedExecutor;
import endolith.engine.task.Progress;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;

/**
 * FITS (standard 4.0) with one primary image of BITPIX −32. The first row in the file is row 0, as
 * astropy's {@code data[0]}.
 */
record FitsWriter(Disk disk) implements ImageWriter {
  private static final int CHUNK_SAMPLES = 1 << 18;

  @Override
  public ImageChecksums write(
      Plane image,
      Path target,
      ImageHeader header,
      OrderedExecutor executor,
      CancelToken cancel,
      Progress progress)
      throws IOException {
    try (AtomicFile file = AtomicFile.create(target, disk)) {
      file.reserve(header(image, header, 0).length);
      FitsSum sum = new FitsSum();
      ByteBuffer bytes =
          ByteBuffer.allocateDirect(CHUNK_SAMPLES * Float.BYTES).order(ByteOrder.BIG_ENDIAN);
      Bands bands = new Bands(image, 1);
      bands.read(
          executor,
          cancel,
          progress,
          (y, rows, band) -> {
            int count = rows * image.width();
            sum.add(band, count);
            for (int at = 0; at < count; at += CHUNK_SAMPLES) {
              int chunk = Math.min(CHUNK_SAMPLES, count - at);
              bytes.clear().limit(chunk * Float.BYTES);
              bytes.asFloatBuffer().put(band, at, chunk);
              file.append(bytes);
            }
          });
      file.append(ByteBuffer.allocate((int) FitsHeader.padding(file.size())));
      file.fill(ByteBuffer.wrap(header(image, header, sum.value())));
      file.commit();
      return new ImageChecksums(file.checksum().hex(), bands.checksum());
    }
  }

  private static byte[] header(Plane image, ImageHeader header, long dataSum) throws IOException {
    return FitsHeader.encode(image.width(), image.height(), header.cards(), dataSum);
  }
}
