package endolith.viewer.image.render;

import endolith.engine.image.Rectangle;
import endolith.engine.image.tile.TileGrid;
import endolith.viewer.picture.PictureCache;
import java.util.List;

/** Paints one pass of a panel, row by row. For one thread, once. */
final class PassPainter {
  private final Pass pass;
  private final Rectangle area;
  private final int[] frame;
  private final int stride;
  private final TileGrid grid;
  private final boolean smooth;
  private final int[] columns;
  private final int[] columnWeights;
  private final int[] rows;
  private final int[] rowWeights;

  /** Pixels of the panel that lie in the image. */
  private final int firstX;

  private final int endX;

  /**
   * @param smooth whether pixels are interpolated
   */
  PassPainter(
      Pass pass,
      Panel panel,
      PixelColumns x,
      PixelColumns y,
      boolean smooth,
      int[] frame,
      int stride) {
    this.pass = pass;
    this.area = panel.area();
    this.frame = frame;
    this.stride = stride;
    int level = level(pass, panel);
    this.grid = pass.layer().grids().get(level);
    this.smooth = smooth && panel.view().zoom() < 1;
    int left = pass.layer().left();
    int top = pass.layer().top();
    this.columns = this.smooth ? x.lower(left, level) : x.indices(left, level);
    this.rows = this.smooth ? y.lower(top, level) : y.indices(top, level);
    this.columnWeights = this.smooth ? x.weights(left, level) : new int[0];
    this.rowWeights = this.smooth ? y.weights(top, level) : new int[0];
    int first = 0;
    int[] own = this.smooth ? x.indices(left, level) : columns;
    while (first < own.length && own[first] < 0) {
      first++;
    }
    int end = own.length;
    while (end > first && own[end - 1] >= grid.width()) {
      end--;
    }
    firstX = first;
    endX = end;
    if (this.smooth) {
      clamp(columns, columnWeights, grid.width());
    }
  }

  /** The level that belongs to the zoom of a panel. */
  static int level(Pass pass, Panel panel) {
    return pass.layer().level(panel.view().zoom());
  }

  /** At the edges of the image its last pixel goes on. */
  private static void clamp(int[] indices, int[] weights, int size) {
    for (int i = 0; i < indices.length; i++) {
      weights[i] = indices[i] < 0 ? 0 : weights[i];
      indices[i] = Math.clamp(indices[i], 0, size - 1);
    }
  }

  /**
   * Paints it.
   *
   * @param rowIndices the pixel of the level that each row of the panel shows
   * @return the tiles that are missing
   */
  List<TileRequest> paint(PictureCache cache, int level, int[] rowIndices) {
    int firstY = 0;
    while (firstY < rowIndices.length && rowIndices[firstY] < 0) {
      firstY++;
    }
    int endY = rowIndices.length;
    while (endY > firstY && rowIndices[endY - 1] >= grid.height()) {
      endY--;
    }
    if (firstX >= endX || firstY >= endY) {
      return List.of();
    }
    if (smooth) {
      clamp(rows, rowWeights, grid.height());
    }
    int more = smooth ? 1 : 0;
    int left = columns[firstX];
    int right = Math.min(grid.width() - 1, columns[endX - 1] + more);
    int top = rows[firstY];
    int bottom = Math.min(grid.height() - 1, rows[endY - 1] + more);
    LevelRows source = new LevelRows(cache, pass, level, left, top, right, bottom);
    if (pass.mask().equals(Mask.NONE)) {
      return source.missing();
    }
    if (smooth) {
      paintSmooth(source, left, right, bottom, firstY, endY);
    } else {
      paintPlain(source, left, right, firstY, endY);
    }
    return source.missing();
  }

  private void paintPlain(LevelRows source, int left, int right, int firstY, int endY) {
    int[] row = new int[right - left + 1];
    int[] line = new int[area.width()];
    int held = -1;
    for (int y = firstY; y < endY; y++) {
      if (rows[y] != held) {
        held = rows[y];
        source.fill(held, row);
        for (int x = firstX; x < endX; x++) {
          line[x] = row[columns[x] - left];
        }
      }
      put(line, y);
    }
  }

  private void paintSmooth(
      LevelRows source, int left, int right, int bottom, int firstY, int endY) {
    int width = right - left + 1;
    int[] upper = new int[width];
    int[] lower = new int[width];
    int[] between = new int[width];
    int[] line = new int[area.width()];
    int upperAt = -1;
    int lowerAt = -1;
    for (int y = firstY; y < endY; y++) {
      int first = rows[y];
      int second = Math.min(bottom, first + 1);
      if (first == lowerAt) {
        int[] swapped = upper;
        upper = lower;
        lower = swapped;
        upperAt = lowerAt;
        lowerAt = -1;
      }
      if (upperAt != first) {
        source.fill(first, upper);
        upperAt = first;
      }
      if (lowerAt != second) {
        source.fill(second, lower);
        lowerAt = second;
      }
      Blend.rows(upper, lower, rowWeights[y], between, width);
      for (int x = firstX; x < endX; x++) {
        int at = columns[x] - left;
        int next = Math.min(width - 1, at + 1);
        line[x] = Blend.mean(between[at], between[next], columnWeights[x]);
      }
      put(line, y);
    }
  }

  private void put(int[] line, int y) {
    int out = (area.y() + y) * stride + area.x();
    pass.mask()
        .spans(
            y,
            area.width(),
            (from, to) -> {
              int a = Math.max(from, firstX);
              int b = Math.min(to, endX);
              if (pass.added()) {
                for (int x = a; x < b; x++) {
                  frame[out + x] = Blend.sum(frame[out + x], line[x]);
                }
              } else {
                for (int x = a; x < b; x++) {
                  int pixel = line[x];
                  if (pixel != 0) {
                    frame[out + x] = pixel;
                  }
                }
              }
            });
  }
}
