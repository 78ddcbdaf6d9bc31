package endolith.viewer.image.render;

import endolith.viewer.image.source.ImageSources;
import endolith.viewer.image.source.NotReadyException;
import endolith.viewer.picture.PictureCache;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes tiles for views: some threads read and decode, others draw, so that a slow disk does not
 * keep pixels from being drawn. What is made goes to the cache of pictures.
 */
public final class TileLoader implements Closeable {
  private static final Logger LOG = LoggerFactory.getLogger(TileLoader.class);
  private static final int FETCHERS = 2;
  private static final int PAINTERS = 2;

  /** Blocks of values that are read and not drawn yet, so that they stay few. */
  private static final int MOST_BETWEEN = 8;

  private final ImageSources sources;
  private final PictureCache cache;
  private final RequestQueue queue = new RequestQueue();
  private final ExecutorService fetchers = pool("view-fetch-", FETCHERS);
  private final ExecutorService painters = pool("view-paint-", PAINTERS);
  private final Semaphore between = new Semaphore(MOST_BETWEEN);
  private final LongAdder made = new LongAdder();
  private final ConcurrentHashMap<Client, Boolean> clients = new ConcurrentHashMap<>();

  public TileLoader(ImageSources sources, PictureCache cache) {
    this.sources = sources;
    this.cache = cache;
    for (int i = 0; i < FETCHERS; i++) {
      fetchers.execute(this::fetch);
    }
  }

  private static ExecutorService pool(String name, int threads) {
    return Executors.newFixedThreadPool(
        threads, Thread.ofPlatform().daemon().name(name, 0).factory());
  }

  /** A view as the loader sees it: what it waits for, and whom to tell. */
  public final class Client implements Closeable {
    private final RequestQueue.Line line = new RequestQueue.Line();
    private final Runnable arrival;
    private final BiConsumer<TileRequest, IOException> failure;

    private Client(Runnable arrival, BiConsumer<TileRequest, IOException> failure) {
      this.arrival = arrival;
      this.failure = failure;
    }

    /** Replaces what the view waits for, the most urgent first. */
    public void want(List<TileRequest> requests) {
      queue.want(line, requests);
    }

    /** Nothing is made for it, and it is told nothing, any more. */
    @Override
    public void close() {
      clients.remove(this);
      queue.remove(line);
    }
  }

  /**
   * A new view.
   *
   * @param arrival called on any thread when tiles arrived
   * @param failure told on any thread what could not be read
   */
  public Client client(Runnable arrival, BiConsumer<TileRequest, IOException> failure) {
    Client client = new Client(arrival, failure);
    clients.put(client, true);
    return client;
  }

  /** Tiles made up to now. */
  public long made() {
    return made.sum();
  }

  /** Requests that left their view before somebody began with them. */
  public long dropped() {
    return queue.dropped();
  }

  private void fetch() {
    try {
      for (TileRequest next = queue.take(); next != null; next = queue.take()) {
        fetch(next);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void fetch(TileRequest request) throws InterruptedException {
    between.acquire();
    try {
      TileMaker.Block block = TileMaker.read(sources, request);
      if (!request.layer().file().version().isCurrent()) {
        throw new IOException(request.layer().file().path() + " was changed");
      }
      painters.execute(() -> paint(request, block));
    } catch (IOException e) {
      between.release();
      queue.done(request);
      failed(request, e);
    } catch (RuntimeException e) {
      between.release();
      queue.done(request);
      LOG.error("tile {} of {}", request.tile(), request.layer().file().path(), e);
      failed(request, new IOException(request.layer().file().path() + ": " + e.getMessage(), e));
    }
  }

  private void failed(TileRequest request, IOException e) {
    if (!(e instanceof NotReadyException)) {
      LOG.warn("tile {} of {}", request.tile(), request.layer().file().path(), e);
    }
    for (Client client : new ArrayList<>(clients.keySet())) {
      client.failure.accept(request, e);
    }
  }

  private void paint(TileRequest request, TileMaker.Block block) {
    try {
      cache.keep(request.key(), TileMaker.draw(block));
      made.increment();
    } finally {
      between.release();
      queue.done(request);
    }
    for (Client client : clients.keySet()) {
      client.arrival.run();
    }
  }

  /** Ends all threads; waits until none of them reads any more. */
  @Override
  public void close() {
    queue.close();
    fetchers.shutdownNow();
    try {
      if (!fetchers.awaitTermination(5, TimeUnit.SECONDS)) {
        LOG.warn("a tile is still being read");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    painters.shutdown();
  }
}
