package endolith.engine.image.tile;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** Keeps the tiles of a small level that are costly to derive, once they were needed. */
final class KeptTiles implements TileSource {
  /** A level of at most so many samples (8 MB) is kept; all levels after it add a third. */
  static final long MOST_SAMPLES = 2L << 20;

  private final TileSource source;
  private final AtomicReferenceArray<float[]> kept;

  KeptTiles(TileSource source) {
    this.source = source;
    this.kept = new AtomicReferenceArray<>(source.grid().tiles());
  }

  @Override
  public TileGrid grid() {
    return source.grid();
  }

  @Override
  public boolean isBlank(int tile) {
    return source.isBlank(tile);
  }

  @Override
  public void read(int tile, MemorySegment into) throws IOException {
    float[] known = kept.get(tile);
    if (known == null) {
      source.read(tile, into);
      kept.set(tile, into.asSlice(0, grid().tileBytes()).toArray(ValueLayout.JAVA_FLOAT));
    } else {
      into.copyFrom(MemorySegment.ofArray(known));
    }
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}
