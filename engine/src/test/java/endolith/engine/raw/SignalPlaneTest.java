package endolith.engine.raw;

import static org.assertj.core.api.Assertions.assertThat;

import endolith.engine.image.SampleType;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignalPlaneTest {

  @Test
  void oneChannelIsTakenAsItIs() throws IOException {
    FakeScan scan = new FakeScan(8, 6, 3, SampleType.UINT8, (c, x, y) -> c == 1 ? 10 * y + x : 200);
    SignalPlane plane = new SignalPlane(scan, signal(1));
    float[] into = new float[6];
    plane.read(2, 3, 3, 2, into);
    assertThat(into).containsExactly(32, 33, 34, 42, 43, 44);
    assertThat(plane.width()).isEqualTo(8);
    assertThat(plane.height()).isEqualTo(6);
  }

  @Test
  void severalAreSummedAndClippedToTheTypesRange() throws IOException {
    float[] into = new float[4];
    FakeScan bytes = new FakeScan(4, 1, 3, SampleType.UINT8, (c, x, y) -> x == 0 ? 1 : 60f * x);
    new SignalPlane(bytes, signal(0, 1, 2)).read(0, 0, 4, 1, into);
    assertThat(into).containsExactly(3, 180, 255, 255);
    FakeScan shorts = new FakeScan(4, 1, 3, SampleType.UINT16, (c, x, y) -> 20000f * x);
    new SignalPlane(shorts, signal(0, 2)).read(0, 0, 4, 1, into);
    assertThat(into).containsExactly(0, 40000, 65535, 65535);
  }

  @Test
  void whatIsNoNumberCountsAsNoLight() throws IOException {
    float[] values = {1.5f, Float.NaN, Float.POSITIVE_INFINITY, -2};
    FakeScan scan = new FakeScan(4, 1, 1, SampleType.FLOAT32, (c, x, y) -> values[x]);
    float[] into = new float[4];
    new SignalPlane(scan, signal(0)).read(0, 0, 4, 1, into);
    assertThat(into).containsExactly(1.5f, 0, 0, -2);
  }

  private static SignalChannel signal(Integer... channels) {
    return new SignalChannel(List.of(channels), List.of(), "test");
  }
}
