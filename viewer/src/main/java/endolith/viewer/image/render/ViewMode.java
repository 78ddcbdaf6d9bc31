package endolith.viewer.image.render;

/** How layers are shown together. */
public enum ViewMode {
  SINGLE(1),
  /** One or the other, in turns. */
  BLINK(2),
  /** One left of a line, the other right of it. */
  CURTAIN(2),
  /** In squares, by turns. */
  CHECKERBOARD(2),
  /** One in magenta, the other in green, added: alike parts are grey. */
  OVERLAY(2),
  /** Beside each other, linked. */
  TWO(2),
  /** In four parts, linked. */
  FOUR(4);

  private final int layers;

  ViewMode(int layers) {
    this.layers = layers;
  }

  /** Number of layers that it shows. */
  public int layers() {
    return layers;
  }

  /** Whether it shows layers side by side. */
  public boolean isSplit() {
    return this == TWO || this == FOUR;
  }
}
