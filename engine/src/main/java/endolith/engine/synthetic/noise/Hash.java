package endolith.engine.synthetic.noise;

/**
 * Random numbers that belong to a place, not to an order of asking. Finaliser constants by C.
 * Wellons ("Prospecting for hash functions", lowbias32).
 */
public final class Hash {

  private Hash() {}

  public static int of(int value) {
    int h = value;
    h ^= h >>> 16;
    h *= 0x7feb352d;
    h ^= h >>> 15;
    h *= 0x846ca68b;
    return h ^ (h >>> 16);
  }

  public static int of(int seed, int x, int y) {
    return of(of(x ^ seed) + y * 0x9e3779b9);
  }

  public static int of(long seed, int purpose) {
    return of(of((int) seed ^ purpose * 0x85ebca6b) ^ (int) (seed >>> 32));
  }

  /** From 0 (inclusive) to 1 (exclusive). */
  public static double unit(int hash) {
    return (hash >>> 8) * 0x1p-24;
  }

  /** Eight bits of {@code hash} as a number from 0 to 1, {@code part} 0 to 3. */
  public static double part(int hash, int part) {
    return ((hash >>> (8 * part)) & 255) / 255.0;
  }
}
