package endolith.viewer.image.render;

import endolith.engine.image.Rectangle;
import endolith.viewer.image.layer.Layer;
import endolith.viewer.image.layer.ViewTransform;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which layers are shown, and how together.
 *
 * @param shown the layers of the mode's places; empty where none is chosen or its values are not
 *     known yet
 * @param second whether a blinking view shows its second layer
 * @param curtain where the line is, 0 (left edge) to 1
 */
public record Composition(
    ViewMode mode, List<Optional<Shown>> shown, boolean second, double curtain) {
  /** Between views side by side, px. */
  public static final int GAP = 2;

  private static final int SQUARES_ACROSS = 8;

  /**
   * A layer and its colours.
   *
   * @param before the look that the screen showed last
   */
  public record Shown(Layer layer, Look look, Look before) {
    private Pass pass(Mask mask) {
      return new Pass(layer, look, before, mask, false);
    }

    private Pass added(ColourMap map) {
      return new Pass(layer, look.with(map), before.with(map), Mask.WHOLE, true);
    }
  }

  public Composition {
    shown = List.copyOf(shown);
  }

  /** The parts of a frame of so many px that show images, one for each view. */
  public static List<Rectangle> areas(ViewMode mode, int width, int height) {
    int half = Math.max(1, (width - GAP) / 2);
    int halfHeight = Math.max(1, (height - GAP) / 2);
    return switch (mode) {
      case TWO ->
          List.of(
              new Rectangle(0, 0, half, height),
              new Rectangle(Math.max(0, width - half), 0, half, height));
      case FOUR ->
          List.of(
              new Rectangle(0, 0, half, halfHeight),
              new Rectangle(Math.max(0, width - half), 0, half, halfHeight),
              new Rectangle(0, Math.max(0, height - halfHeight), half, halfHeight),
              new Rectangle(
                  Math.max(0, width - half), Math.max(0, height - halfHeight), half, halfHeight));
      default -> List.of(new Rectangle(0, 0, width, height));
    };
  }

  /** Column of a frame at which the curtain's second layer begins. */
  public static int curtainColumn(double curtain, int width) {
    return (int) Math.round(curtain * width);
  }

  /**
   * What to paint of it.
   *
   * @param view in px of the frame
   */
  public List<Panel> panels(int width, int height, ViewTransform view) {
    List<Panel> panels = new ArrayList<>();
    List<Rectangle> areas = areas(mode, width, height);
    for (int i = 0; i < areas.size(); i++) {
      List<Pass> passes =
          mode.isSplit()
              ? place(i).map(shownHere -> shownHere.pass(Mask.WHOLE)).stream().toList()
              : passes(width);
      panels.add(new Panel(areas.get(i), view, passes));
    }
    return panels;
  }

  private Optional<Shown> place(int index) {
    return index < shown.size() ? shown.get(index) : Optional.empty();
  }

  private List<Pass> passes(int width) {
    List<Pass> passes = new ArrayList<>();
    switch (mode) {
      case BLINK -> {
        place(second ? 1 : 0).ifPresent(it -> passes.add(it.pass(Mask.WHOLE)));
        place(second ? 0 : 1).ifPresent(it -> passes.add(it.pass(Mask.NONE)));
      }
      case CURTAIN -> {
        int column = curtainColumn(curtain, width);
        place(0).ifPresent(it -> passes.add(it.pass(new Mask.Columns(0, column))));
        place(1).ifPresent(it -> passes.add(it.pass(new Mask.Columns(column, width))));
      }
      case CHECKERBOARD -> {
        int side = Math.max(16, width / SQUARES_ACROSS);
        place(0).ifPresent(it -> passes.add(it.pass(new Mask.Squares(side, true))));
        place(1).ifPresent(it -> passes.add(it.pass(new Mask.Squares(side, false))));
      }
      case OVERLAY -> {
        place(0).ifPresent(it -> passes.add(it.added(ColourMap.MAGENTA)));
        place(1).ifPresent(it -> passes.add(it.added(ColourMap.GREEN)));
      }
      default -> place(0).ifPresent(it -> passes.add(it.pass(Mask.WHOLE)));
    }
    return passes;
  }

  /** Which of the places a point of a frame belongs to. */
  public static int placeAt(
      ViewMode mode, double curtain, boolean second, int width, int height, double x, double y) {
    if (mode.isSplit()) {
      List<Rectangle> areas = areas(mode, width, height);
      for (int i = 0; i < areas.size(); i++) {
        Rectangle area = areas.get(i);
        if (x < area.x() + area.width() && y < area.y() + area.height()) {
          return i;
        }
      }
      return areas.size() - 1;
    }
    return switch (mode) {
      case BLINK -> second ? 1 : 0;
      case CURTAIN -> x < curtainColumn(curtain, width) ? 0 : 1;
      default -> 0;
    };
  }
}
