package endolith.viewer.image.screen;

import endolith.engine.image.Rectangle;
import endolith.viewer.image.layer.Layer;
import endolith.viewer.image.layer.LayerKind;
import endolith.viewer.image.layer.PairImages;
import endolith.viewer.image.layer.ViewTransform;
import endolith.viewer.image.render.Composition;
import endolith.viewer.image.render.Frame;
import endolith.viewer.image.render.PaintedFrame;
import endolith.viewer.image.render.TileRequest;
import endolith.viewer.image.render.ViewMode;
import endolith.viewer.image.source.NotReadyException;
import java.io.IOException;
import java.util.List;
import javafx.beans.Observable;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.Styleable;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.text.Font;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** The images themselves, as the model says, with what is drawn over them. */
final class ImageCanvas extends Region implements FrameDriver.Wanted {
  private static final StyleablePropertyFactory<ImageCanvas> FACTORY =
      new StyleablePropertyFactory<>(Region.getClassCssMetaData());
  private static final CssMetaData<ImageCanvas, Paint> GROUND =
      FACTORY.createPaintCssMetaData(
          "-endolith-ground", canvas -> canvas.ground, Color.web("#202428"), false);

  private final SimpleStyleableObjectProperty<Paint> ground =
      new SimpleStyleableObjectProperty<>(GROUND, this, "ground", Color.web("#202428"));
  private final Canvas canvas = new Canvas();
  private final ViewerModel model;
  private final ViewerReader reader;
  private final ViewerWords words;
  private final FrameDriver driver;
  private final OverlayPainter overlay;
  private @Nullable Image frame;
  private int frameWidth;
  private int frameHeight;
  private @Nullable ViewTransform frameView;
  private @Nullable Composition composition;

  ImageCanvas(ViewerModel model, ViewerReader reader, ViewerServices services, ViewerWords words) {
    this.model = model;
    this.reader = reader;
    this.words = words;
    this.overlay = new OverlayPainter(canvas.getGraphicsContext2D(), model, words, Font.font(13));
    this.driver = new FrameDriver(services, this);
    getStyleClass().add("image-canvas");
    getChildren().add(canvas);
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setAccessibleText(words.word(Word.VIEW));
    setAccessibleHelp(words.word(Word.VIEW_KEYS));
    setMinSize(120, 90);
    watch();
    new ImageGestures(this, model);
  }

  private void watch() {
    model.view().subscribe(driver::moving);
    model.curtain().subscribe(driver::moving);
    for (Observable each :
        List.of(
            model.mode(),
            model.second(),
            model.trust(),
            model.motion(),
            model.patches(),
            model.magnification(),
            model.colours(),
            ground)) {
      each.addListener(any -> driver.request());
    }
    for (int i = 0; i < ViewMode.FOUR.layers(); i++) {
      model.place(i).subscribe(driver::request);
    }
    model.line().subscribe(this::redraw);
    model.pointer().subscribe(this::repoint);
    model.mode().subscribe(this::requestLayout);
    model
        .images()
        .subscribe(
            images -> {
              if (images == null) {
                driver.figures().restart();
              } else {
                driver.forgetFailures();
                requestLayout();
              }
            });
  }

  FrameFigures figures() {
    return driver.figures();
  }

  /** Nothing is shown any more. */
  void close() {
    driver.close();
    frame = null;
  }

  /** Shows all of post. */
  void fit() {
    PairImages images = model.images().get();
    if (images != null && getWidth() > 0) {
      Rectangle area = areas().getFirst();
      model
          .view()
          .set(
              ViewTransform.fit(
                  0,
                  0,
                  images.post().width(),
                  images.post().height(),
                  area.width(),
                  area.height()));
    }
  }

  /** The views, px. */
  List<Rectangle> areas() {
    return Composition.areas(model.mode().get(), width(), height());
  }

  /** Where the overview map is, if it is shown, px. */
  @Nullable Rectangle map() {
    PairImages images = model.images().get();
    ViewTransform view = model.view().get();
    if (images == null || view == null || model.mode().get().isSplit()) {
      return null;
    }
    return OverviewMap.place(images, view, width(), height());
  }

