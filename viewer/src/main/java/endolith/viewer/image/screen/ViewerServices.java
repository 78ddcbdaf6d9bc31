package endolith.viewer.image.screen;

import endolith.viewer.image.render.FramePainter;
import endolith.viewer.image.render.LayerValues;
import endolith.viewer.image.render.TileLoader;
import endolith.viewer.image.source.ImageSources;
import endolith.viewer.picture.PictureCache;
import java.io.Closeable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * What all viewers of the program share: the cache of pictures, open files, and the threads that
 * read, draw and paint.
 */
public final class ViewerServices implements Closeable {
  /** Decoded values: some tiles of 1 MiB for each of a few layers. */
  private static final long DECODED_BYTES = 48L << 20;

  private final PictureCache pictures;
  private final ImageSources sources = new ImageSources(DECODED_BYTES);
  private final TileLoader loader;
  private final FramePainter painter;
  private final LayerValues values = new LayerValues(sources);
  private final ExecutorService frames = single("view-frame");
  private final ExecutorService questions = single("view-question");

  /**
   * @param pictures shared with everything else that shows pictures
   */
  public ViewerServices(PictureCache pictures) {
    this.pictures = pictures;
    loader = new TileLoader(sources, pictures);
    painter = new FramePainter(pictures);
  }

  private static ExecutorService single(String name) {
    return Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name(name).factory());
  }

  public PictureCache pictures() {
    return pictures;
  }

  public TileLoader loader() {
    return loader;
  }

  public ImageSources sources() {
    return sources;
  }

  LayerValues values() {
    return values;
  }

  FramePainter painter() {
    return painter;
  }

  /** Paints frames, one at a time. */
  ExecutorService frames() {
    return frames;
  }

  /** Reads values, manifests and histograms, one after the other. */
  ExecutorService questions() {
    return questions;
  }

  /** Ends all threads and closes all files. */
  @Override
  public void close() {
    frames.shutdown();
    questions.shutdown();
    loader.close();
    sources.close();
  }
}
