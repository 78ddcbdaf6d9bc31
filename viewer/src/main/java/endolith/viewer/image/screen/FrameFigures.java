package endolith.viewer.image.screen;

import java.util.function.LongConsumer;

/** What the frames of a view took, for measuring. For the window's thread. */
public final class FrameFigures {
  private long frames;
  private boolean sharp;
  private long firstPicture = -1;
  private LongConsumer listener = nanos -> {};

  /**
   * Tells what each frame takes.
   *
   * @param told the nanoseconds from the wish for a frame until it was painted
   */
  public void onFrame(LongConsumer told) {
    listener = told;
  }

  void painted(long nanos, boolean isSharp) {
    frames++;
    sharp = isSharp;
    listener.accept(nanos);
  }

  /** The frame that is shown has an image on it. */
  void pictured() {
    if (firstPicture < 0) {
      firstPicture = System.nanoTime();
    }
  }

  /** Another pair is shown now. */
  void restart() {
    firstPicture = -1;
    sharp = false;
  }

  /**
   * When the first frame with an image of the pair on it was shown, as {@link System#nanoTime}; −1
   * before.
   */
  public long firstPictureNanos() {
    return firstPicture;
  }

  /** Frames painted up to now. */
  public long frames() {
    return frames;
  }

  /** Whether the last one was sharp all over. */
  public boolean isSharp() {
    return sharp;
  }
}
