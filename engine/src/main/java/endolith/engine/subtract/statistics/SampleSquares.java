package endolith.engine.subtract.statistics;

import java.util.Arrays;

/** A growing list of squares: positions, and mean and brightest pixel of each part. */
final class SampleSquares {
  private static final int PARTS = BackgroundSample.PARTS;

  int[] x;
  int[] y;
  float[] post;
  float[] pre;
  float[] postTop;
  float[] preTop;
  private int count;

  SampleSquares() {
    this(256);
  }

  private SampleSquares(int room) {
    x = new int[room];
    y = new int[room];
    post = new float[room * PARTS];
    pre = new float[room * PARTS];
    postTop = new float[room * PARTS];
    preTop = new float[room * PARTS];
  }

  /** Room for one square that is filled by hand. */
  static SampleSquares single() {
    return new SampleSquares(1);
  }

  int count() {
    return count;
  }

  void append(SampleSquares from, int square) {
    if (count == x.length) {
      int room = 2 * count;
      x = Arrays.copyOf(x, room);
      y = Arrays.copyOf(y, room);
      post = Arrays.copyOf(post, room * PARTS);
      pre = Arrays.copyOf(pre, room * PARTS);
      postTop = Arrays.copyOf(postTop, room * PARTS);
      preTop = Arrays.copyOf(preTop, room * PARTS);
    }
    x[count] = from.x[square];
    y[count] = from.y[square];
    System.arraycopy(from.post, square * PARTS, post, count * PARTS, PARTS);
    System.arraycopy(from.pre, square * PARTS, pre, count * PARTS, PARTS);
    System.arraycopy(from.postTop, square * PARTS, postTop, count * PARTS, PARTS);
    System.arraycopy(from.preTop, square * PARTS, preTop, count * PARTS, PARTS);
    count++;
  }

  /** Row by row. */
  SampleSquares sorted() {
    Integer[] order = new Integer[count];
    Arrays.setAll(order, i -> i);
    Arrays.sort(
        order, (a, b) -> y[a] != y[b] ? Integer.compare(y[a], y[b]) : Integer.compare(x[a], x[b]));
    SampleSquares sorted = new SampleSquares(Math.max(1, count));
    for (int square : order) {
      sorted.append(this, square);
    }
    return sorted;
  }

  /** Makes parts NaN in which either image may be saturated. */
  void leaveOut(Saturation ofPost, Saturation ofPre) {
    for (int part = 0; part < count * PARTS; part++) {
      if (ofPost.reaches(postTop[part]) || ofPre.reaches(preTop[part])) {
        post[part] = Float.NaN;
        pre[part] = Float.NaN;
      }
    }
  }
}
