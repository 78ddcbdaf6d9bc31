package endolith.engine.pipeline;

import endolith.engine.align.padded.PaddedImage;
import endolith.engine.checkpoint.CheckpointName;
import endolith.engine.checkpoint.Manifest;
import endolith.engine.image.ImageInfo;
import endolith.engine.image.Plane;
import endolith.engine.image.Pyramid;
import endolith.engine.image.Rectangle;
import endolith.engine.image.scan.ScannedImages;
import endolith.engine.parameter.PaddingParameters;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Both padded images, open, and where on their canvas the raw images lie. */
record PaddedPair(PaddedImage post, PaddedImage pre) implements Closeable {
  private static final Logger LOG = LoggerFactory.getLogger(PaddedPair.class);

  static PaddedPair open(StageContext context) throws IOException {
    Pyramid post = context.open(CheckpointName.PADDED_POST);
    try {
      Pyramid pre = context.open(CheckpointName.PADDED_PRE);
      try {
        requireSameSize(post.full(), pre.full());
        return new PaddedPair(
            image(context, CheckpointName.PADDED_POST, post),
            image(context, CheckpointName.PADDED_PRE, pre));
      } catch (IOException | RuntimeException e) {
        pre.close();
        throw e;
      }
    } catch (IOException | RuntimeException e) {
      post.close();
      throw e;
    }
  }

  private static void requireSameSize(Plane post, Plane pre) throws IOException {
    if (post.width() != pre.width() || post.height() != pre.height()) {
      throw new IOException(
          "the padded images differ in size (%d × %d and %d × %d); make everything again"
              .formatted(post.width(), post.height(), pre.width(), pre.height()));
    }
  }

  private static PaddedImage image(StageContext context, CheckpointName name, Pyramid image) {
    OptionalDouble pixelSize =
        context
            .manifest(name)
            .flatMap(manifest -> Optional.ofNullable(manifest.image().signal()))
            .flatMap(signal -> Optional.ofNullable(signal.pixelSizeUm()))
            .map(OptionalDouble::of)
            .orElse(OptionalDouble.empty());
    return new PaddedImage(image, content(context, name, image.full()), pixelSize);
  }

  /** From the manifest; where there is none, as the raw file's header and the pad tell. */
  static Rectangle content(StageContext context, CheckpointName name, Plane image) {
    Manifest manifest = context.manifests().get(name);
    if (manifest != null && manifest.image().content() != null) {
      return manifest.image().content();
    }
    int pad = context.parameters().get(PaddingParameters.PAD);
    int width = Math.max(1, image.width() - 2 * pad);
    int height = Math.max(1, image.height() - 2 * pad);
    boolean isPost = name.equals(CheckpointName.PADDED_POST);
    Path raw = isPost ? context.request().raw().post() : context.request().raw().pre();
    try {
      ImageInfo info = ScannedImages.inspect(raw);
      width = Math.min(width, info.width());
      height = Math.min(height, info.height());
    } catch (IOException e) {
      LOG.warn("size of {} not known, the whole canvas within the pad is taken", raw, e);
    }
    return new Rectangle(pad, pad, width, height);
  }

  int width() {
    return post.image().full().width();
  }

  int height() {
    return post.image().full().height();
  }

  @Override
  public void close() throws IOException {
    try {
      post.image().close();
    } finally {
      pre.image().close();
    }
  }
}
