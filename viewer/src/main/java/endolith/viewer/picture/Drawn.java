package endolith.viewer.picture;

/**
 * How a picture is drawn from its file: which part, at what size, with which colours. A record:
 * equal ones give equal pixels.
 */
public interface Drawn {

  /**
   * A picture file as a whole.
   *
   * @param widthPx largest width, px; 0 for the file's own
   */
  record Whole(int widthPx) implements Drawn {}
}
