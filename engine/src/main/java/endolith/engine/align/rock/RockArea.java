package endolith.engine.align.rock;

import endolith.engine.align.coarse.rock.GreyImage;
import endolith.engine.align.coarse.rock.RockFinder;
import endolith.engine.align.coarse.rock.RockMask;
import endolith.engine.align.padded.PaddedImage;
import endolith.engine.align.patch.StandingMask;
import endolith.engine.align.transform.Point;
import endolith.engine.align.transform.PostToPre;
import endolith.engine.image.Rectangle;
import java.io.IOException;

/**
 * The area of one image that shows rock, seen at low resolution; all of the image where rock and
 * background cannot be told apart.
 *
 * @param inside 1 inside the rock, 0 outside, pixels of the level
 */
public record RockArea(int level, Rectangle content, GreyImage inside) {
  private static final int LONGEST = 512;

  private static final double BACKGROUND = 0.02;

  /** Smoothing before the rock is told from the background, share of the longer side. */
  private static final double SIGMA = 10.0 / 4000;

  public static RockArea of(PaddedImage image) throws IOException {
    return of(image, image, PostToPre.IDENTITY);
  }

  /**
   * As {@link #of(PaddedImage)}, without what both images show at the same place of the camera's
   * frame where the map moves the rock: a caption, or the ring of a pen, is no rock.
   *
   * @param toOther leads from {@code image} to {@code other}
   */
  public static RockArea of(PaddedImage image, PaddedImage other, PostToPre toOther)
      throws IOException {
    int level = 0;
    int longer = Math.max(image.content().width(), image.content().height());
    while (level + 1 < image.image().levels() && longer >> level > LONGEST) {
      level++;
    }
    Rectangle content = image.contentAt(level);
    GreyImage grey = grey(image, level, content);
    if (other.equals(image) || !other.content().equals(image.content())) {
      return new RockArea(level, content, rock(grey));
    }
    boolean[] standing =
        standing(grey, grey(other, level, content), content, toOther.atLevel(level));
    GreyImage without = without(grey, standing);
    GreyImage rock = rock(without);
    boolean[] part = StandingPart.ofRock(grey, standing, rock);
    if (isAny(part)) {
      for (int i = 0; i < part.length; i++) {
        standing[i] &= !part[i];
      }
      rock = rock(without(grey, standing));
    }
    return new RockArea(level, content, rock);
  }

  /** All of the image. */
  public RockArea everywhere() {
    return new RockArea(level, content, RockMask.everywhere(inside));
  }

  private static GreyImage rock(GreyImage grey) {
    double sigma = SIGMA * Math.max(grey.width(), grey.height());
    RockMask mask = RockFinder.byBrightness(grey, sigma);
    if (!mask.trusted()) {
      mask = RockFinder.byEdges(grey, sigma);
    }
    return mask.trusted() ? mask.inside() : RockMask.everywhere(grey);
  }

  private static boolean isAny(boolean[] flags) {
    for (boolean flag : flags) {
      if (flag) {
        return true;
      }
    }
    return false;
  }

  private static GreyImage grey(PaddedImage image, int level, Rectangle content)
      throws IOException {
    GreyImage grey = new GreyImage(content.width(), content.height());
    image
        .image()
        .level(level)
        .read(content.x(), content.y(), content.width(), content.height(), grey.pixels());
    return grey;
  }

  /** Whether each pixel shows what stands still where the map moves the rock. */
  private static boolean[] standing(
      GreyImage grey, GreyImage other, Rectangle content, PostToPre toOther) {
    int width = grey.width();
    float[] alike = StandingMask.of(grey.pixels(), other.pixels(), width, grey.height());
    boolean[] standing = new boolean[alike.length];
    for (int i = 0; i < alike.length; i++) {
      Point here = new Point(content.x() + i % width, content.y() + i / width);
      standing[i] = alike[i] > 0 && here.distance(toOther.apply(here)) > StandingMask.MOVED;
    }
    return standing;
  }

  private static GreyImage without(GreyImage grey, boolean[] dropped) {
    float[] pixels = grey.pixels().clone();
    float background = grey.quantile(BACKGROUND);
    for (int i = 0; i < dropped.length; i++) {
      if (dropped[i]) {
        pixels[i] = background;
      }
    }
    return new GreyImage(pixels, grey.width(), grey.height());
  }

  /** Whether a full-resolution position lies in the rock. */
  public boolean contains(double x, double y) {
    double factor = 1 << level;
    return inside.nearest(
            (x + 0.5) / factor - 0.5 - content.x(), (y + 0.5) / factor - 0.5 - content.y())
        > 0.5f;
  }

  /** Share of a square of full-resolution pixels that is rock, 0 to 1, from a grid of points. */
  public double share(double centreX, double centreY, double side) {
    int points = 5;
    int hits = 0;
    for (int i = 0; i < points * points; i++) {
      double x = centreX + side * ((i % points + 0.5) / points - 0.5);
      double y = centreY + side * ((i / points + 0.5) / points - 0.5);
      hits += contains(x, y) ? 1 : 0;
    }
    return (double) hits / (points * points);
  }
}
