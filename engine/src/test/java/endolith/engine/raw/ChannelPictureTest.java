package endolith.engine.raw;

import static org.assertj.core.api.Assertions.assertThat;

import endolith.engine.image.SampleType;
import endolith.engine.task.CancelToken;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChannelPictureTest {
  @Test
  void showsTheMiddleOfEveryChannelToOneBrightness() throws IOException {
    // Red is bright in the right half of the centre crop, green a quarter as bright, blue empty.
    FakeScan scan =
        new FakeScan(
            2000,
            1500,
            3,
            SampleType.UINT8,
            (c, x, y) ->
                x < 500 || x >= 1500 ? 255 : x < 1000 ? 0 : c == 0 ? 100 : c == 1 ? 25 : 0);
    List<ChannelPicture> pictures = ChannelPicture.of(scan, 100, CancelToken.NEVER);
    assertThat(pictures).hasSize(3);
    assertThat(pictures).allMatch(picture -> picture.width() == 100 && picture.height() == 100);
    assertThat(pictures.get(0).grey()[30]).isZero();
    assertThat(pictures.get(0).grey()[70]).isEqualTo(1);
    assertThat(pictures.get(1).grey()[70]).isEqualTo(0.5f);
    assertThat(pictures.get(2).grey()).containsOnly(0);
  }

  @Test
  void aNarrowOrEmptyImageHasAPicture() throws IOException {
    FakeScan narrow = new FakeScan(7, 1200, 1, SampleType.UINT16, (c, x, y) -> 1000);
    assertThat(ChannelPicture.of(narrow, 100, CancelToken.NEVER).getFirst().width()).isEqualTo(1);
    FakeScan empty = new FakeScan(1, 1, 1, SampleType.UINT16, (c, x, y) -> 0);
    assertThat(ChannelPicture.of(empty, 100, CancelToken.NEVER).getFirst().grey()).containsOnly(0);
  }
}
