package endolith.engine.align.coarse;

import endolith.engine.align.coarse.rock.GreyImage;
import endolith.engine.align.transform.Similarity;
import endolith.engine.image.Pyramid;
import endolith.engine.image.Rectangle;
import endolith.engine.task.CancelToken;
import endolith.engine.task.OrderedExecutor;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The share of the rock that both images show: of each image's rock, as far as the other image
 * reaches, the share of blocks in which the other one shows the same texture. What is rock in one
 * image is compared with whatever the other one shows there, be it glass.
 */
public final class SharedRock {
  /** Blocks less alike than this show different things. */
  private static final double ALIKE = 0.25;

  /** Rock that takes so little of the images is looked at more closely. */
  private static final double SMALL = 0.75;

  /** Smoothing before the rock is told from the background, share of the longer side. */
  private static final double OUTLINE_SIGMA = 10.0 / 4000;

  /** Scales further from 1 are compared with rock at one size in both images. */
  private static final double MOST_ALIKE = 1.35;

  private static final int REACH = 1;
  private static final int FEWEST_BLOCKS = 6;

  private final Pyramid post;
  private final Rectangle postContent;
  private final Pyramid pre;
  private final Rectangle preContent;

  /** Contents are where the scans lie on their padded canvases. */
  public SharedRock(Pyramid post, Rectangle postContent, Pyramid pre, Rectangle preContent) {
    this.post = post;
    this.postContent = postContent;
    this.pre = pre;
    this.preContent = preContent;
  }

  /**
   * The smaller of the two images' shares, 0 to 1; NaN if there is too little rock to tell.
   *
   * @param postToPre full-resolution padded px, good to a coarse pixel
   */
  public double under(Similarity postToPre, OrderedExecutor executor, CancelToken cancel)
      throws IOException {
    double scale = postToPre.scale();
    scale = scale > MOST_ALIKE || scale < 1 / MOST_ALIKE ? scale : 1;
    List<PreparedImage> sides = sides(postContent, preContent, scale, executor, cancel);
    Rectangle postRock = sides.get(0).rock(postContent);
    Rectangle preRock = sides.get(1).rock(preContent);
    Rectangle postPart = joint(postRock, preRock, postToPre.inverse(), postContent);
    Rectangle prePart = joint(preRock, postRock, postToPre, preContent);
    if (CoarseImage.pixelSize(postPart, prePart, scale)
        < SMALL * CoarseImage.pixelSize(postContent, preContent, scale)) {
      sides = sides(postPart, prePart, scale, executor, cancel);
    }
    PreparedImage first = sides.get(0);
    PreparedImage second = sides.get(1);
    return of(
        first, second, Frame.between(first.image().frame(), second.image().frame(), postToPre));
  }

  private List<PreparedImage> sides(
      Rectangle postPart,
      Rectangle prePart,
      double scale,
      OrderedExecutor executor,
      CancelToken cancel)
      throws IOException {
    double size = CoarseImage.pixelSize(postPart, prePart, scale);
    List<PreparedImage> sides = new ArrayList<>();
    executor.<PreparedImage>ordered(
        2,
        cancel,
        index ->
            index == 0
                ? PreparedImage.prepare(post, postPart, size, OUTLINE_SIGMA, true)
                : PreparedImage.prepare(pre, prePart, size * scale, OUTLINE_SIGMA, true),
        (index, image) -> sides.add(image));
    return sides;
  }

  private static double of(PreparedImage post, PreparedImage pre, Similarity postToPre) {
    double shown = share(post, pre, postToPre);
    double kept = share(pre, post, postToPre.inverse());
    return Double.isNaN(shown) ? kept : Double.isNaN(kept) ? shown : Math.min(shown, kept);
  }

  /** Of the first image's rock the share that the second one shows. */
  private static double share(PreparedImage first, PreparedImage second, Similarity firstToSecond) {
    GreyImage values = first.texture().values();
    Texture other = second.bare().warped(firstToSecond, values.width(), values.height());
    Blocks blocks = new Blocks(first.texture(), other);
    int alike = 0;
    for (int block = 0; block < blocks.count(); block++) {
      alike += best(blocks, block) > ALIKE ? 1 : 0;
    }
    return blocks.count() < FEWEST_BLOCKS ? Double.NaN : (double) alike / blocks.count();
  }

  private static double best(Blocks blocks, int block) {
    double best = -1;
    for (int dy = -REACH; dy <= REACH; dy++) {
      for (int dx = -REACH; dx <= REACH; dx++) {
        best = Math.max(best, blocks.correlation(block, dx, dy));
      }
    }
    return best;
  }

  /** The box around both, inside {@code content}; {@code map} leads from the other's canvas. */
  private static Rectangle joint(
      Rectangle own, Rectangle other, Similarity map, Rectangle content) {
    double left = own.x();
    double top = own.y();
    double right = own.x() + own.width();
    double bottom = own.y() + own.height();
    for (int corner = 0; corner < 4; corner++) {
      double x = other.x() + (corner % 2) * other.width();
      double y = other.y() + (corner / 2) * other.height();
      left = Math.min(left, map.x(x, y));
      top = Math.min(top, map.y(x, y));
      right = Math.max(right, map.x(x, y));
      bottom = Math.max(bottom, map.y(x, y));
    }
    int x = (int) Math.max(left, content.x());
    int y = (int) Math.max(top, content.y());
    int x1 = (int) Math.min(right, content.x() + content.width());
    int y1 = (int) Math.min(bottom, content.y() + content.height());
    return new Rectangle(x, y, x1 - x, y1 - y);
  }
}
