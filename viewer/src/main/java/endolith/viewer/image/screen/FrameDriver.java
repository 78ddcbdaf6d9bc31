package endolith.viewer.image.screen;

import endolith.viewer.image.render.Frame;
import endolith.viewer.image.render.PaintedFrame;
import endolith.viewer.image.render.TileLoader;
import endolith.viewer.image.render.TileRequest;
import java.io.IOException;
import java.nio.IntBuffer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The loop of a view: asks what to show, has it painted elsewhere, and shows it with the next
 * pulse. Runs only while something changes. While the view moves, frames are painted unsmoothed,
 * and if that takes too long with fewer pixels; when it rests, once more in full. For the window's
 * thread.
 */
final class FrameDriver {
  private static final Logger LOG = LoggerFactory.getLogger(FrameDriver.class);

  /** One buffer is painted while the other one is shown. */
  private static final int BUFFERS = 2;

  /** The view rests when it did not move for so long, ns. */
  private static final long REST = 120_000_000;

  /** Frames that move must not take longer to paint than this, ns. */
  private static final long BUDGET = 12_000_000;

  private static final int MOST_COARSENESS = 4;

  /** What a view wants to be painted. */
  interface Wanted {
    /** Of a frame in full, px. */
    int deviceWidth();

    /** Of a frame in full, px. */
    int deviceHeight();

    /**
     * What to paint now.
     *
     * @param coarseness screen px for each px of the frame along each side, at least 1; the frame
     *     is no larger than in full
     * @return null for nothing
     */
    @Nullable Frame frame(boolean smooth, int coarseness);

    /**
     * Shows a frame; called before any other one is painted.
     *
     * @param frame in its top left part
     */
    void show(Image frame, Frame painted, PaintedFrame result);

    /** A tile could not be read, or not yet; it is not asked for again until others are ready. */
    void failed(TileRequest tile, IOException failure);
  }

  private final ViewerServices services;
  private final Wanted wanted;
  private final TileLoader.Client client;
  private final AtomicBoolean arrived = new AtomicBoolean();
  private final Runnable ready = () -> Platform.runLater(this::forgetFailures);
  private final Set<TileRequest> failed = new HashSet<>();
  private final FrameFigures figures = new FrameFigures();
  private final @Nullable Buffer[] buffers = new @Nullable Buffer[BUFFERS];
  private final AnimationTimer timer =
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          pulse();
        }
      };
  private int next;
  private boolean running;
  private boolean painting;
  private boolean dirty;
  private boolean full;
  private boolean closed;
  private int coarseness = 1;
  private long moved = System.nanoTime() - REST;

  private record Buffer(
      int width, int height, int[] pixels, PixelBuffer<IntBuffer> buffer, Image image) {
    static Buffer of(int width, int height) {
      int[] pixels = new int[width * height];
      PixelBuffer<IntBuffer> buffer =
          new PixelBuffer<>(
              width, height, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance());
      return new Buffer(width, height, pixels, buffer, new WritableImage(buffer));
    }
  }

  FrameDriver(ViewerServices services, Wanted wanted) {
    this.services = services;
    this.wanted = wanted;
    this.client =
        services
            .loader()
            .client(
                this::arrived, (tile, failure) -> Platform.runLater(() -> failed(tile, failure)));
    services.sources().onReady(ready);
  }

  FrameFigures figures() {
    return figures;
  }

  /** Something is to be shown otherwise. */
  void request() {
    dirty = true;
    run();
  }

  /** The view moves: what counts now is the pace. */
  void moving() {
    moved = System.nanoTime();
    request();
  }

  /** Tries again what failed. */
  void forgetFailures() {
    failed.clear();
    request();
  }

  /** Nothing is painted any more, and no tile made. */
  void close() {
    closed = true;
    timer.stop();
    client.close();
    services.sources().noLongerOnReady(ready);
    for (int i = 0; i < BUFFERS; i++) {
      buffers[i] = null;
    }
  }

  private void run() {
    if (!running && !closed) {
      running = true;
      timer.start();
    }
  }

  /** On any thread. */
  private void arrived() {
    if (arrived.compareAndSet(false, true)) {
      Platform.runLater(
          () -> {
            arrived.set(false);
            request();
          });
    }
  }

  private void failed(TileRequest tile, IOException failure) {
    if (!closed && failed.add(tile)) {
      wanted.failed(tile, failure);
    }
  }

  private void pulse() {
    if (painting) {
      return;
    }
    boolean rests = System.nanoTime() - moved > REST;
    if (dirty || rests && !full) {
      paint(rests);
    } else if (rests) {
      running = false;
      timer.stop();
    }
  }

  private void paint(boolean rests) {
    dirty = false;
    Frame frame = wanted.frame(rests, rests ? 1 : coarseness);
    if (frame == null) {
      full = true;
      client.want(List.of());
      return;
    }
    Buffer buffer = buffer(frame);
    painting = true;
    long begun = System.nanoTime();
    try {
      services
          .frames()
          .execute(
              () -> {
                PaintedFrame result = services.painter().paint(frame, buffer.pixels, buffer.width);
                long taken = System.nanoTime() - begun;
                Platform.runLater(() -> painted(frame, buffer, result, rests, taken));
              });
    } catch (RejectedExecutionException e) {
      LOG.debug("the program ends", e);
      painting = false;
    }
  }

  private Buffer buffer(Frame frame) {
    next = (next + 1) % BUFFERS;
    Buffer buffer = buffers[next];
    int width = wanted.deviceWidth();
    int height = wanted.deviceHeight();
    if (buffer == null || buffer.width != width || buffer.height != height) {
      // A coarse frame takes a part of it: buffers of other sizes would pile up beside it.
      buffer = Buffer.of(width, height);
      buffers[next] = buffer;
    }
    return buffer;
  }

  private void painted(Frame frame, Buffer buffer, PaintedFrame result, boolean rests, long taken) {
    painting = false;
    if (closed) {
      return;
    }
    full = rests;
    if (!rests) {
      pace(taken);
    }
    List<TileRequest> missing =
        result.missing().stream().filter(tile -> !failed.contains(tile)).toList();
    client.want(missing);
    figures.painted(taken, result.sharp());
    buffer.buffer.updateBuffer(any -> null);
    wanted.show(buffer.image, frame, result);
  }

  /** Fewer pixels if they take too long, more again when there is time. */
  private void pace(long taken) {
    if (taken > BUDGET && coarseness < MOST_COARSENESS) {
      coarseness *= 2;
    } else if (taken < BUDGET / 6 && coarseness > 1) {
      coarseness /= 2;
    }
  }
}
