package endolith.engine.align.standing;

import endolith.engine.align.padded.ImagePair;
import endolith.engine.align.padded.PaddedImage;
import endolith.engine.image.Plane;
import endolith.engine.image.Pyramid;
import java.io.IOException;

/** Makes a pair of images, each without what the other one shows at the same place. */
public final class PatternFreePair {
  private PatternFreePair() {}

  /**
   * Computed on demand, at each level from that level. Both images must lie at the same place.
   *
   * @throws IllegalArgumentException if their contents differ
   */
  public static ImagePair of(PaddedImage post, PaddedImage pre) throws IOException {
    if (!post.content().equals(pre.content())) {
      throw new IllegalArgumentException("contents differ");
    }
    float raised = 2 * Math.max(brightest(post), brightest(pre));
    return new ImagePair(
        new PaddedImage(new Levels(post, pre, raised), post.content()),
        new PaddedImage(new Levels(pre, post, raised), pre.content()));
  }

  private static float brightest(PaddedImage image) throws IOException {
    Plane coarsest = image.image().level(image.image().levels() - 1);
    float[] pixels = new float[coarsest.width() * coarsest.height()];
    coarsest.read(0, 0, coarsest.width(), coarsest.height(), pixels);
    float brightest = 0;
    for (float pixel : pixels) {
      brightest = Math.max(brightest, pixel);
    }
    return brightest;
  }

  private record Levels(PaddedImage own, PaddedImage other, float raised) implements Pyramid {
    @Override
    public int levels() {
      return Math.min(own.image().levels(), other.image().levels());
    }

    @Override
    public Plane level(int level) {
      return new WithoutPattern(
          own.image().level(level), other.image().level(level), own.contentAt(level), raised);
    }

    /** The images belong to whoever opened them. */
    @Override
    public void close() {}
  }
}
