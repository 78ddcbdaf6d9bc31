package endolith.engine.align.warp;

import endolith.engine.align.transform.Homography;
import endolith.engine.align.transform.MapRow;
import endolith.engine.align.transform.PostToPre;
import endolith.engine.image.Plane;
import endolith.engine.image.Rectangle;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;

/**
 * The pre image resampled on the post grid, computed on demand straight from the padded pre image,
 * so that it is interpolated once only. Zero where the pre image has no pixel, never negative. The
 * same bits for any tiling and any number of threads.
 */
public final class WarpedPlane implements Plane {
  private static final int BLOCK = 128;

  /** A block that needs more source pixels than this is cut in four. */
  private static final long MOST_SOURCE_PIXELS = 1 << 18;

  private final Plane pre;
  private final Rectangle content;
  private final PostToPre map;
  private final int width;
  private final int height;
  private final SourceRegion source;

  /**
   * @param preContent where {@code pre} has pixels; what lies outside counts as absent, not as 0
   * @param map from pixels of this plane to pixels of {@code pre}
   * @param width of this plane, px
   * @param height of this plane, px
   * @throws IllegalArgumentException if the map's denominator is not positive all over this plane
   */
  public WarpedPlane(Plane pre, Rectangle preContent, PostToPre map, int width, int height) {
    this.pre = pre;
    this.content = preContent;
    this.map = map;
    this.width = width;
    this.height = height;
    this.source = new SourceRegion(map, preContent);
    Homography h = map.homography();
    for (int corner = 0; corner < 4; corner++) {
      if (!(h.weight((corner & 1) * (width - 1.0), (corner >> 1) * (height - 1.0)) > 0)) {
        throw new IllegalArgumentException("the transform folds the image: " + h);
      }
    }
  }

  @Override
  public int width() {
    return width;
  }

  @Override
  public int height() {
    return height;
  }

  @Override
  public boolean isBlank(int x, int y, int w, int h) {
    Optional<Rectangle> box = source.of(x, y, w, h);
    return box.isEmpty() || isBlank(box.get());
  }

  @Override
  public void read(int x, int y, int w, int h, float[] into) throws IOException {
    Scratch scratch = new Scratch(map, Math.min(w, BLOCK));
    for (int row = 0; row < h; row += BLOCK) {
      for (int column = 0; column < w; column += BLOCK) {
        int blockWidth = Math.min(BLOCK, w - column);
        int blockHeight = Math.min(BLOCK, h - row);
        Target target = new Target(into, row * w + column, w);
        warp(x + column, y + row, blockWidth, blockHeight, target, scratch);
      }
    }
  }

  private void warp(int x, int y, int w, int h, Target target, Scratch scratch) throws IOException {
    Optional<Rectangle> needed = source.of(x, y, w, h);
    if (needed.isEmpty() || isBlank(needed.get())) {
      for (int row = 0; row < h; row++) {
        int start = target.offset + row * target.stride;
        Arrays.fill(target.pixels, start, start + w, 0);
      }
      return;
    }
    Rectangle box = needed.get();
    if (box.area() > MOST_SOURCE_PIXELS && w > 1 && h > 1) {
      int left = w / 2;
      int top = h / 2;
      warp(x, y, left, top, target, scratch);
      warp(x + left, y, w - left, top, target.at(left, 0), scratch);
      warp(x, y + top, left, h - top, target.at(0, top), scratch);
      warp(x + left, y + top, w - left, h - top, target.at(left, top), scratch);
      return;
    }
    float[] pixels = scratch.pixels((int) box.area());
    pre.read(box.x(), box.y(), box.width(), box.height(), pixels);
    SourceBlock block = new SourceBlock(pixels, box, content);
    for (int row = 0; row < h; row++) {
      scratch.row.positions(x, y + row, w, scratch.preX, scratch.preY);
      block.sample(
          scratch.preX, scratch.preY, w, target.pixels, target.offset + row * target.stride);
    }
  }

  private boolean isBlank(Rectangle box) {
    return pre.isBlank(box.x(), box.y(), box.width(), box.height());
  }

  private record Target(float[] pixels, int offset, int stride) {
    Target at(int column, int row) {
      return new Target(pixels, offset + row * stride + column, stride);
    }
  }

  /** Buffers of one call. */
  private static final class Scratch {
    final MapRow row;
    final double[] preX;
    final double[] preY;
    private float[] pixels = new float[0];

    Scratch(PostToPre map, int width) {
      this.row = new MapRow(map);
      this.preX = new double[width];
      this.preY = new double[width];
    }

    float[] pixels(int count) {
      if (pixels.length < count) {
        pixels = new float[count + count / 8];
      }
      return pixels;
    }
  }
}
