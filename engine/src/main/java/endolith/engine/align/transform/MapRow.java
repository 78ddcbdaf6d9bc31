package endolith.engine.align.transform;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Pre positions of the pixels of one post row. Each depends on its own pixel only, so that any
 * tiling gives the same bits. For one thread.
 */
public final class MapRow {
  private final Homography h;
  private final @Nullable DisplacementRow bend;
  private final List<PieceRow> pieces;

  public MapRow(PostToPre map) {
    this.h = map.homography();
    this.bend = map.displacement().map(DisplacementRow::new).orElse(null);
    // The last first: the first piece that holds a pixel has the last word.
    this.pieces = map.pieces().reversed().stream().map(PieceRow::new).toList();
  }

  /** Positions of post pixels {@code x} to {@code x + count} (exclusive) of row {@code y}. */
  public void positions(int x, int y, int count, double[] preX, double[] preY) {
    double rowX = h.m01() * y + h.m02();
    double rowY = h.m11() * y + h.m12();
    double rowW = h.m21() * y + h.m22();
    double stepX = h.m00();
    double stepY = h.m10();
    double stepW = h.m20();
    for (int i = 0; i < count; i++) {
      double column = x + i;
      double reciprocal = 1 / (stepW * column + rowW);
      preX[i] = (stepX * column + rowX) * reciprocal;
      preY[i] = (stepY * column + rowY) * reciprocal;
    }
    if (bend != null) {
      bend.add(x, y, count, preX, preY);
    }
    for (PieceRow piece : pieces) {
      piece.replace(x, y, count, preX, preY);
    }
  }
}
