package endolith.engine.raw;

import endolith.engine.image.ImageInfo;
import endolith.engine.image.Rectangle;
import endolith.engine.image.ScannedImage;
import endolith.engine.raw.SurveyEntry.Surveyed;
import endolith.engine.raw.SurveyEntry.Unreadable;
import endolith.engine.task.CancelToken;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Looks at the middle of a scan to see which channels carry signal, without reading all of it. */
public final class ChannelSurvey {
  /** Side of the square in the middle that is looked at, in pixels; all of a smaller image. */
  public static final int CROP = 1000;

  private final Opener opener;

  /** How a scan is opened: {@code ScannedImages::open}. */
  @FunctionalInterface
  public interface Opener {
    ScannedImage open(Path file) throws IOException;
  }

  public ChannelSurvey(Opener opener) {
    this.opener = opener;
  }

  /** Looks at one file; whatever keeps it from being read becomes the entry's reason. */
  public SurveyEntry look(Path file, CancelToken cancel) {
    try (ScannedImage image = opener.open(file)) {
      ImageInfo info = image.info();
      List<ChannelStatistics> channels = ChannelSums.of(image, centre(info), cancel).statistics();
      SignalChannel detected =
          info.channels() == 1
              ? ChannelDetection.detect(image, ChannelChoice.AUTO, cancel)
              : ChannelDetection.decide(
                  ColourMeans.plain(
                      channels.stream().limit(3).map(ChannelStatistics::mean).toList()),
                  info.type());
      return new Surveyed(file, info, channels, detected);
    } catch (IOException e) {
      return Unreadable.of(file, e);
    }
  }

  static Rectangle centre(ImageInfo info) {
    int left = Math.max(info.width() / 2 - CROP / 2, 0);
    int top = Math.max(info.height() / 2 - CROP / 2, 0);
    int width = Math.min(CROP, info.width() - left);
    int height = Math.min(CROP, info.height() - top);
    return new Rectangle(left, top, width, height);
  }
}
