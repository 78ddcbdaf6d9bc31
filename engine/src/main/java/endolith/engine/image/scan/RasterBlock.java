package endolith.engine.image.scan;

import endolith.engine.image.Rectangle;
import org.jspecify.annotations.Nullable;

/**
 * Decoded samples of a rectangle of the image: some of its channels, cut into cells side by side,
 * so that a cell can be let go as soon as all of it has been delivered.
 */
final class RasterBlock {
  static final int CELL_WIDTH = 1024;

  private final Rectangle area;
  private final Samples samples;
  private final int channels;
  private final int cells;
  private final byte[] @Nullable [][] stored;
  private final long[] delivered;

  /**
   * @param channels the channels held, as a bit set
   */
  RasterBlock(Rectangle area, Samples samples, int channels) {
    this.area = area;
    this.samples = samples;
    this.channels = channels;
    this.cells = (area.width() - 1) / CELL_WIDTH + 1;
    this.stored = new byte[cells][][];
    this.delivered = new long[cells];
    for (int cell = 0; cell < cells; cell++) {
      byte[][] planes = new byte[Integer.SIZE - Integer.numberOfLeadingZeros(channels)][];
      for (int channel = 0; channel < planes.length; channel++) {
        planes[channel] =
            new byte[holds(channel) ? cellWidth(cell) * area.height() * samples.type().bytes() : 0];
      }
      stored[cell] = planes;
    }
  }

  boolean holds(int channel) {
    return (channels >> channel & 1) != 0;
  }

  Rectangle area() {
    return area;
  }

  synchronized long bytes() {
    long bytes = 0;
    for (int cell = 0; cell < cells; cell++) {
      bytes += stored[cell] == null ? 0 : cellBytes(cell);
    }
    return bytes;
  }

  /**
   * Stores one channel of one row.
   *
   * @param row stored samples of whole pixels from the block's left edge on
   * @param first index of the channel's first sample in {@code row}
   * @param step samples from one pixel to the next
   */
  void put(int channel, int y, byte[] row, int first, int step) {
    for (int cell = 0; cell < cells; cell++) {
      byte[][] planes = stored[cell];
      if (planes != null) {
        int width = cellWidth(cell);
        int from = first + cell * CELL_WIDTH * step;
        samples.gather(row, from, step, planes[channel], (y - area.y()) * width, width);
      }
    }
  }

  /**
   * Copies what block and region have in common.
   *
   * @param into the region's pixels, row by row
   * @return false if some of it is no longer held
   */
  boolean copy(int channel, Rectangle region, float[] into) {
    int top = Math.max(region.y(), area.y());
    int bottom = Math.min(region.y() + region.height(), area.y() + area.height());
    int left = Math.max(region.x(), area.x()) - area.x();
    int right = Math.min(region.x() + region.width(), area.x() + area.width()) - area.x();
    for (int cell = left / CELL_WIDTH; cell * CELL_WIDTH < right; cell++) {
      byte[][] planes = planes(cell);
      if (planes == null || !holds(channel)) {
        return false;
      }
      int width = cellWidth(cell);
      int start = Math.max(left, cell * CELL_WIDTH);
      int count = Math.min(right, cell * CELL_WIDTH + width) - start;
      for (int y = top; y < bottom; y++) {
        int at = (y - region.y()) * region.width() + area.x() + start - region.x();
        int from = (y - area.y()) * width + start - cell * CELL_WIDTH;
        samples.convert(planes[channel], from, into, at, count);
      }
      deliver(cell, (long) count * (bottom - top));
    }
    return true;
  }

  /** Lets go of the cells that were delivered whole; returns the bytes set free. */
  synchronized long dropDelivered() {
    long freed = 0;
    for (int cell = 0; cell < cells; cell++) {
      long size = cellBytes(cell);
      if (stored[cell] != null && delivered[cell] * samples.type().bytes() >= size) {
        stored[cell] = null;
        freed += size;
      }
    }
    return freed;
  }

  private synchronized byte @Nullable [][] planes(int cell) {
    return stored[cell];
  }

  private synchronized void deliver(int cell, long pixels) {
    delivered[cell] += pixels;
  }

  private int cellWidth(int cell) {
    return Math.min(CELL_WIDTH, area.width() - cell * CELL_WIDTH);
  }

  private long cellBytes(int cell) {
    return (long) cellWidth(cell)
        * area.height()
        * samples.type().bytes()
        * Integer.bitCount(channels);
  }
}
