package endolith.engine.image.scan;

import endolith.engine.image.SampleType;
import endolith.engine.image.UnreadableImageException;
import endolith.engine.image.codec.ByteSource;
import endolith.engine.image.codec.Compression;
import endolith.engine.image.codec.Decoder;
import endolith.engine.image.tiff.TiffFile;
import endolith.engine.task.CancelToken;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * Goes through strips or tiles row by row, forward only within each, holding one row. For one
 * thread at a time.
 */
final class SegmentCursor implements Closeable {
  private final TiffFile file;
  private final SampleFormat format;
  private final Segments segments;
  private final CancelToken cancel;
  private final LongAdder decoded;
  private final @Nullable Decoder decoder;
  private final byte[] row;
  private final byte[] scratch;
  private int segment = -1;
  private int next;

  /**
   * @param decoded counts rows, skipped ones too
   */
  SegmentCursor(
      TiffFile file,
      SampleFormat format,
      Segments segments,
      CancelToken cancel,
      LongAdder decoded) {
    this.cancel = cancel;
    this.decoded = decoded;
    this.file = file;
    this.format = format;
    this.segments = segments;
    this.decoder = format.compression() == Compression.NONE ? null : format.compression().decoder();
    this.row = new byte[segments.segmentWidth() * format.pixelBytes()];
    this.scratch = new byte[format.type() == SampleType.FLOAT32 ? row.length : 0];
  }

  /** Whether the given row of the given segment can be reached without starting over. */
  private boolean canReach(int wantedSegment, int wantedRow) {
    return segment == wantedSegment && next <= wantedRow;
  }

  /**
   * Reads one row of a segment; what lies before it is skipped.
   *
   * @return the row's bytes, predictor undone, in the file's byte order; overwritten by the next
   *     call
   */
  byte[] row(int wantedSegment, int wantedRow) throws IOException {
    if (decoder == null) {
      cancel.check();
      decoded.increment();
      file.read(
          segments.offsets()[wantedSegment] + (long) wantedRow * row.length, ByteBuffer.wrap(row));
      return row;
    }
    try {
      if (!canReach(wantedSegment, wantedRow)) {
        decoder.start(new Stored(wantedSegment));
        segment = wantedSegment;
        next = 0;
      }
      for (; next <= wantedRow; next++) {
        cancel.check();
        decoded.increment();
        decoder.read(row, 0, row.length);
      }
    } catch (UnreadableImageException e) {
      segment = -1;
      throw e;
    } catch (IOException e) {
      segment = -1;
      throw new UnreadableImageException(
          file.path(),
          "this TIFF file is damaged: "
              + (segments.tiled() ? "tile " : "strip ")
              + (wantedSegment + 1)
              + " cannot be decoded, "
              + e.getMessage()
              + "; copy or export it again",
          e);
    }
    format
        .predictor()
        .restore(
            row, row.length, format.interleaved(), format.type().bytes(), format.order(), scratch);
    return row;
  }

  @Override
  public void close() {
    if (decoder != null) {
      decoder.close();
    }
  }

  /** The stored bytes of one segment, read in pieces. */
  private final class Stored implements ByteSource {
    private long position;
    private long left;

    Stored(int index) {
      position = segments.offsets()[index];
      left = segments.counts()[index];
    }

    @Override
    public int fill(byte[] buffer) throws IOException {
      int count = (int) Math.min(buffer.length, left);
      if (count == 0) {
        return -1;
      }
      file.read(position, ByteBuffer.wrap(buffer, 0, count));
      position += count;
      left -= count;
      return count;
    }
  }
}
