package endolith.viewer.image.screen;

import endolith.viewer.image.layer.Layer;
import endolith.viewer.image.layer.LayerId;
import endolith.viewer.image.layer.LayerKind;
import endolith.viewer.image.layer.LayerProblem;
import endolith.viewer.image.layer.PairImages;
import endolith.viewer.image.render.Histogram;
import endolith.viewer.image.render.LayerValues;
import endolith.viewer.image.render.Line;
import endolith.viewer.image.source.ImageSources;
import endolith.viewer.image.source.NotReadyException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads for a viewer what its model holds, in the background: what there is of the pair, how often
 * values occur, values under the pointer and along a line. A newer question of a kind replaces one
 * that nobody has begun with. For the window's thread.
 */
final class ViewerReader {
  private static final Logger LOG = LoggerFactory.getLogger(ViewerReader.class);

  /** Values along a line. */
  private static final int ALONG = 512;

  private final ViewerModel model;
  private final LayerValues values;
  private final ImageSources sources;
  private final Executor background;
  private final Executor window;
  private final AtomicReference<@Nullable Runnable> place = new AtomicReference<>();
  private final AtomicReference<@Nullable Runnable> along = new AtomicReference<>();
  private @Nullable PairSource source;
  private boolean looking;

  /**
   * @param window runs on the window's thread
   */
  ViewerReader(ViewerModel model, ViewerServices services, Executor window) {
    this.model = model;
    this.values = services.values();
    this.sources = services.sources();
    this.background = services.questions();
    this.window = window;
  }

  /** Shows a pair as soon as it is known what there is of it. */
  void open(PairSource next) {
    leave();
    source = next;
    read(next);
  }

  /** Shows nothing more; the files of the pair are closed. */
  void leave() {
    PairImages shown = model.images().get();
    source = null;
    model.clear();
    if (shown != null) {
      background.execute(() -> shown.layers().forEach(layer -> sources.forget(layer.file())));
    }
  }

  private void read(PairSource from) {
    background.execute(
        () -> {
          PairImages found = from.read();
          window.execute(
              () -> {
                if (source == from) {
                  model.show(found);
                  count(found);
                }
              });
        });
  }

  /** Looks whether files were made anew, and if so, shows them. */
  void look() {
    PairImages shown = model.images().get();
    PairSource from = source;
    if (shown == null || from == null || looking) {
      return;
    }
    looking = true;
    background.execute(
        () -> {
          boolean current = shown.isCurrent() && shown.problems().isEmpty();
          PairImages now = current ? shown : from.read();
          window.execute(
              () -> {
                looking = false;
                if (source == from && !isSame(now, shown)) {
                  model.show(now);
                  count(now);
                  closeOthers(shown, now);
                }
              });
        });
  }

  private static boolean isSame(PairImages one, PairImages other) {
    return one.layers().equals(other.layers()) && one.problems().equals(other.problems());
  }

  /** Closes files of a version that is gone. */
  private void closeOthers(PairImages before, PairImages now) {
    List<Layer> gone =
        before.layers().stream().filter(layer -> !now.layers().contains(layer)).toList();
    background.execute(() -> gone.forEach(layer -> sources.forget(layer.file())));
  }

  /** Counts the values of all layers, those that are shown first. */
  void count(PairImages images) {
    List<Layer> order = new ArrayList<>();
    for (int i = 0; i < model.mode().get().layers(); i++) {
      Layer shown = model.place(i).get();
      if (shown != null) {
        order.add(shown);
      }
    }
    images.layers().stream().filter(layer -> !order.contains(layer)).forEach(order::add);
    order.forEach(this::count);
  }

  private void count(Layer layer) {
    PairSource from = source;
    background.execute(
        () -> {
          try {
            Histogram histogram = values.histogram(layer);
            window.execute(
                () -> {
                  if (source == from) {
                    model.counted(layer.id(), histogram);
                  }
                });
          } catch (NotReadyException e) {
            window.execute(() -> model.preparing().set(true));
          } catch (IOException | RuntimeException e) {
            LOG.warn("values of {}", layer.file().path(), e);
            window.execute(() -> failed(layer, e));
          }
        });
  }

  /** Something of a layer cannot be read; what else there is stays. */
  void failed(Layer layer, Exception failure) {
    LayerProblem problem =
        new LayerProblem(
            layer.kind(),
            LayerProblem.Kind.UNREADABLE,
            layer.file().path(),
            String.valueOf(failure.getMessage()));
    if (model.problems().stream().noneMatch(known -> known.file().equals(problem.file()))) {
      model.problems().add(problem);
    }
  }

  /** The pointer is at a place of the frame of the layers, over a layer of that kind. */
  void point(double x, double y, LayerKind kind) {
    PairImages images = model.images().get();
    if (images == null) {
      return;
    }
    Pointer at = new Pointer(x, y, kind, images.positions(x, y, kind), Map.of());
    Pointer before = model.pointer().get();
    // The values of the place before stay until the new ones are there: no flicker.
    model.point(before == null ? at : at.with(before.values()));
    latest(
        place,
        () -> {
          Map<LayerId, Float> read = valuesAt(images, x, y);
          window.execute(
              () -> {
                Pointer now = model.pointer().get();
                if (now != null && now.x() == x && now.y() == y) {
                  model.point(now.with(read));
                }
              });
        });
  }

  void pointNowhere() {
    model.point(null);
  }

  private Map<LayerId, Float> valuesAt(PairImages images, double x, double y) {
    Map<LayerId, Float> read = new HashMap<>();
    for (Layer layer : images.layers()) {
      try {
        values.at(layer, x, y).ifPresent(value -> read.put(layer.id(), value));
      } catch (IOException | RuntimeException e) {
        LOG.debug("value of {}", layer.file().path(), e);
      }
    }
    return read;
  }

  /** Reads the values along the model's line. */
  void measure() {
    Line line = model.line().get();
    PairImages images = model.images().get();
    if (line == null || images == null) {
      model.measured(null);
      return;
    }
    latest(
        along,
        () -> {
          Map<LayerId, float[]> read = new HashMap<>();
          for (Layer layer : images.layers()) {
            try {
              read.put(layer.id(), values.along(layer, line, ALONG));
            } catch (IOException | RuntimeException e) {
              LOG.debug("values of {}", layer.file().path(), e);
            }
          }
          window.execute(
              () -> {
                if (line.equals(model.line().get())) {
                  model.measured(new Measured(line, read));
                }
              });
        });
  }

  private void latest(AtomicReference<@Nullable Runnable> waiting, Runnable question) {
    if (waiting.getAndSet(question) == null) {
      background.execute(
          () -> {
            Runnable newest = waiting.getAndSet(null);
            if (newest != null) {
              newest.run();
            }
          });
    }
  }
}
