package endolith.viewer.image.region;

import endolith.engine.image.Rectangle;
import endolith.engine.image.SampleType;
import endolith.engine.image.scan.ScannedImages;
import endolith.engine.image.store.OmeImage;
import endolith.engine.image.store.OmeTiff;
import endolith.engine.task.CancelToken;
import endolith.engine.task.CancelledException;
import endolith.engine.task.OrderedExecutor;
import endolith.engine.task.Progress;
import endolith.viewer.image.layer.Layer;
import endolith.viewer.image.layer.LayerId;
import endolith.viewer.image.layer.PairImages;
import endolith.viewer.image.source.ImageSources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Writes a region of all layers of a pair at full resolution to an OME-TIFF file, a channel for
 * each. Streams it from files of its own, so that what is looked at meanwhile stays in memory.
 */
public final class RegionFile {
  /** Decoded tiles: some rows of tiles of the widest images. */
  private static final long DECODED_BYTES = 96L << 20;

  private RegionFile() {}

  /** All of raw post; where its size is not known, all that any layer shows, raw post px. */
  public static Rectangle whole(PairImages images) {
    Rectangle post = images.post();
    return post.width() > 1 && post.height() > 1
        ? new Rectangle(0, 0, post.width(), post.height())
        : reach(images.layers());
  }

  /** The part of a region, raw post px, that any layer reaches; empty if there is none. */
  public static Optional<Rectangle> inside(PairImages images, Rectangle region) {
    Rectangle all = reach(images.layers());
    int left = Math.max(region.x(), all.x());
    int top = Math.max(region.y(), all.y());
    int right = Math.min(region.x() + region.width(), all.x() + all.width());
    int bottom = Math.min(region.y() + region.height(), all.y() + all.height());
    return right > left && bottom > top
        ? Optional.of(new Rectangle(left, top, right - left, bottom - top))
        : Optional.empty();
  }

  private static Rectangle reach(List<Layer> layers) {
    int left = layers.stream().mapToInt(Layer::left).min().orElse(0);
    int top = layers.stream().mapToInt(Layer::top).min().orElse(0);
    int right = layers.stream().mapToInt(l -> l.left() + l.width()).max().orElse(0);
    int bottom = layers.stream().mapToInt(l -> l.top() + l.height()).max().orElse(0);
    return new Rectangle(left, top, Math.max(1, right - left), Math.max(1, bottom - top));
  }

  /**
   * Writes the file, which appears under its name when it is whole.
   *
   * @param region raw post px, at least one; zeros stand where a layer does not reach
   * @param title of the image, for people
   * @param names of layers, for people
   * @throws CancelledException if it was cancelled; then there is no file
   * @throws IOException if a layer cannot be read or was made anew meanwhile, the file cannot be
   *     written, or is one of the pair's
   */
  public static void write(
      PairImages images,
      Rectangle region,
      String title,
      Function<LayerId, String> names,
      Path target,
      CancelToken cancel,
      Progress progress)
      throws IOException {
    requireOther(images, target);
    SampleType type = type(images.layers());
    int threads = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
    try (ImageSources sources = new ImageSources(DECODED_BYTES);
        OrderedExecutor executor = new OrderedExecutor(threads)) {
      List<OmeImage.Channel> channels =
          images.layers().stream()
              .map(
                  layer ->
                      new OmeImage.Channel(
                          names.apply(layer.id()), new RegionPlane(sources, layer, region)))
              .toList();
      OmeImage image = new OmeImage(title, channels, type, images.pixelSizeUm());
      OmeTiff.write(image, target, () -> requireCurrent(images), executor, cancel, progress);
    }
  }

  /**
   * Makes sure that a file that is to be written takes the place of none of the pair's images, nor
   * of any raw image beside one of them.
   *
   * @throws IOException if it does, under whatever name
   */
  public static void requireOther(PairImages images, Path target) throws IOException {
    if (!Files.exists(target)) {
      return;
    }
    Path real = target.toRealPath();
    for (Layer layer : images.layers()) {
      Path source = layer.file().path();
      if (Files.exists(source) && Files.isSameFile(real, source)) {
        throw new IOException(target + " is one of the images that are shown: choose another name");
      }
      if (layer.file().raw() && Objects.equals(real.getParent(), source.toRealPath().getParent())) {
        throw new IOException(
            target + " lies among raw images, which are never replaced: choose another name");
      }
    }
  }

  private static void requireCurrent(PairImages images) throws IOException {
    for (Layer layer : images.layers()) {
      if (!layer.file().version().isCurrent()) {
        throw new IOException(layer.file().path() + " was changed meanwhile: save it again");
      }
    }
  }

  /** The smallest that holds every layer's values as they are: checkpoints are floats. */
  private static SampleType type(List<Layer> layers) throws IOException {
    SampleType type = SampleType.UINT8;
    for (Layer layer : layers) {
      SampleType its =
          layer.file().raw()
              ? ScannedImages.inspect(layer.file().path()).type()
              : SampleType.FLOAT32;
      type = its.bytes() > type.bytes() ? its : type;
    }
    return type;
  }
}
