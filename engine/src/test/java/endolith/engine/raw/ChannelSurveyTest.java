package endolith.engine.raw;

import static org.assertj.core.api.Assertions.assertThat;

import endolith.engine.image.Rectangle;
import endolith.engine.image.SampleType;
import endolith.engine.image.UnreadableImageException;
import endolith.engine.raw.SurveyEntry.Surveyed;
import endolith.engine.raw.SurveyEntry.Unreadable;
import endolith.engine.task.CancelToken;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ChannelSurveyTest {
  private static final Path FILE = Path.of("raw", "A", "a_pre_DAPI.tif");

  @Test
  void looksAtTheMiddleOnly() {
    // Bright only outside the centre crop of 1000 × 1000, except for one row of it.
    FakeScan scan =
        new FakeScan(
            3001,
            1500,
            3,
            SampleType.UINT8,
            (c, x, y) -> c == 1 ? y == 700 ? 50 : 0 : x < 1000 || x >= 2000 ? 200 : 0);
    assertThat(ChannelSurvey.centre(scan.info())).isEqualTo(new Rectangle(1000, 250, 1000, 1000));

    SurveyEntry entry = new ChannelSurvey(file -> scan).look(FILE, CancelToken.NEVER);
    assertThat(entry)
        .isInstanceOfSatisfying(
            Surveyed.class,
            surveyed -> {
              assertThat(surveyed.channels())
                  .containsExactly(
                      new ChannelStatistics("R", 0, 0, 0),
                      new ChannelStatistics("G", 50, 0.05, 1000),
                      new ChannelStatistics("B", 0, 0, 0));
              assertThat(surveyed.detected().channels()).containsExactly(1);
            });
    assertThat(scan.closed).isTrue();
  }

  @Test
  void aSmallImageIsItsOwnCrop() {
    FakeScan scan = new FakeScan(7, 1200, 1, SampleType.UINT16, (c, x, y) -> 1000);
    assertThat(ChannelSurvey.centre(scan.info())).isEqualTo(new Rectangle(0, 100, 7, 1000));
    assertThat(new ChannelSurvey(file -> scan).look(FILE, CancelToken.NEVER))
        .isInstanceOfSatisfying(
            Surveyed.class,
            surveyed -> {
              assertThat(surveyed.channels())
                  .containsExactly(new ChannelStatistics("grey", 1000, 1000, 7000));
              assertThat(surveyed.detected().label(1)).isEqualTo("grey");
            });
  }

  @Test
  void whatCannotBeReadSaysWhy() {
    assertThat(reason(new UnreadableImageException(FILE, "it is text, not a TIFF.")))
        .isEqualTo(FILE + ": it is text, not a TIFF.");
    assertThat(reason(new IOException("device failed"))).isEqualTo(FILE + ": device failed");
    assertThat(reason(new NoSuchFileException(FILE.toString()))).contains("no such file");
    assertThat(reason(new AccessDeniedException(FILE.toString()))).contains("permission");
  }

  private static String reason(IOException failure) {
    ChannelSurvey survey =
        new ChannelSurvey(
            file -> {
              throw failure;
            });
    return survey.look(FILE, CancelToken.NEVER) instanceof Unreadable unreadable
        ? unreadable.reason()
        : "could be read";
  }
}
