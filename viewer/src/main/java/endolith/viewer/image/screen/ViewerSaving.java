package endolith.viewer.image.screen;

import endolith.engine.image.Rectangle;
import endolith.viewer.image.layer.PairImages;
import endolith.viewer.image.layer.ViewTransform;
import endolith.viewer.image.region.RegionFile;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import org.jspecify.annotations.Nullable;

/** What can be saved of a view: the picture on the screen, and all layers at full resolution. */
final class ViewerSaving {
  private static final ExtensionFilter PNG = new ExtensionFilter("PNG", "*.png");
  private static final ExtensionFilter OME_TIFF =
      new ExtensionFilter("OME-TIFF", "*.ome.tiff", "*.ome.tif", "*.tiff", "*.tif");

  private final ViewerModel model;
  private final ViewerWords words;
  private final ImageCanvas canvas;
  private final ViewerServices services;
  private final RegionSaver saver;
  private final Consumer<String> tell;
  private final MenuButton menu = new MenuButton();

  /**
   * @param tell shows what came of it
   */
  ViewerSaving(
      ViewerModel model,
      ViewerWords words,
      ImageCanvas canvas,
      ViewerServices services,
      Consumer<String> tell) {
    this.model = model;
    this.words = words;
    this.canvas = canvas;
    this.services = services;
    this.tell = tell;
    saver = new RegionSaver(words);
    menu.setText(words.word(Word.SAVE));
    menu.setId("viewer-save");
    menu.setTooltip(new Tooltip(words.word(Word.SAVE_HELP)));
    menu.getItems()
        .setAll(
            item("viewer-save-picture", Word.SAVE_PICTURE, this::askForPicture),
            item("viewer-save-seen", Word.SAVE_SEEN, () -> askForRegion(true)),
            item("viewer-save-all", Word.SAVE_ALL, () -> askForRegion(false)));
    for (MenuItem region : menu.getItems().subList(1, 3)) {
      region.disableProperty().bind(saver.busy());
    }
  }

  /** The button that offers it. */
  MenuButton menu() {
    return menu;
  }

  /** How far it is, while something is saved. */
  RegionSaver saver() {
    return saver;
  }

  private MenuItem item(String id, Word name, Runnable deed) {
    MenuItem item = new MenuItem(words.word(name));
    item.setId(id);
    item.setOnAction(event -> deed.run());
    return item;
  }

  /** As {@link ImageViewer#savePicture}. */
  void picture(Path target, Consumer<@Nullable IOException> done) {
    BufferedImage pixels = PictureFile.pixels(canvas.snapshot(null, null));
    PairImages images = model.images().get();
    services
        .questions()
        .execute(
            () -> {
              IOException failure = null;
              try {
                if (images != null) {
                  RegionFile.requireOther(images, target);
                }
                PictureFile.write(pixels, target);
              } catch (IOException e) {
                failure = e;
              }
              IOException told = failure;
              Platform.runLater(() -> done.accept(told));
            });
  }

  /** As {@link ImageViewer#saveRegion}. */
  void region(Path target, boolean seen, Consumer<@Nullable IOException> done) {
    PairImages images = model.images().get();
    if (images == null || images.layers().isEmpty()) {
      return;
    }
    Rectangle wanted = seen ? seen(images) : RegionFile.whole(images);
    RegionFile.inside(images, wanted)
        .ifPresentOrElse(
            region -> {
              tell.accept("");
              saver.save(images, region, title(images, " "), target, done);
            },
            () -> tell.accept(words.word(Word.NOTHING_SEEN)));
  }

  /** The pixels that are seen, if only in part. */
  private Rectangle seen(PairImages images) {
    ViewTransform view = model.view().get();
    if (view == null) {
      return RegionFile.whole(images);
    }
    Rectangle area = canvas.areas().getFirst();
    int left = (int) Math.floor(view.imageX(0, area.width()) + 0.5);
    int top = (int) Math.floor(view.imageY(0, area.height()) + 0.5);
    int right = (int) Math.ceil(view.imageX(area.width(), area.width()) + 0.5);
    int bottom = (int) Math.ceil(view.imageY(area.height(), area.height()) + 0.5);
    return new Rectangle(left, top, Math.max(1, right - left), Math.max(1, bottom - top));
  }

  /** Sample and dye, as the folder of the pair tells them. */
  private static String title(PairImages images, String between) {
    Path folder = images.layers().getFirst().file().folder();
    Path sample = folder.getParent();
    return (sample == null ? "" : sample.getFileName() + between) + folder.getFileName();
  }

  private void askForPicture() {
    choose(Word.SAVE_PICTURE, "view.png", PNG)
        .ifPresent(target -> picture(target, failure -> tell(target, failure)));
  }

  private void askForRegion(boolean seen) {
    PairImages images = model.images().get();
    if (images != null && !images.layers().isEmpty()) {
      choose(seen ? Word.SAVE_SEEN : Word.SAVE_ALL, title(images, "_") + ".ome.tiff", OME_TIFF)
          .ifPresent(target -> region(target, seen, failure -> tell(target, failure)));
    }
  }

  private void tell(Path target, @Nullable IOException failure) {
    tell.accept(
        failure == null
            ? words.word(Word.SAVED, target)
            : words.word(Word.NOT_SAVED, String.valueOf(failure.getMessage())));
  }

  /** The system's dialog asks before a file is replaced. */
  private Optional<Path> choose(Word title, String name, ExtensionFilter filter) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(words.word(title));
    chooser.setInitialFileName(name);
    chooser.getExtensionFilters().add(filter);
    File chosen = chooser.showSaveDialog(canvas.getScene().getWindow());
    return Optional.ofNullable(chosen).map(File::toPath);
  }
}
