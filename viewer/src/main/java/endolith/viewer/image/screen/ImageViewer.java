package endolith.viewer.image.screen;

import endolith.viewer.image.layer.LayerProblem;
import endolith.viewer.image.layer.PairImages;
import endolith.viewer.image.render.ViewMode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The viewer of a pair's images, to be put on any screen: {@link #open} shows a pair, {@link
 * #close} lets go of everything. What it shows is its {@link #model()}. While it is on a screen it
 * looks every two seconds whether files were made anew. For the window's thread.
 */
public final class ImageViewer extends BorderPane {
  private static final Duration LOOK = Duration.seconds(2);

  private final ViewerModel model;
  private final ViewerWords words;
  private final ViewerReader reader;
  private final ImageCanvas canvas;
  private final VBox problems = new VBox();
  private final Label notice = new Label();
  private final Timeline blinking = new Timeline();
  private final Timeline looking;
  private final Runnable ready;
  private final ViewerServices services;

  private final ViewerSaving saving;

  /** What came of what was saved last. */
  private String saved = "";

  /**
   * @param services shared by all viewers of the program; not closed with this one
   */
  public ImageViewer(ViewerModel model, ViewerServices services, ViewerWords words) {
    this.model = model;
    this.words = words;
    this.services = services;
    reader = new ViewerReader(model, services, Platform::runLater);
    canvas = new ImageCanvas(model, reader, services, words);
    canvas.setId("viewer-canvas");
    looking = new Timeline(new KeyFrame(LOOK, event -> reader.look()));
    looking.setCycleCount(Animation.INDEFINITE);
    ready = () -> Platform.runLater(this::prepared);
    services.sources().onReady(ready);
    getStyleClass().add("image-viewer");
    getStylesheets()
        .add(Objects.requireNonNull(ImageViewer.class.getResource("viewer.css")).toExternalForm());
    problems.getStyleClass().add("viewer-problems");
    notice.getStyleClass().add("viewer-notice");
    notice.setWrapText(true);
    notice.setId("viewer-notice");
    saving =
        new ViewerSaving(
            model,
            words,
            canvas,
            services,
            news -> {
              saved = news;
              tell();
            });
    setTop(
        new VBox(
            new ViewerToolbar(model, words, canvas, saving.menu()),
            saving.saver().root(),
            notice,
            problems));
    setCenter(canvas);
    setRight(side());
    setBottom(new VBox(new ProfilePane(model, words), new ViewerStatus(model, words)));
    watch();
  }

  public ViewerModel model() {
    return model;
  }

  /** What frames took. */
  public FrameFigures figures() {
    return canvas.figures();
  }

  /** Shows a pair, as soon as its files are read. */
  public void open(PairSource pair) {
    leave();
    reader.open(pair);
  }

  /** Lets go of the pair, of its files and tiles; another one may follow. */
  public void leave() {
    PairImages shown = model.images().get();
    reader.leave();
    saved = "";
    if (shown != null) {
      shown.layers().forEach(layer -> services.pictures().forget(layer.file().version()));
    }
  }

  /** Gives the keyboard to the images. */
  public void focusImages() {
    canvas.requestFocus();
  }

  /** Shows all of post. */
  public void fit() {
    canvas.fit();
  }

  /** The images alone, as they are on the screen. */
  public Node images() {
    return canvas;
  }

  /**
   * Writes what is on the screen to a PNG file, names and scale bar included, in the background.
   *
   * @param done told, on the window's thread, what went wrong; null if nothing did
   */
  public void savePicture(Path target, Consumer<@Nullable IOException> done) {
    saving.picture(target, done);
  }

  /**
   * Writes all layers at full resolution to an OME-TIFF file, in the background; nothing if another
   * one is being written, or there is nothing.
   *
   * @param seen whether only what is seen in the view, else all of raw post
   * @param done told, on the window's thread, what went wrong; null if nothing did; not called if
   *     the person stopped it
   */
  public void saveRegion(Path target, boolean seen, Consumer<@Nullable IOException> done) {
    saving.region(target, seen, done);
  }

  /** Lets go of pair, tiles and threads; it can show nothing any more. */
  public void close() {
    blinking.stop();
    looking.stop();
    services.sources().noLongerOnReady(ready);
    saving.saver().close();
    canvas.close();
    leave();
  }

  private Node side() {
    VBox all = new VBox();
    all.getStyleClass().add("viewer-side");
    for (int i = 0; i < ViewMode.FOUR.layers(); i++) {
      ContrastPane pane = new ContrastPane(model, words, i);
      int place = i;
      model
          .mode()
          .subscribe(
              mode -> {
                pane.setVisible(mode.layers() > place);
                pane.setManaged(mode.layers() > place);
              });
      all.getChildren().add(pane);
    }
    all.getChildren().addAll(new OverlayLegend(model, words), hint());
    ScrollPane scroll = new ScrollPane(all);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("viewer-side-scroll");
    return scroll;
  }

  private Node hint() {
    Label hint = new Label(words.word(Word.MEASURE_HINT));
    hint.setWrapText(true);
    hint.getStyleClass().add("viewer-hint");
    return hint;
  }

  private void watch() {
    model.hertz().subscribe(this::blink);
    model.mode().subscribe(this::blink);
    model.images().subscribe(this::tell);
    model.preparing().subscribe(this::tell);
    model.problems().addListener((ListChangeListener<LayerProblem>) change -> tell());
    sceneProperty()
        .subscribe(
            scene -> {
              if (scene == null) {
                looking.stop();
                blinking.stop();
              } else {
                looking.play();
                blink();
              }
            });
  }

  private void prepared() {
    model.preparing().set(false);
    PairImages images = model.images().get();
    if (images != null) {
      reader.count(images);
    }
  }

  private void tell() {
    boolean opening = model.images().get() == null;
    boolean preparing = model.preparing().get();
    notice.setText(
        opening ? words.word(Word.OPENING) : preparing ? words.word(Word.PREPARING) : saved);
    notice.setVisible(!notice.getText().isEmpty());
    notice.setManaged(!notice.getText().isEmpty());
    problems.getChildren().clear();
    for (LayerProblem problem : model.problems()) {
      Label label = new Label(words.problem(problem));
      label.setWrapText(true);
      label.setMinHeight(Region.USE_PREF_SIZE);
      label.getStyleClass().add("viewer-problem");
      VBox.setVgrow(label, Priority.NEVER);
      problems.getChildren().add(label);
    }
  }

  private void blink() {
    blinking.stop();
    double hertz = model.hertz().get();
    if (model.mode().get() == ViewMode.BLINK && hertz >= ViewerModel.LEAST_HERTZ) {
      blinking
          .getKeyFrames()
          .setAll(
              new KeyFrame(
                  Duration.seconds(1 / hertz / 2),
                  event -> model.second().set(!model.second().get())));
      blinking.setCycleCount(Animation.INDEFINITE);
      blinking.play();
    } else if (model.mode().get() != ViewMode.BLINK) {
      model.second().set(false);
    }
  }
}
