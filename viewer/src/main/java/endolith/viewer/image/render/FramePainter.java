package endolith.viewer.image.render;

import endolith.engine.image.Rectangle;
import endolith.engine.image.tile.TileGrid;
import endolith.viewer.picture.PictureCache;
import endolith.viewer.picture.PictureKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Paints frames of the tiles that are in the cache; opens no file and waits for nothing. Where no
 * tile of the right level is there, a coarser one stands in.
 */
public final class FramePainter {
  private final PictureCache cache;

  public FramePainter(PictureCache cache) {
    this.cache = cache;
  }

  /**
   * Paints a frame.
   *
   * @param pixels gets them row by row, 0xffRRGGBB
   * @param stride from one row to the next, at least the frame's width
   */
  public PaintedFrame paint(Frame frame, int[] pixels, int stride) {
    fill(pixels, stride, new Rectangle(0, 0, frame.width(), frame.height()), frame.background());
    Set<TileRequest> coarsest = new LinkedHashSet<>();
    List<TileRequest> missing = new ArrayList<>();
    for (Panel panel : frame.panels()) {
      paint(frame, panel, pixels, stride, coarsest, missing);
    }
    List<TileRequest> all = new ArrayList<>(coarsest);
    missing.stream().filter(request -> !coarsest.contains(request)).forEach(all::add);
    return new PaintedFrame(all, missing.isEmpty());
  }

  private void paint(
      Frame frame,
      Panel panel,
      int[] pixels,
      int stride,
      Set<TileRequest> coarsest,
      List<TileRequest> missing) {
    Rectangle area = panel.area();
    PixelColumns x = new PixelColumns(panel.view().x(), panel.view().zoom(), area.width());
    PixelColumns y = new PixelColumns(panel.view().y(), panel.view().zoom(), area.height());
    boolean first = true;
    for (Pass pass : panel.passes()) {
      if (pass.added() && first) {
        // What is added to must be dark.
        fill(pixels, stride, area, 0xff000000);
      }
      first = false;
      int level = PassPainter.level(pass, panel);
      PassPainter painter = new PassPainter(pass, panel, x, y, frame.smooth(), pixels, stride);
      List<TileRequest> absent =
          new ArrayList<>(painter.paint(cache, level, y.indices(pass.layer().top(), level)));
      if (!absent.isEmpty()) {
        absent.sort(Comparator.comparingDouble(request -> distance(request, panel)));
        missing.addAll(absent);
      }
      addCoarsest(pass, coarsest);
    }
  }

  private static void fill(int[] pixels, int stride, Rectangle area, int colour) {
    for (int y = area.y(); y < area.y() + area.height(); y++) {
      int from = y * stride + area.x();
      Arrays.fill(pixels, from, from + area.width(), colour);
    }
  }

  /** The coarsest level is kept, so that something can always stand in. */
  private void addCoarsest(Pass pass, Set<TileRequest> wanted) {
    int last = pass.layer().levels() - 1;
    TileGrid grid = pass.layer().grids().get(last);
    for (int i = 0; i < grid.tiles(); i++) {
      TileRequest request =
          TileRequest.of(pass.layer(), last, i % grid.columns(), i / grid.columns(), pass.look());
      PictureKey key = request.key();
      if (cache.find(key).isEmpty()) {
        wanted.add(request);
      }
    }
  }

  /** From the middle of the view to that of a tile, px of the full resolution, squared. */
  private static double distance(TileRequest request, Panel panel) {
    int side = request.grid().tileWidth() << request.tile().level();
    double dx = (request.tile().column() + 0.5) * side + request.layer().left() - panel.view().x();
    double dy = (request.tile().row() + 0.5) * side + request.layer().top() - panel.view().y();
    return dx * dx + dy * dy;
  }
}
