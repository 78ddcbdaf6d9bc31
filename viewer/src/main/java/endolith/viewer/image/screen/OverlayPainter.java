package endolith.viewer.image.screen;

import endolith.engine.align.trust.TrustMap;
import endolith.engine.image.Rectangle;
import endolith.viewer.image.layer.Layer;
import endolith.viewer.image.layer.PairImages;
import endolith.viewer.image.layer.ViewTransform;
import endolith.viewer.image.render.Composition;
import endolith.viewer.image.render.Line;
import endolith.viewer.image.render.ViewMode;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/** Draws what lies over the images: names, scale bar, line, map of trust, arrows. */
final class OverlayPainter {
  private static final Color INK = Color.WHITE;
  private static final Color SHADE = Color.color(0, 0, 0, 0.55);
  static final Color MARK = Color.web("#ffb000");
  private static final double BAR = 140;
  private static final double MARGIN = 12;

  private final GraphicsContext gc;
  private final ViewerModel model;
  private final ViewerWords words;
  private final Font font;
  private final MotionPainter motion;
  private @Nullable TrustMap drawnTrust;
  private @Nullable Image trust;

  OverlayPainter(GraphicsContext gc, ViewerModel model, ViewerWords words, Font font) {
    this.gc = gc;
    this.model = model;
    this.words = words;
    this.font = font;
    this.motion = new MotionPainter(gc);
  }

  /**
   * Draws all of it over a view of so many px.
   *
   * @param map where the overview map is; null for none
   */
  void paint(
      PairImages images, ViewTransform view, double width, double height, @Nullable Rectangle map) {
    gc.setFont(font);
    gc.setTextBaseline(VPos.CENTER);
    List<Rectangle> areas = Composition.areas(model.mode().get(), (int) width, (int) height);
    for (int i = 0; i < areas.size(); i++) {
      Rectangle area = areas.get(i);
      gc.save();
      gc.beginPath();
      gc.rect(area.x(), area.y(), area.width(), area.height());
      gc.clip();
      paintTrust(images, view, area);
      if (model.motion().get()) {
        motion.paint(images, view, area, model.magnification().get());
      }
      if (model.patches().get()) {
        motion.paintPatches(images, view, area, model.magnification().get());
      }
      paintLine(images, view, area);
      if (areas.size() > 1) {
        paintCross(view, area);
        name(i, area.x() + MARGIN, area.y() + MARGIN, TextAlignment.LEFT);
      }
      gc.restore();
    }
    names(width);
    paintScaleBar(images, view, height);
    if (map != null) {
      paintMap(view, width, height, map, images);
    }
  }

  private void names(double width) {
    ViewMode mode = model.mode().get();
    if (mode.isSplit()) {
      return;
    }
    if (mode == ViewMode.BLINK) {
      name(model.second().get() ? 1 : 0, MARGIN, MARGIN, TextAlignment.LEFT);
      return;
    }
    name(0, MARGIN, MARGIN, TextAlignment.LEFT);
    if (mode.layers() > 1) {
      name(1, width - MARGIN, MARGIN, TextAlignment.RIGHT);
    }
    if (mode == ViewMode.CURTAIN) {
      double x = Composition.curtainColumn(model.curtain().get(), (int) width);
      gc.setStroke(SHADE);
      gc.setLineWidth(3);
      gc.strokeLine(x, 0, x, gc.getCanvas().getHeight());
      gc.setStroke(INK);
      gc.setLineWidth(1);
      gc.strokeLine(x, 0, x, gc.getCanvas().getHeight());
      double middle = gc.getCanvas().getHeight() / 2;
      gc.setFill(INK);
      gc.fillOval(x - 7, middle - 7, 14, 14);
      gc.setFill(SHADE);
      gc.fillPolygon(
          new double[] {x - 5, x - 1, x - 1}, new double[] {middle, middle - 3, middle + 3}, 3);
      gc.fillPolygon(
          new double[] {x + 5, x + 1, x + 1}, new double[] {middle, middle - 3, middle + 3}, 3);
    }
  }

  private void name(int place, double x, double y, TextAlignment alignment) {
    Layer layer = model.place(place).get();
    if (layer != null) {
      label(words.layer(layer.id()), x, y + 9, alignment);
    }
  }

  /** Words on a dark ground, since what lies below may be of any colour. */
  private void label(String text, double x, double y, TextAlignment alignment) {
    Text measure = new Text(text);
    measure.setFont(font);
    double width = measure.getLayoutBounds().getWidth();
    double height = measure.getLayoutBounds().getHeight();
    double left = alignment == TextAlignment.RIGHT ? x - width : x;
    gc.setFill(SHADE);
    gc.fillRoundRect(left - 6, y - height / 2 - 2, width + 12, height + 4, 6, 6);
    gc.setFill(INK);
    gc.setTextAlign(TextAlignment.LEFT);
    gc.fillText(text, left, y);
  }

