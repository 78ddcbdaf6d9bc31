package endolith.app.survey;

import endolith.app.work.BackgroundExecutor;
import endolith.engine.image.ScannedImage;
import endolith.engine.image.scan.ScannedImages;
import endolith.engine.raw.ChannelPicture;
import endolith.engine.raw.ChannelSurvey;
import endolith.engine.raw.RawDiscovery;
import endolith.engine.raw.RawPair;
import endolith.engine.raw.RawProject;
import endolith.engine.raw.SurveyEntry;
import endolith.engine.raw.SurveyEntry.Surveyed;
import endolith.engine.task.CancelToken;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Looks at one raw file after another, until all are seen or nobody wants to know any more. */
public final class SurveyModel {
  /** Longest side of a picture, in pixels. */
  static final int PICTURE_PX = 128;

  private final BackgroundExecutor background;
  private final Consumer<Exception> reportError;
  private final ObservableList<Seen> seen = FXCollections.observableArrayList();
  private final ReadOnlyBooleanWrapper looking = new ReadOnlyBooleanWrapper();
  private final AtomicBoolean stopped = new AtomicBoolean();

  /**
   * A file that was looked at.
   *
   * @param pair that it belongs to, as {@code sample/dye}; empty if to none
   * @param pictures one for each channel; none of a file that cannot be read
   */
  public record Seen(String pair, SurveyEntry entry, List<ChannelPicture> pictures) {
    public Seen {
      pictures = List.copyOf(pictures);
    }
  }

  public SurveyModel(BackgroundExecutor background, Consumer<Exception> reportError) {
    this.background = background;
    this.reportError = reportError;
  }

  /** Pair by pair, then what belongs to none, as they are seen. */
  public ObservableList<Seen> seen() {
    return seen;
  }

  public ReadOnlyBooleanProperty looking() {
    return looking.getReadOnlyProperty();
  }

  /**
   * Begins.
   *
   * @param pair the only one to look at, as {@code sample/dye}; empty for all files
   */
  public void look(Path rawFolder, String pair) {
    looking.set(true);
    background.start(
        () -> files(RawDiscovery.scan(rawFolder), pair), files -> next(files, 0), this::failed);
  }

  private record Wanted(String pair, Path file) {}

  private static List<Wanted> files(RawProject project, String only) {
    Map<Path, String> pairs = new LinkedHashMap<>();
    for (RawPair pair : project.pairs()) {
      String id = pair.sample() + "/" + pair.dye();
      if (only.isEmpty() || id.equals(only)) {
        pairs.put(pair.pre(), id);
        pairs.put(pair.post(), id);
      }
    }
    if (only.isEmpty()) {
      project.tiffs().forEach(file -> pairs.putIfAbsent(file, ""));
    }
    return pairs.entrySet().stream()
        .map(entry -> new Wanted(entry.getValue(), entry.getKey()))
        .toList();
  }

  /** The file at hand is the last one. */
  public void stop() {
    stopped.set(true);
  }

  private void failed(Exception failure) {
    looking.set(false);
    reportError.accept(failure);
  }

  private void next(List<Wanted> files, int index) {
    if (index == files.size() || stopped.get()) {
      looking.set(false);
      return;
    }
    background.start(
        () -> look(files, index),
        now -> {
          seen.add(now);
          next(files, index + 1);
        },
        this::failed);
  }

  private static Seen look(List<Wanted> files, int index) {
    String pair = files.get(index).pair();
    Path file = files.get(index).file();
    SurveyEntry entry = new ChannelSurvey(ScannedImages::open).look(file, CancelToken.NEVER);
    if (!(entry instanceof Surveyed)) {
      return new Seen(pair, entry, List.of());
    }
    try (ScannedImage image = ScannedImages.open(file)) {
      return new Seen(pair, entry, ChannelPicture.of(image, PICTURE_PX, CancelToken.NEVER));
    } catch (IOException e) {
      return new Seen(pair, entry, List.of());
    }
  }
}
