package endolith.engine.image.tile;

/** Takes the tiles of an image while it is written, from several threads. */
@FunctionalInterface
public interface TileSink {

  /**
   * Takes a copy of a tile that holds more than zeros; it may as well do nothing.
   *
   * @param level of the pyramid, 0 being the full image
   * @param tile its number in the level's {@link TileGrid}
   * @param samples the whole tile, zeros where it lies outside the image; not kept
   */
  void keep(int level, int tile, float[] samples);
}