  private void paintScaleBar(PairImages images, ViewTransform view, double height) {
    ScaleBar bar = ScaleBar.of(view.zoom(), images.pixelSizeUm(), BAR);
    String text =
        !bar.micrometres()
            ? words.word(Word.BAR_PX, words.value(bar.length()))
            : bar.length() >= 1000
                ? words.word(Word.BAR_MM, words.value(bar.length() / 1000))
                : words.word(Word.BAR_UM, words.value(bar.length()));
    double y = height - MARGIN - 6;
    gc.setFill(SHADE);
    gc.fillRect(MARGIN - 6, y - 26, bar.screenPx() + 12, 36);
    gc.setFill(INK);
    gc.fillRect(MARGIN, y, bar.screenPx(), 4);
    gc.setTextAlign(TextAlignment.LEFT);
    gc.fillText(text, MARGIN, y - 12);
  }

  private void paintTrust(PairImages images, ViewTransform view, Rectangle area) {
    if (!model.trust().get() || images.trust().isEmpty()) {
      return;
    }
    TrustMap map = images.trust().get();
    if (trust == null || map != drawnTrust) {
      trust = TrustPicture.of(map);
      drawnTrust = map;
    }
    double x = screenX(view, area, map.left() - images.post().x() - 0.5);
    double y = screenY(view, area, map.top() - images.post().y() - 0.5);
    gc.setImageSmoothing(false);
    gc.drawImage(
        trust,
        x,
        y,
        map.columns() * map.pitch() * view.zoom(),
        map.rows() * map.pitch() * view.zoom());
  }

  static double screenX(ViewTransform view, Rectangle area, double x) {
    return area.x() + view.screenX(x, area.width());
  }

  static double screenY(ViewTransform view, Rectangle area, double y) {
    return area.y() + view.screenY(y, area.height());
  }

  private void paintLine(PairImages images, ViewTransform view, Rectangle area) {
    Line line = model.line().get();
    if (line == null) {
      return;
    }
    double fromX = screenX(view, area, line.fromX());
    double fromY = screenY(view, area, line.fromY());
    double toX = screenX(view, area, line.toX());
    double toY = screenY(view, area, line.toY());
    gc.setStroke(SHADE);
    gc.setLineWidth(4);
    gc.strokeLine(fromX, fromY, toX, toY);
    gc.setStroke(MARK);
    gc.setLineWidth(1.5);
    gc.strokeLine(fromX, fromY, toX, toY);
    label(
        distance(line, images, words),
        (fromX + toX) / 2 + 8,
        (fromY + toY) / 2,
        TextAlignment.LEFT);
  }

  static String distance(Line line, PairImages images, ViewerWords words) {
    double px = line.length();
    return images.pixelSizeUm().isPresent()
        ? words.word(
            Word.DISTANCE, words.value(px), words.value(px * images.pixelSizeUm().getAsDouble()))
        : words.word(Word.DISTANCE_PX, words.value(px));
  }

  /** The pointer's place in every view. */
  private void paintCross(ViewTransform view, Rectangle area) {
    Pointer pointer = model.pointer().get();
    if (pointer != null) {
      double x = screenX(view, area, pointer.x());
      double y = screenY(view, area, pointer.y());
      gc.setStroke(MARK);
      gc.setLineWidth(1);
      gc.strokeLine(x - 9, y, x - 3, y);
      gc.strokeLine(x + 3, y, x + 9, y);
      gc.strokeLine(x, y - 9, x, y - 3);
      gc.strokeLine(x, y + 3, x, y + 9);
    }
  }

  private void paintMap(
      ViewTransform view, double width, double height, Rectangle map, PairImages images) {
    ViewTransform whole = OverviewMap.view(images, map);
    List<Rectangle> areas = Composition.areas(model.mode().get(), (int) width, (int) height);
    double seenWidth = areas.getFirst().width();
    double seenHeight = areas.getFirst().height();
    double left = screenX(whole, map, view.imageX(0, seenWidth));
    double top = screenY(whole, map, view.imageY(0, seenHeight));
    double right = screenX(whole, map, view.imageX(seenWidth, seenWidth));
    double bottom = screenY(whole, map, view.imageY(seenHeight, seenHeight));
    gc.setStroke(Color.color(1, 1, 1, 0.7));
    gc.setLineWidth(1);
    gc.strokeRect(map.x() - 0.5, map.y() - 0.5, map.width() + 1, map.height() + 1);
    gc.save();
    gc.beginPath();
    gc.rect(map.x(), map.y(), map.width(), map.height());
    gc.clip();
    gc.setStroke(MARK);
    gc.setLineWidth(1.5);
    gc.strokeRect(left, top, Math.max(3, right - left), Math.max(3, bottom - top));
    gc.restore();
  }
}
