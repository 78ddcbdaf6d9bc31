package endolith.engine.synthetic;

import endolith.engine.image.Plane;
import endolith.engine.synthetic.noise.Hash;
import endolith.engine.synthetic.overlay.PatternLayer;
import endolith.engine.synthetic.overlay.Ring;
import endolith.engine.synthetic.overlay.RingLayer;

/**
 * One of the two raw images of a generated pair, computed where it is read. Values are those the
 * file holds: whole numbers, 0 to 255 or 65535. For any number of threads.
 */
public final class SyntheticImage implements Plane {
  private final ImageSize size;
  private final boolean post;
  private final boolean blank;
  private final double level;
  private final Section section;
  private final Section neighbour;
  private final double renewed;
  private final Defocus defocus;
  private final Stain stain;
  private final TrueTransform transform;
  private final PatternLayer pattern;
  private final RingLayer ring;
  private final Sensor sensor;

  SyntheticImage(SyntheticSpec spec, TrueTransform transform, boolean post) {
    this.post = post;
    this.transform = transform;
    size = post ? spec.post() : spec.pre();
    blank = post ? spec.rock().blankPost() : spec.rock().blank();
    section = new Section(Section.seed(spec, post), spec.post(), spec.rock());
    renewed = post ? 0 : spec.rock().renewed();
    neighbour =
        renewed == 0 ? section : new Section(Hash.of(spec.seed(), 17), spec.post(), spec.rock());
    defocus = new Defocus(post ? 0 : spec.light().defocus() * spec.geometry().scale());
    stain = new Stain(Hash.of(spec.seed(), 3), spec.post(), spec.dye());
    Exposure exposure = Exposure.of(spec);
    level = post ? exposure.post() : exposure.pre();
    pattern = new PatternLayer(Hash.of(spec.seed(), 13), spec.overlay().pattern());
    Ring drawn = spec.overlay().ring();
    ImageSize about = drawn.moves() ? spec.post() : size;
    ring = new RingLayer(Hash.of(spec.seed(), 15), drawn, about.width(), about.height());
    sensor = new Sensor(spec, post);
  }

  @Override
  public int width() {
    return size.width();
  }

  @Override
  public int height() {
    return size.height();
  }

  @Override
  public void read(int x, int y, int w, int h, float[] into) {
    Minerals minerals = minerals();
    java.util.Arrays.fill(into, 0, w * h, 0);
    if (post) {
      stain.addSpots(x, y, w, h, into);
    }
    double[] light =
        defocus.over(
            x,
            y,
            w,
            h,
            post
                ? (px, py) -> postLight(px, py, into[(int) (py - y) * w + (int) px - x], minerals)
                : (px, py) -> preLight(px, py, minerals));
    for (int i = 0; i < light.length; i++) {
      light[i] = sensor.exposed(x + i % w, y + i / w, light[i]);
    }
    pattern.addTo(x, y, w, h, light);
    for (int i = 0; i < light.length; i++) {
      into[i] = sensor.stored(x + i % w, y + i / w, light[i]);
    }
  }

  /** A sample of a channel without signal. */
  int dark(int x, int y, int channel) {
    return sensor.dark(x, y, channel);
  }

  /**
   * The value at any point before noise and rounding, microbes and what the camera adds left out,
   * on the 8-bit scale; meant for single points.
   */
  public double exact(double x, double y) {
    Minerals minerals = minerals();
    double light =
        post
            ? postLight(x, y, 0, minerals)
            : defocus.at(x, y, (px, py) -> preLight(px, py, minerals));
    return sensor.exposed(x, y, light);
  }

  private Minerals minerals() {
    return new Minerals(section, neighbour, renewed);
  }

  private double preLight(double x, double y, Minerals minerals) {
    double[] at = transform.preToPost(x, y);
    double light = preLightAt(at, minerals);
    return Math.max(light, ring.moves() ? ring.at(at[0], at[1]) : ring.at(x, y));
  }

  private double preLightAt(double[] at, Minerals minerals) {
    double inside = inside(at[0], at[1]);
    Pieces pieces = transform.pieces();
    if (pieces.isEmpty()) {
      return rockLight(at[0], at[1], inside, minerals);
    }
    double value = rockLight(at[0], at[1], inside * pieces.rest(at[0], at[1]), minerals);
    for (int i = pieces.count() - 1; i >= 0; i--) {
      double[] was = pieces.back(i, at[0], at[1]);
      double covers = inside(was[0], was[1]) * pieces.share(i, was[0], was[1]);
      if (covers > 0) {
        value = (1 - covers) * value + covers * level * minerals.at(was[0], was[1]);
      }
    }
    return value;
  }

  private double postLight(double x, double y, float spots, Minerals minerals) {
    double inside = inside(x, y);
    double value = rockLight(x, y, inside, minerals);
    double light = inside == 0 ? value : value + inside * (spots + stain.patch(x, y));
    return Math.max(light, ring.at(x, y));
  }

  private double inside(double x, double y) {
    return blank ? 0 : section.inside(x, y, post);
  }

  private double rockLight(double x, double y, double inside, Minerals minerals) {
    double mineral = inside == 0 ? 0 : inside * minerals.at(x, y);
    double glass = inside == 1 ? 0 : (1 - inside) * section.glass(x, y);
    return level * (mineral + glass);
  }

  /** Whether the rock, unbroken as in pre or as post shows it, covers a point of post. */
  boolean isRock(double x, double y) {
    return inside(x, y) > 0.5;
  }
}
