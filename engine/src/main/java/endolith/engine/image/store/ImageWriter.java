package endolith.engine.image.store;

import endolith.engine.image.Plane;
import endolith.engine.image.disk.AtomicFile;
import endolith.engine.image.disk.DiskFullException;
import endolith.engine.image.tile.TileSink;
import endolith.engine.task.CancelToken;
import endolith.engine.task.OrderedExecutor;
import endolith.engine.task.Progress;
import java.io.IOException;
import java.nio.file.Path;

/** Writes a {@link Plane} as float32 file. The bytes do not depend on the number of threads. */
@FunctionalInterface
public interface ImageWriter {

  /**
   * Pulls every region of {@code image} (at most 512 × 512 pixels each, in row-major order) through
   * {@code executor} and writes {@code target} as an {@link AtomicFile}: after an exception or an
   * abort nothing of it remains.
   *
   * @return the checksums of what was written, taken on the way to the disk
   * @throws IOException if the image cannot be read or the file cannot be written, with the file
   *     named; {@link DiskFullException} if there is no room
   */
  ImageChecksums write(
      Plane image,
      Path target,
      ImageHeader header,
      OrderedExecutor executor,
      CancelToken cancel,
      Progress progress)
      throws IOException;

  /**
   * A writer that also hands over the tiles it writes, if it writes tiles that {@link
   * CheckpointImages} would have to decode.
   */
  default ImageWriter keeping(TileSink tiles) {
    return this;
  }
}
