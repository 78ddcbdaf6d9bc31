package endolith.journeys.window;

import endolith.engine.align.fit.FitPatches;
import endolith.engine.align.transform.Homography;
import endolith.engine.align.transform.PostToPre;
import endolith.engine.checkpoint.RawAlignment;
import endolith.engine.image.Plane;
import endolith.engine.image.Rectangle;
import endolith.engine.image.store.ImageFormat;
import endolith.engine.image.store.ImageHeader;
import endolith.engine.task.CancelToken;
import endolith.engine.task.OrderedExecutor;
import endolith.engine.task.Progress;
import endolith.viewer.image.layer.ImageFile;
import endolith.viewer.image.layer.Layer;
import endolith.viewer.image.layer.LayerKind;
import endolith.viewer.image.layer.PairImages;
import endolith.viewer.picture.FileVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Two images of one pattern, the second one shifted by whole pixels, as a viewer shows them. */
final class ShiftedPair {
  static final int WIDTH = 1500;
  static final int HEIGHT = 1200;

  /** What is at (x, y) of post is at (x + SHIFT_X, y + SHIFT_Y) of pre. */
  static final int SHIFT_X = 24;

  static final int SHIFT_Y = -16;

  /** Of side 64: one at (500, 400) that is off by 0.1 px to the right, and one that is wrong. */
  static final FitPatches PATCHES =
      new FitPatches(64, List.of(500.0, 400.0, 0.1, 0.0), List.of(700.0, 400.0, 0.0, 2.5));

  private final Path folder;

  private ShiftedPair(Path folder) {
    this.folder = folder;
  }

  static ShiftedPair in(Path folder) throws IOException {
    ShiftedPair pair = new ShiftedPair(folder);
    pair.write("post.tiff", 0, 0);
    pair.write("pre.tiff", SHIFT_X, SHIFT_Y);
    return pair;
  }

  Path file(String name) {
    return folder.resolve(name);
  }

  void write(String name, int shiftX, int shiftY) throws IOException {
    write(name, ImageFormat.TIFF_TILED, new Pattern(WIDTH, HEIGHT, shiftX, shiftY));
  }

  private void write(String name, ImageFormat format, Pattern pattern) throws IOException {
    try (OrderedExecutor one = new OrderedExecutor(1)) {
      format
          .writer()
          .write(pattern, file(name), ImageHeader.NONE, one, CancelToken.NEVER, new Progress());
    }
  }

  /** The value of a pixel of post, 1 to 255. */
  static int value(int x, int y) {
    int hash = (x * 0x9e3779b1) ^ (y * 0x85ebca6b);
    hash = (hash ^ hash >>> 15) * 0x2c1b3c6d;
    return 1 + ((hash ^ hash >>> 13) >>> 8) % 255;
  }

  /** As it is on the disk now. */
  PairImages images() {
    Rectangle all = new Rectangle(0, 0, WIDTH, HEIGHT);
    PostToPre map = PostToPre.of(Homography.affine(1, 0, SHIFT_X, 0, 1, SHIFT_Y));
    return new PairImages(
        List.of(layer(LayerKind.POST, "post.tiff"), layer(LayerKind.PRE_UNALIGNED, "pre.tiff")),
        all,
        Optional.of(all),
        Optional.of(new RawAlignment(map, all, all, true)),
        Optional.empty(),
        Optional.of(PATCHES),
        OptionalDouble.of(0.5),
        List.of());
  }

  /** A post image without coarse levels, so large that it needs an overview. */
  PairImages withoutLevels() throws IOException {
    write("plain.tiff", ImageFormat.TIFF_STRIPS, new Pattern(2600, 900, 0, 0));
    ImageFile file =
        new ImageFile(FileVersion.of(file("plain.tiff")), true, List.of(0), folder, folder);
    return new PairImages(
        List.of(Layer.of(LayerKind.POST, Optional.empty(), file, 0, 0, 2600, 900)),
        new Rectangle(0, 0, 2600, 900),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        OptionalDouble.empty(),
        List.of());
  }

  private Layer layer(LayerKind kind, String name) {
    try {
      ImageFile file = new ImageFile(FileVersion.of(file(name)), false, List.of(), folder, folder);
      return Layer.of(kind, Optional.empty(), file, 0, 0, WIDTH, HEIGHT);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record Pattern(int width, int height, int shiftX, int shiftY) implements Plane {
    @Override
    public void read(int x, int y, int w, int h, float[] into) {
      for (int i = 0; i < w * h; i++) {
        into[i] = value(x + i % w - shiftX, y + i / w - shiftY);
      }
    }
  }
}
