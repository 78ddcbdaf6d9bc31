package endolith.engine.image.store;

import endolith.engine.image.Plane;
import endolith.engine.image.codec.SamplePacker;
import endolith.engine.image.disk.AtomicFile;
import endolith.engine.image.disk.Disk;
import endolith.engine.image.tiff.TiffFields;
import endolith.engine.image.tiff.TiffTag;
import endolith.engine.image.tile.TileGrid;
import endolith.engine.task.CancelToken;
import endolith.engine.task.ObjectPool;
import endolith.engine.task.OrderedExecutor;
import endolith.engine.task.Progress;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;

/**
 * TIFF in strips of about 256 KB, plain Deflate, no pyramid: what ImageJ opens without plugins. Up
 * to 4 GB of pixels it is a classic TIFF; beyond that BigTIFF, which plain ImageJ cannot open.
 */
record StripTiffWriter(Disk disk) implements ImageWriter {
  private static final int STRIP_SAMPLES = 1 << 16;

  @Override
  public ImageChecksums write(
      Plane image,
      Path target,
      ImageHeader header,
      OrderedExecutor executor,
      CancelToken cancel,
      Progress progress)
      throws IOException {
    int width = image.width();
    int rows = Math.min(image.height(), Math.max(1, STRIP_SAMPLES / width));
    TileGrid strips = new TileGrid(width, image.height(), width, rows);
    boolean big = TiffLayout.needsBig(List.of(strips));
    long[] positions = new long[strips.tiles()];
    long[] lengths = new long[strips.tiles()];
    ObjectPool<SamplePacker> packers = new ObjectPool<>(SamplePacker::new);
    try (AtomicFile file = AtomicFile.create(target, disk)) {
      file.reserve(TiffFields.headerLength(big));
      Bands bands = new Bands(image, rows);
      bands.read(
          executor,
          cancel,
          progress,
          (y, height, band) ->
              executor.ordered(
                  Math.ceilDiv(height, rows),
                  cancel,
                  strip -> {
                    int first = strip * rows;
                    int count = Math.min(rows, height - first) * width;
                    return pack(packers, band, first * width, count);
                  },
                  (strip, packed) -> {
                    int index = y / rows + strip;
                    lengths[index] = packed.length;
                    positions[index] = file.append(ByteBuffer.wrap(packed));
                  }));
      TiffFields fields =
          TiffLayout.fields(big, width, image.height(), header.description())
              .longs(TiffTag.ROWS_PER_STRIP, rows)
              .positions(TiffTag.STRIP_OFFSETS, positions)
              .longs(TiffTag.STRIP_BYTE_COUNTS, lengths);
      file.fill(TiffFields.header(big, fields.appendTo(file)));
      file.commit();
      return new ImageChecksums(file.checksum().hex(), bands.checksum());
    }
  }

  private static byte[] pack(ObjectPool<SamplePacker> packers, float[] band, int from, int count) {
    SamplePacker packer = packers.borrow();
    try {
      return packer.pack(band, from, count);
    } finally {
      packers.giveBack(packer);
    }
  }
}
