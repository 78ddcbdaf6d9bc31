package endolith.app.window;

import endolith.app.choose.PairBoard;
import endolith.app.choose.PreflightModel;
import endolith.app.external.ImageProgram;
import endolith.app.pace.PaceFile;
import endolith.app.preferences.PreferencesFile;
import endolith.app.program.BatchRunner;
import endolith.app.program.BatchServices;
import endolith.app.program.Program;
import endolith.app.settings.PresetsFile;
import endolith.app.split.Shares;
import endolith.app.work.BackgroundExecutor;
import endolith.engine.batch.BatchEnvironment;
import endolith.engine.batch.order.BatchOrder;
import endolith.engine.preflight.Machine;
import endolith.engine.raw.RawDiscovery;
import endolith.viewer.image.screen.ViewerServices;
import endolith.viewer.picture.KeptPictures;
import endolith.viewer.picture.PictureCache;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The services that an open project works with.
 *
 * @param machine whose memory and disk must suffice
 * @param batches runs a batch beside the window's thread
 * @param pace how long stages took on this machine
 * @param presets settings that a person has kept under names
 * @param commands of other programs, as a person has named them
 * @param shares that panes were given
 * @param images what viewers share; its cache holds every picture of the window
 * @param thumbnails small pictures of plots, kept on the disk
 * @param reportError told of what nobody expected
 */
record ProjectServices(
    BackgroundExecutor background,
    BatchRunner runner,
    Machine machine,
    Executor batches,
    PaceFile pace,
    PresetsFile presets,
    Function<ImageProgram, String> commands,
    Shares shares,
    ViewerServices images,
    KeptPictures thumbnails,
    Consumer<Exception> reportError)
    implements AutoCloseable {

  /** Tiles of four linked views (55 MiB at 1920 × 1080), a large plot, and thumbnails. */
  private static final long PICTURE_BYTES = 128L << 20;

  /** Some thousand small plots. */
  private static final long THUMBNAIL_BYTES = 96L << 20;

  /** With what a person keeps for all projects, in the folder of the preferences. */
  static ProjectServices of(
      PreferencesFile preferences,
      BackgroundExecutor background,
      BatchRunner runner,
      Machine machine,
      Consumer<Exception> reportError) {
    return new ProjectServices(
        background,
        runner,
        machine,
        batch -> Thread.ofPlatform().name("batch").start(batch),
        new PaceFile(preferences.folder().resolve("pace.json")),
        new PresetsFile(preferences.folder().resolve("presets.json")),
        program -> preferences.get().command(program.key()),
        new KeptShares(preferences),
        new ViewerServices(new PictureCache(PICTURE_BYTES)),
        new KeptPictures(preferences.folder().resolve("thumbnails"), Program.NAME, THUMBNAIL_BYTES),
        reportError);
  }

  /** A board of the pairs of a project. */
  PairBoard board() {
    return new PairBoard(background, RawDiscovery::scan, reportError);
  }

  /** A preflight of what is chosen on a board. */
  PreflightModel preflight() {
    return new PreflightModel(background, environments(), RawDiscovery::scan, reportError);
  }

  /** What batches are given. */
  Function<BatchOrder, BatchEnvironment> environments() {
    return order -> BatchServices.batches(order, machine);
  }

  /** Ends the threads that read images. */
  @Override
  public void close() {
    images.close();
  }
}
