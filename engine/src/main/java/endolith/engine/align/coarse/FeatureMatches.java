package endolith.engine.align.coarse;

import java.util.Arrays;

/**
 * Features of post and pre that look alike: nearest descriptors that are clearly nearer than the
 * second (Lowe's ratio test).
 *
 * @param post index of the feature of post
 * @param pre index of the feature of pre
 */
record FeatureMatches(int[] post, int[] pre) {
  private static final float RATIO = 0.9f;

  int count() {
    return post.length;
  }

  static FeatureMatches of(Features post, Features pre) {
    int[] from = new int[post.count()];
    int[] to = new int[post.count()];
    int count = 0;
    for (int i = 0; i < post.count(); i++) {
      int best = -1;
      float first = Float.MAX_VALUE;
      float second = Float.MAX_VALUE;
      for (int j = 0; j < pre.count(); j++) {
        float distance = distance(post, i, pre, j, second);
        if (distance < first) {
          // Twins of one point with two orientations are no second choice.
          if (best < 0 || Math.hypot(pre.x()[best] - pre.x()[j], pre.y()[best] - pre.y()[j]) > 2) {
            second = first;
          }
          first = distance;
          best = j;
        } else if (distance < second
            && Math.hypot(pre.x()[best] - pre.x()[j], pre.y()[best] - pre.y()[j]) > 2) {
          second = distance;
        }
      }
      if (best >= 0 && first < RATIO * RATIO * second) {
        from[count] = i;
        to[count++] = best;
      }
    }
    return new FeatureMatches(Arrays.copyOf(from, count), Arrays.copyOf(to, count));
  }

  private static float distance(Features post, int i, Features pre, int j, float enough) {
    float sum = 0;
    int a = i * Features.LENGTH;
    int b = j * Features.LENGTH;
    for (int part = 0; part < Features.LENGTH && sum < enough; part += 32) {
      for (int k = part; k < part + 32; k++) {
        float d = post.descriptors()[a + k] - pre.descriptors()[b + k];
        sum += d * d;
      }
    }
    return sum;
  }
}
