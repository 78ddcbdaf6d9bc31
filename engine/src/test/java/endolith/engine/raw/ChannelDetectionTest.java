package endolith.engine.raw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import endolith.engine.fixture.Draw;
import endolith.engine.fixture.RandomSeeds;
import endolith.engine.image.Rectangle;
import endolith.engine.image.SampleType;
import endolith.engine.image.ScannedImage;
import endolith.engine.task.CancelToken;
import endolith.engine.task.CancelledException;
import endolith.engine.task.OrderedExecutor;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChannelDetectionTest {

  @Test
  void oneChannelAboveTheThresholdIsTheSignal() throws IOException {
    SignalChannel signal = detect(flat(SampleType.UINT8, 0, 12, 0), ChannelChoice.AUTO);
    assertThat(signal.channels()).containsExactly(1);
    assertThat(signal.means()).containsExactly(0.0, 12.0, 0.0);
    assertThat(signal.reason()).contains("G", "12.00", "0.50");
  }

  @Test
  void theMeanMustExceedHalfALevel() throws IOException {
    ScannedImage half = new FakeScan(10, 10, 3, SampleType.UINT8, (c, x, y) -> c == 0 ? x % 2 : 0);
    ScannedImage more =
        new FakeScan(10, 10, 3, SampleType.UINT8, (c, x, y) -> c == 0 ? x % 2 : c == 1 ? 1 : 0);
    assertThat(detect(half, ChannelChoice.AUTO).reason()).contains("brightest", "R 0.50");
    assertThat(detect(more, ChannelChoice.AUTO).channels()).containsExactly(1);
  }

  @Test
  void severalAreSummed() throws IOException {
    SignalChannel signal = detect(flat(SampleType.UINT8, 3, 0, 7), ChannelChoice.AUTO);
    assertThat(signal.channels()).containsExactly(0, 2);
    assertThat(signal.reason()).contains("R+B", "summed");
    assertThat(signal.label(3)).isEqualTo("R+B");
  }

  /** White in all channels; red and blue show nothing but a little noise otherwise. */
  @Test
  void aCaptionAloneMakesNoChannelTheSignal() throws IOException {
    ScannedImage scan =
        new FakeScan(
            200,
            100,
            3,
            SampleType.UINT8,
            (c, x, y) ->
                y >= 95 && x % 3 == 0 ? x % 2 == 0 ? 255 : 130 : c == 1 ? 40 : (x + y) % 9 / 8);
    SignalChannel signal = detect(scan, ChannelChoice.AUTO);
    assertThat(signal.channels()).containsExactly(1);
    assertThat(signal.means()).allMatch(mean -> mean > 0.5);
    assertThat(signal.reason()).startsWith("G:").contains("R+G+B", "caption", "without those");
  }

  @Test
  void aDimSignalIsFoundBesideACaption() throws IOException {
    ScannedImage scan =
        new FakeScan(
            200,
            100,
            3,
            SampleType.UINT16,
            (c, x, y) -> y >= 98 ? 65535 : c == 2 && x > 150 ? 300 : 0);
    assertThat(detect(scan, ChannelChoice.AUTO).channels()).containsExactly(2);
  }

  @Test
  void signalsInSeveralChannelsStaySummedBesideACaption() throws IOException {
    ScannedImage scan =
        new FakeScan(
            200,
            100,
            3,
            SampleType.UINT8,
            (c, x, y) -> y >= 97 ? 255 : c == 0 ? 20 : c == 1 ? 5 : 0);
    assertThat(detect(scan, ChannelChoice.AUTO).channels()).containsExactly(0, 1);
  }

  @Test
  void aGreyImageStoredInColourIsNoCaption() throws IOException {
    ScannedImage scan =
        new FakeScan(
            200, 100, 3, SampleType.UINT8, (c, x, y) -> x < 20 && y < 8 ? 255 : x % 2 * (y / 90));
    assertThat(detect(scan, ChannelChoice.AUTO).channels()).containsExactly(0, 1, 2);
  }

  @Test
  void withoutAnyTheBrightestIsTaken() throws IOException {
    ScannedImage dim =
        new FakeScan(
            100, 100, 3, SampleType.UINT8, (c, x, y) -> c == 2 && x == y ? 9 : c == 1 ? y / 99 : 0);
    SignalChannel signal = detect(dim, ChannelChoice.AUTO);
    assertThat(signal.channels()).containsExactly(2);
    assertThat(signal.means().get(2)).isCloseTo(0.09, within(1e-12));
  }

  @Test
  void theThresholdFollowsThe16BitScale() throws IOException {
    assertThat(detect(flat(SampleType.UINT16, 128, 129, 0), ChannelChoice.AUTO).channels())
        .containsExactly(1);
  }

  @Test
  void alphaIsNeverSignal() throws IOException {
    assertThat(detect(flat(SampleType.UINT8, 0, 1, 0, 255), ChannelChoice.AUTO).channels())
        .containsExactly(1);
    assertThat(detect(flat(SampleType.UINT8, 1, 1, 1, 255), ChannelChoice.SUM).channels())
        .containsExactly(0, 1, 2);
  }

  @Test
  void whatIsSetByHandOrGreyNeedsNoLookAtTheImage() throws IOException {
    List<Integer> read = new ArrayList<>();
    ScannedImage colour = new FakeScan(9, 9, 3, SampleType.UINT8, (c, x, y) -> 5, read::add);
    ScannedImage grey = new FakeScan(9, 9, 1, SampleType.FLOAT32, (c, x, y) -> 5, read::add);
    assertThat(detect(colour, ChannelChoice.B).channels()).containsExactly(2);
    assertThat(detect(colour, ChannelChoice.B).reason()).contains("by hand");
    assertThat(detect(grey, ChannelChoice.AUTO).label(1)).isEqualTo("grey");
    assertThat(read).isEmpty();
  }

  @Test
  void aGreyImageHasNoRed() {
    assertThatThrownBy(() -> detect(flat(SampleType.UINT8, 3), ChannelChoice.R))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("fake_pre_DAPI.tif")
        .hasMessageContaining("R")
        .hasMessageContaining("auto");
  }

  @Test
  void aTallImageIsReadOnceInBands() throws IOException {
    List<Integer> read = Collections.synchronizedList(new ArrayList<>());
    ScannedImage scan =
        new FakeScan(3000, 1000, 3, SampleType.UINT16, (c, x, y) -> y % 2 * 65535, read::add);
    SignalChannel signal;
    try (OrderedExecutor both = new OrderedExecutor(2)) {
      signal = ChannelDetection.detect(scan, ChannelChoice.AUTO, both, CancelToken.NEVER);
    }
    assertThat(read.stream().mapToInt(Integer::intValue).sum()).isEqualTo(1000);
    assertThat(read).hasSizeGreaterThan(2);
    assertThat(signal.means()).containsOnly(32767.5);
  }

  @Test
  void stopsWhenAborted() {
    AtomicInteger bands = new AtomicInteger();
    ScannedImage scan =
        new FakeScan(
            3000, 1500, 3, SampleType.UINT8, (c, x, y) -> 0, rows -> bands.incrementAndGet());
    assertThatThrownBy(
            () -> ChannelDetection.detect(scan, ChannelChoice.AUTO, () -> bands.get() == 1))
        .isInstanceOf(CancelledException.class);
    assertThat(bands).hasValue(1);
  }

  /** Sum, maximum and count agree with counting one by one, whatever the region. */
  @RandomSeeds(500)
  void statisticsOfAnyRegion(Draw draw) throws IOException {
    assertCounted(draw.whole(1, 40), draw.whole(1, 20), draw.whole(0, 10));
  }

  @ParameterizedTest
  @CsvSource({"1, 1, 0", "1, 1, 10", "40, 1, 0", "1, 20, 10", "40, 20, 0", "40, 20, 10", "2, 2, 1"})
  void statisticsOfRegionsAtTheEdges(int width, int height, int inset) throws IOException {
    assertCounted(width, height, inset);
  }

  private static void assertCounted(int width, int height, int inset) throws IOException {
    int left = Math.min(inset, width - 1);
    int top = Math.min(inset, height - 1);
    FakeScan.Sample sample = (c, x, y) -> (x * 7919 + y * 104729 + c * 31) % 256 / 128 * (x % 200);
    ScannedImage scan = new FakeScan(width, height, 3, SampleType.UINT8, sample);
    Rectangle region = new Rectangle(left, top, width - left, height - top);
    List<ChannelStatistics> found = ChannelSums.of(scan, region, CancelToken.NEVER).statistics();
    for (int c = 0; c < 3; c++) {
      double sum = 0;
      double maximum = 0;
      long nonZero = 0;
      for (int y = top; y < height; y++) {
        for (int x = left; x < width; x++) {
          float value = sample.at(c, x, y);
          sum += value;
          maximum = Math.max(maximum, value);
          nonZero += value == 0 ? 0 : 1;
        }
      }
      assertThat(found.get(c))
          .isEqualTo(
              new ChannelStatistics(
                  SignalChannel.name(c, 3), maximum, sum / region.area(), nonZero));
    }
  }

  private static SignalChannel detect(ScannedImage scan, ChannelChoice choice) throws IOException {
    return ChannelDetection.detect(scan, choice, CancelToken.NEVER);
  }

  private static ScannedImage flat(SampleType type, int... values) {
    return new FakeScan(6, 5, values.length, type, (c, x, y) -> values[c]);
  }
}
