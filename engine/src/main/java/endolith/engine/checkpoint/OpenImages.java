package endolith.engine.checkpoint;

import endolith.engine.image.Plane;
import endolith.engine.image.Pyramid;
import endolith.engine.image.store.CheckpointImages;
import endolith.engine.image.tile.CachedImage;
import endolith.engine.image.tile.TileCache;
import endolith.engine.image.tile.TileSink;
import endolith.engine.task.CancelToken;
import endolith.engine.task.Stage;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The checkpoints that a task has open. They share one bounded cache of decoded tiles, and those
 * that several stages read stay open between stages; their tiles are kept from when they are
 * written, as far as there is room, so that a small image is not decoded at all.
 */
public final class OpenImages implements Closeable {
  /** Read as a whole by later stages. */
  private static final Set<CheckpointName> KEPT =
      Set.of(CheckpointName.PADDED_POST, CheckpointName.PADDED_PRE, CheckpointName.INTERIOR_PRE);

  private final TileCache cache;
  private final CancelToken cancel;
  private final Map<Path, Kept> kept = new HashMap<>();
  private final Map<Path, CachedImage> written = new HashMap<>();

  /**
   * @param cacheBytes for all images together
   */
  public OpenImages(long cacheBytes, CancelToken cancel) {
    this.cache = TileCache.shared(cacheBytes);
    this.cancel = cancel;
  }

  /** Where the tiles of a checkpoint go that is about to be written. */
  public TileSink sink(CheckpointName name, Path file) throws IOException {
    Kept before = kept.remove(file);
    if (before != null) {
      before.image.close();
    }
    if (!isKept(name)) {
      return (level, tile, samples) -> {};
    }
    CachedImage place = cache.addImage();
    written.put(file, place);
    return place;
  }

  /** Opens a checkpoint; whether closing it really closes it is no concern of the caller's. */
  public Pyramid open(CheckpointName name, Path file) throws IOException {
    if (!isKept(name)) {
      return open(file);
    }
    Kept open = kept.get(file);
    if (open == null) {
      open = new Kept(name, open(file));
      kept.put(file, open);
    }
    return open;
  }

  /** Closes what this stage writes anew, and what neither it nor a later one reads. */
  public void closeBefore(Stage stage) throws IOException {
    for (Map.Entry<Path, Kept> entry : Map.copyOf(kept).entrySet()) {
      Kept open = entry.getValue();
      boolean unused = open.name.equals(CheckpointName.PADDED_PRE) && stage == Stage.SUBTRACTION;
      if (unused || stage == Stage.PADDING) {
        kept.remove(entry.getKey());
        open.image.close();
      }
    }
  }

  private static boolean isKept(CheckpointName name) {
    return KEPT.contains(name);
  }

  private Pyramid open(Path file) throws IOException {
    Path scratch = file.toAbsolutePath().getParent();
    if (scratch == null) {
      throw new IOException(file + " lies in no folder");
    }
    CachedImage place = written.remove(file);
    return CheckpointImages.open(file, place == null ? cache.addImage() : place, scratch, cancel);
  }

  @Override
  public void close() throws IOException {
    try (cache) {
      for (Kept open : kept.values()) {
        open.image.close();
      }
    }
  }

  /** Outlives the stage that opened it. */
  private record Kept(CheckpointName name, Pyramid image) implements Pyramid {
    @Override
    public int levels() {
      return image.levels();
    }

    @Override
    public Plane level(int level) {
      return image.level(level);
    }

    @Override
    public void close() {}
  }
}