  int width() {
    return Math.max(1, (int) Math.round(getWidth()));
  }

  int height() {
    return Math.max(1, (int) Math.round(getHeight()));
  }

  /** Tells the model what lies under the pointer, px of this. */
  void point(double x, double y) {
    ViewTransform view = model.view().get();
    if (view == null) {
      return;
    }
    int place =
        Composition.placeAt(
            model.mode().get(),
            model.curtain().get(),
            model.second().get(),
            width(),
            height(),
            x,
            y);
    Layer layer = model.place(place).get();
    Rectangle area = areas().get(model.mode().get().isSplit() ? place : 0);
    reader.point(
        view.imageX(x - area.x(), area.width()),
        view.imageY(y - area.y(), area.height()),
        layer == null ? LayerKind.POST : layer.kind());
  }

  void pointNowhere() {
    reader.pointNowhere();
  }

  /** Copies where the pointer is, in words. */
  void copyPosition() {
    ViewerStatus.copy(model, words);
  }

  /** The line is complete. */
  void measure() {
    reader.measure();
  }

  @Override
  protected void layoutChildren() {
    double w = width();
    double h = height();
    if (canvas.getWidth() != w || canvas.getHeight() != h) {
      canvas.setWidth(w);
      canvas.setHeight(h);
      driver.request();
    }
    if (model.view().get() == null) {
      fit();
    }
  }

  private double outputScale() {
    Window window = getScene() == null ? null : getScene().getWindow();
    return window == null ? 1 : Math.max(1, window.getOutputScaleX());
  }

  @Override
  public int deviceWidth() {
    return Math.max(1, (int) Math.round(width() * outputScale()));
  }

  @Override
  public int deviceHeight() {
    return Math.max(1, (int) Math.round(height() * outputScale()));
  }

  @Override
  public @Nullable Frame frame(boolean smooth, int coarseness) {
    PairImages images = model.images().get();
    ViewTransform view = model.view().get();
    if (images == null || view == null || getScene() == null) {
      return null;
    }
    Composition next = model.composition();
    composition = next;
    frameView = view;
    return new FrameComposer(images, next, view, background())
        .frame(
            Math.max(1, deviceWidth() / coarseness),
            Math.max(1, deviceHeight() / coarseness),
            outputScale() / coarseness,
            map(),
            smooth);
  }

  private Color background() {
    return ground.get() instanceof Color plain ? plain : Color.BLACK;
  }

  @Override
  public void show(Image painted, Frame wanted, PaintedFrame result) {
    frame = painted;
    frameWidth = wanted.width();
    frameHeight = wanted.height();
    redraw();
    Composition shown = composition;
    boolean any = shown != null && shown.shown().stream().anyMatch(each -> each.isPresent());
    if (any && result.sharp() && shown != null) {
      model.shown(shown);
    }
    if (any && !result.isEmpty()) {
      driver.figures().pictured();
    }
  }

  private void repoint() {
    if (model.mode().get().isSplit()) {
      redraw();
    }
  }

  private void redraw() {
    GraphicsContext gc = canvas.getGraphicsContext2D();
    Image painted = frame;
    ViewTransform view = frameView;
    PairImages images = model.images().get();
    if (painted == null || view == null || images == null || canvas.getScene() == null) {
      gc.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
      return;
    }
    gc.setImageSmoothing(false);
    gc.drawImage(
        painted, 0, 0, frameWidth, frameHeight, 0, 0, canvas.getWidth(), canvas.getHeight());
    overlay.paint(images, view, canvas.getWidth(), canvas.getHeight(), map());
  }

  @Override
  public void failed(TileRequest tile, IOException failure) {
    if (failure instanceof NotReadyException) {
      model.preparing().set(true);
    } else {
      reader.failed(tile.layer(), failure);
    }
  }

  /** The style properties of this class. */
  public static List<CssMetaData<? extends Styleable, ?>> getClassCssMetaData() {
    return FACTORY.getCssMetaData();
  }

  @Override
  public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
    return FACTORY.getCssMetaData();
  }
}
