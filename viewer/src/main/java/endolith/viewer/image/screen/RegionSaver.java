package endolith.viewer.image.screen;

import endolith.engine.image.Rectangle;
import endolith.engine.task.CancelledException;
import endolith.engine.task.Progress;
import endolith.viewer.image.layer.PairImages;
import endolith.viewer.image.region.RegionFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Saves regions at full resolution, one at a time on a thread of its own, and shows how far it is.
 * For the window's thread.
 */
final class RegionSaver {
  private static final Logger LOG = LoggerFactory.getLogger(RegionSaver.class);
  private static final Duration LOOK = Duration.millis(200);

  private final ViewerWords words;
  private final Label label = new Label();
  private final ProgressBar bar = new ProgressBar(0);
  private final HBox root;
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final Timeline looking;
  private Progress progress = new Progress();
  private AtomicBoolean stopped = new AtomicBoolean();
  private String name = "";
  private @Nullable Thread writer;

  RegionSaver(ViewerWords words) {
    this.words = words;
    label.setId("viewer-saving");
    label.setMinWidth(0);
    Button stop = new Button(words.word(Word.STOP));
    stop.setId("viewer-saving-stop");
    stop.setMinWidth(Region.USE_PREF_SIZE);
    stop.setOnAction(event -> stop());
    bar.setMinWidth(60);
    bar.setAccessibleText(words.word(Word.SAVING_BAR));
    root = new HBox(bar, stop, label);
    root.setAlignment(Pos.CENTER_LEFT);
    root.getStyleClass().add("viewer-saving");
    root.visibleProperty().bind(busy);
    root.managedProperty().bind(busy);
    looking = new Timeline(new KeyFrame(LOOK, event -> tell()));
    looking.setCycleCount(Animation.INDEFINITE);
  }

  /** Seen while something is saved. */
  Node root() {
    return root;
  }

  ReadOnlyBooleanProperty busy() {
    return busy.getReadOnlyProperty();
  }

  /**
   * Saves a region; nothing is done while another one is saved.
   *
   * @param region raw post px, at least one
   * @param done told what went wrong, if anything did; not called if it was stopped
   */
  void save(
      PairImages images,
      Rectangle region,
      String title,
      Path target,
      Consumer<@Nullable IOException> done) {
    if (busy.get()) {
      return;
    }
    busy.set(true);
    name = String.valueOf(target.getFileName());
    Progress mine = new Progress();
    AtomicBoolean over = new AtomicBoolean();
    progress = mine;
    stopped = over;
    tell();
    looking.play();
    writer =
        Thread.ofPlatform()
            .daemon()
            .name("view-region")
            .priority(Thread.MIN_PRIORITY)
            .start(
                () -> {
                  IOException failure = null;
                  try {
                    RegionFile.write(images, region, title, words::layer, target, over::get, mine);
                  } catch (CancelledException e) {
                    LOG.info("{} is not saved: stopped", target);
                  } catch (IOException e) {
                    failure = e;
                  } catch (RuntimeException | OutOfMemoryError e) {
                    failure = new IOException(String.valueOf(e.getMessage()), e);
                    LOG.warn("{} is not saved", target, e);
                  }
                  IOException told = failure;
                  Platform.runLater(() -> over(over.get() && told == null, told, done));
                });
  }

  private void over(
      boolean given, @Nullable IOException failure, Consumer<@Nullable IOException> done) {
    looking.stop();
    busy.set(false);
    writer = null;
    if (!given) {
      done.accept(failure);
    }
  }

  private void tell() {
    double share = progress.fraction();
    bar.setProgress(share);
    label.setText(words.word(Word.SAVING, name, (int) (share * 100)));
  }

  private void stop() {
    stopped.set(true);
  }

  /** Stops, and waits a moment for what is half written to be removed. */
  void close() {
    stop();
    looking.stop();
    Thread last = writer;
    if (last != null) {
      try {
        last.join(java.time.Duration.ofSeconds(2));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
