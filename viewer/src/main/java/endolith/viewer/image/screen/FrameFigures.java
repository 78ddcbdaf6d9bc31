package endolith.viewer.image.screen;

/** What frames took, for measuring. For the window's thread. */
public final class FrameFigures {
  private long frames;
  private long sharp;
  private long lastNanos;
  private long firstPicture = -1;

  void painted(long nanos, boolean isSharp) {
    frames++;
    lastNanos = nanos;
    if (isSharp) {
      sharp++;
    }
    lastSharp = isSharp;
  }

  private boolean lastSharp;

  /** The first frame with an image on it was shown. */
  void firstPicture() {
    if (firstPicture < 0) {
      firstPicture = System.nanoTime();
    }
  }

  /** When the first frame with an image on it was shown, as {@link System#nanoTime}; −1 before. */
  public long firstPictureNanos() {
    return firstPicture;
  }

  /** Frames painted up to now. */
  public long frames() {
    return frames;
  }

  /** Those of them that were sharp all over. */
  public long sharpFrames() {
    return sharp;
  }

  /** Whether the last one was sharp all over. */
  public boolean isSharp() {
    return lastSharp;
  }

  /** From the wish for the last frame until it was painted, ns. */
  public long lastNanos() {
    return lastNanos;
  }
}
