package endolith.viewer.image.source;

import endolith.engine.image.Plane;
import endolith.engine.image.Pyramid;
import endolith.engine.image.Rectangle;
import endolith.engine.image.ScannedImage;
import endolith.engine.image.scan.ScannedImages;
import endolith.engine.image.scan.ScannedPyramid;
import endolith.engine.image.store.CheckpointImages;
import endolith.engine.image.tile.TileCache;
import endolith.engine.raw.ChannelChoice;
import endolith.engine.raw.ChannelDetection;
import endolith.engine.raw.SignalChannel;
import endolith.engine.raw.SignalPlane;
import endolith.engine.task.CancelToken;
import endolith.viewer.image.layer.ImageFile;
import endolith.viewer.image.source.Overviews.OpenPlane;
import java.io.Closeable;
import java.io.IOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The files of layers that are open, at most a dozen, with one bounded cache of decoded tiles for
 * all of them. Thread-safe; reads take as long as the disk does.
 */
public final class ImageSources implements Closeable {
  private static final Logger LOG = LoggerFactory.getLogger(ImageSources.class);
  private static final int MOST_OPEN = 12;

  /** An open file, or one that is being opened by one of those who use it. */
  private static final class Entry {
    private final ImageFile file;
    private int users;
    private boolean outdated;
    private @Nullable ImageSource source;

    Entry(ImageFile file) {
      this.file = file;
    }
  }

  private final TileCache decoded;
  private final Map<ImageFile, Entry> entries = new LinkedHashMap<>(16, 0.75f, true);
  private final AtomicLong opened = new AtomicLong();
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private final Overviews overviews = new Overviews(() -> listeners.forEach(Runnable::run));
  private boolean closed;

  /**
   * @param decodedBytes bound of the decoded tiles of all files together
   */
  public ImageSources(long decodedBytes) {
    decoded = TileCache.shared(decodedBytes);
  }

  /** Calls {@code action} on any thread when levels that were not ready can be read. */
  public void onReady(Runnable action) {
    listeners.add(action);
  }

  public void noLongerOnReady(Runnable action) {
    listeners.remove(action);
  }

  /** Files opened up to now. */
  public long opened() {
    return opened.get();
  }

  /**
   * Reads a region that lies wholly inside a level of the file's image.
   *
   * @param into gets {@code region.width() * region.height()} samples, row by row
   * @throws NotReadyException if the level is being prepared
   * @throws IOException if the file cannot be opened or is damaged there
   */
  public void read(ImageFile file, int level, Rectangle region, float[] into) throws IOException {
    Entry entry = borrow(file);
    try {
      source(entry).read(level, region, into);
    } finally {
      giveBack(entry);
    }
  }

  /** Closes a file as soon as nobody reads it. */
  public void forget(ImageFile file) {
    Entry gone;
    synchronized (this) {
      gone = entries.remove(file);
      if (gone == null || gone.users > 0) {
        if (gone != null) {
          gone.outdated = true;
        }
        return;
      }
    }
    close(gone);
  }

  private Entry borrow(ImageFile file) throws IOException {
    Entry oldest = null;
    Entry entry;
    synchronized (this) {
      if (closed) {
        throw new IOException("closed");
      }
      entry = entries.computeIfAbsent(file, Entry::new);
      entry.users++;
      if (entries.size() > MOST_OPEN) {
        oldest = removeUnused();
      }
    }
    if (oldest != null) {
      close(oldest);
    }
    return entry;
  }

  private @Nullable Entry removeUnused() {
    Iterator<Entry> all = entries.values().iterator();
    while (all.hasNext()) {
      Entry entry = all.next();
      if (entry.users == 0) {
        all.remove();
        return entry;
      }
    }
    return null;
  }

  private void giveBack(Entry entry) {
    synchronized (this) {
      entry.users--;
      if (entry.users > 0 || !entry.outdated) {
        return;
      }
    }
    close(entry);
  }

  private ImageSource source(Entry entry) throws IOException {
    synchronized (entry) {
      if (entry.source == null) {
        entry.source = open(entry.file);
        opened.incrementAndGet();
      }
      return entry.source;
    }
  }

  private ImageSource open(ImageFile file) throws IOException {
    if (!file.raw() && CheckpointImages.storesPyramid(file.path())) {
      return new StoredSource(
          CheckpointImages.open(file.path(), decoded.addImage(), file.folder(), CancelToken.NEVER));
    }
    if (file.raw() || isTiff(file)) {
      return scanned(file);
    }
    return plain(file, plane(file));
  }

  /** As whoever wrote the file left it: with coarser levels that suffice, or without. */
  private ImageSource scanned(ImageFile file) throws IOException {
    ScannedPyramid image = ScannedPyramid.open(file.path());
    try {
      SignalChannel signal = signal(file, image.full());
      Plane full = new SignalPlane(image.full(), signal);
      int needed = Overviews.level(full.width(), full.height());
      if (image.reduced().isEmpty()
          || image.reduced().lastKey() < needed && needed < Integer.MAX_VALUE) {
        return plain(file, new OpenPlane(full, image));
      }
      NavigableMap<Integer, Plane> levels = new TreeMap<>();
      levels.put(0, full);
      image.reduced().forEach((level, plane) -> levels.put(level, new SignalPlane(plane, signal)));
      return new ScannedSource(levels, full.width(), full.height(), image);
    } catch (IOException | RuntimeException e) {
      image.close();
      throw e;
    }
  }

  private ImageSource plain(ImageFile file, OpenPlane open) {
    int level = Overviews.level(open.plane().width(), open.plane().height());
    return new PlainSource(
        open.plane(),
        open.file(),
        level,
        () -> overviews.open(file, () -> plane(file), decoded.addImage()));
  }

  private OpenPlane plane(ImageFile file) throws IOException {
    if (!file.raw() && !isTiff(file)) {
      Pyramid fits =
          CheckpointImages.open(file.path(), decoded.addImage(), file.folder(), CancelToken.NEVER);
      return new OpenPlane(fits.full(), fits);
    }
    ScannedImage image = ScannedImages.open(file.path());
    try {
      return new OpenPlane(new SignalPlane(image, signal(file, image)), image);
    } catch (IOException | RuntimeException e) {
      image.close();
      throw e;
    }
  }

  private static boolean isTiff(ImageFile file) {
    String name = String.valueOf(file.path().getFileName());
    return name.endsWith(".tiff") || name.endsWith(".tif");
  }

  private static SignalChannel signal(ImageFile file, ScannedImage image) throws IOException {
    return file.channels().isEmpty()
        ? ChannelDetection.detect(image, ChannelChoice.AUTO, CancelToken.NEVER)
        : new SignalChannel(file.channels(), List.of(), "");
  }

  private static void close(Entry entry) {
    ImageSource source;
    synchronized (entry) {
      source = entry.source;
      entry.source = null;
    }
    if (source != null) {
      try {
        source.close();
      } catch (IOException e) {
        LOG.warn("{} could not be closed", entry.file.path(), e);
      }
    }
  }

  /** Closes all files; nobody may read any more. */
  @Override
  public void close() {
    List<Entry> all;
    synchronized (this) {
      closed = true;
      all = List.copyOf(entries.values());
      entries.clear();
    }
    overviews.close();
    all.stream().filter(Objects::nonNull).forEach(ImageSources::close);
    decoded.close();
  }
}
