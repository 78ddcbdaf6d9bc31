package endolith.engine.align.coarse;

import boofcv.alg.transform.fft.GeneralPurposeFFT_F32_2D;
import endolith.engine.align.coarse.rock.GreyImage;
import endolith.engine.align.transform.Similarity;
import endolith.engine.task.CancelToken;
import endolith.engine.task.OrderedExecutor;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The last resort, when neither outlines nor features lead anywhere: cross-correlates the evened
 * textures at every rotation and scale, over all shifts at once by Fourier transform. Their spectra
 * are nearly white, which makes this close to phase correlation (Kuglin and Hines 1975).
 */
final class CorrelationSearch {
  private static final int SIDE = 256;

  private final Texture post;
  private final Texture pre;
  private final List<Candidate> tried = new ArrayList<>();
  private final float[] spectrum;

  /** Textures of at most about 250 pixels on the longer side. */
  CorrelationSearch(Texture post, Texture pre) {
    this.post = post;
    this.pre = pre;
    this.spectrum = new float[2 * SIDE * SIDE];
    place(post.values(), Similarity.IDENTITY, spectrum, 0, 1);
    new GeneralPurposeFFT_F32_2D(SIDE, SIDE).complexForward(spectrum);
  }

  /** A rotation and scale, and the shift that fits best with it. */
  record Candidate(Similarity postToPre, double peak) {}

  /**
   * In pixels of the two textures, best first; {@code toScale} is pre pixels per post pixel at
   * scale 1.
   */
  List<Candidate> search(
      SearchRange range, double toScale, int most, OrderedExecutor executor, CancelToken cancel)
      throws IOException {
    double[] rotations = range.rotations(range.stepDegrees());
    List<Similarity> starts = new ArrayList<>();
    for (double scale : scales(range)) {
      for (double degrees : rotations) {
        starts.add(centred(Math.toRadians(degrees), scale * toScale));
      }
    }
    int chunk = 16;
    executor.<List<Candidate>>ordered(
        Math.ceilDiv(starts.size(), chunk),
        cancel,
        index ->
            correlate(
                starts.subList(index * chunk, Math.min(starts.size(), (index + 1) * chunk)),
                cancel),
        (index, candidates) -> tried.addAll(candidates));
    return distinct(most);
  }

  static double[] scales(SearchRange range) {
    int count =
        1
            + (int)
                Math.round(
                    Math.log(range.scales().most() / range.scales().least())
                        / range.scales().step());
    double[] scales = new double[Math.max(1, count)];
    for (int i = 0; i < scales.length; i++) {
      double share = scales.length == 1 ? 0.5 : (double) i / (scales.length - 1);
      scales[i] =
          range.scales().least() * Math.pow(range.scales().most() / range.scales().least(), share);
    }
    return scales;
  }

  private Similarity centred(double radians, double scale) {
    return Similarity.about(
        radians,
        scale,
        (post.values().width() - 1) / 2.0,
        (post.values().height() - 1) / 2.0,
        (pre.values().width() - 1) / 2.0,
        (pre.values().height() - 1) / 2.0);
  }

  /** Two rotations share one transform: one as its real part, one as its imaginary part. */
  private List<Candidate> correlate(List<Similarity> starts, CancelToken cancel) {
    GeneralPurposeFFT_F32_2D fft = new GeneralPurposeFFT_F32_2D(SIDE, SIDE);
    List<Candidate> candidates = new ArrayList<>();
    float[] work = new float[2 * SIDE * SIDE];
    for (int i = 0; i < starts.size(); i += 2) {
      cancel.check();
      Arrays.fill(work, 0);
      place(pre.values(), starts.get(i), work, 0, 1);
      if (i + 1 < starts.size()) {
        place(pre.values(), starts.get(i + 1), work, 1, -1);
      }
      fft.complexForward(work);
      for (int k = 0; k < work.length; k += 2) {
        float re = spectrum[k] * work[k] + spectrum[k + 1] * work[k + 1];
        float im = spectrum[k + 1] * work[k] - spectrum[k] * work[k + 1];
        work[k] = re;
        work[k + 1] = im;
      }
      fft.complexInverse(work, true);
      candidates.add(peak(starts.get(i), work, 0));
      if (i + 1 < starts.size()) {
        candidates.add(peak(starts.get(i + 1), work, 1));
      }
    }
    return candidates;
  }

  /** Writes the image as post would see it, its middle in the middle. */
  private void place(GreyImage image, Similarity fromPost, float[] into, int part, float sign) {
    double offsetX = (post.values().width() - 1) / 2.0 - SIDE / 2.0;
    double offsetY = (post.values().height() - 1) / 2.0 - SIDE / 2.0;
    for (int y = 0; y < SIDE; y++) {
      for (int x = 0; x < SIDE; x++) {
        double px = x + offsetX;
        double py = y + offsetY;
        into[2 * (y * SIDE + x) + part] =
            sign * image.sample(fromPost.x(px, py), fromPost.y(px, py));
      }
    }
  }

  private static Candidate peak(Similarity start, float[] surface, int part) {
    int best = part;
    double squares = 0;
    for (int k = part; k < surface.length; k += 2) {
      squares += (double) surface[k] * surface[k];
      if (surface[k] > surface[best]) {
        best = k;
      }
    }
    int dx = best / 2 % SIDE;
    int dy = best / 2 / SIDE;
    // Post at p + d looks like pre at p: pre = start(post − d).
    Similarity back =
        new Similarity(1, 0, -(dx > SIDE / 2 ? dx - SIDE : dx), -(dy > SIDE / 2 ? dy - SIDE : dy));
    double spread = Math.sqrt(squares / (SIDE * SIDE));
    return new Candidate(start.after(back), spread > 0 ? surface[best] / spread : 0);
  }

  private List<Candidate> distinct(int most) {
    tried.sort(Comparator.comparingDouble(candidate -> -candidate.peak()));
    List<Candidate> kept = new ArrayList<>();
    double width = post.values().width();
    double height = post.values().height();
    for (Candidate candidate : tried) {
      boolean fresh =
          kept.stream()
              .allMatch(
                  other ->
                      Math.max(
                              other.postToPre().distance(candidate.postToPre(), 0, 0),
                              other.postToPre().distance(candidate.postToPre(), width, height))
                          > 0.09 * Math.max(width, height));
      if (fresh && kept.size() < most) {
        kept.add(candidate);
      }
    }
    return kept;
  }
}
