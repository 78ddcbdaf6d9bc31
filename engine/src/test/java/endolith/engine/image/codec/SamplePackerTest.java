package endolith.engine.image.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import endolith.engine.fixture.Draw;
import endolith.engine.fixture.RandomSeeds;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SamplePackerTest {

  private static final List<Float> EDGES =
      List.of(
          0f,
          -0f,
          1f,
          -1f,
          0.01f,
          Float.MAX_VALUE,
          -Float.MAX_VALUE,
          Float.MIN_VALUE,
          Float.MIN_NORMAL,
          Float.POSITIVE_INFINITY,
          Float.NaN);

  @RandomSeeds(500)
  void comesBack(Draw draw) throws DataFormatException {
    float[] samples = new float[draw.whole(1, 300)];
    int kind = draw.random().nextInt(4);
    for (int i = 0; i < samples.length; i++) {
      samples[i] =
          switch (kind) {
            case 0 -> Float.intBitsToFloat(draw.random().nextInt());
            case 1 -> draw.whole(0, 255);
            case 2 -> (float) draw.real(-1e9, 1e9);
            default -> draw.oneOf(EDGES);
          };
    }
    assertComesBack(samples);
  }

  @Test
  void edgesComeBackAloneAndRepeated() throws DataFormatException {
    for (float edge : EDGES) {
      for (int count : new int[] {1, 2, 3, 299, 300}) {
        float[] samples = new float[count];
        Arrays.fill(samples, edge);
        assertComesBack(samples);
      }
    }
  }

  @RandomSeeds(300)
  void runsOfAnyLengthComeBack(Draw draw) throws DataFormatException {
    int[] runs = IntStream.range(0, draw.whole(1, 40)).map(i -> draw.whole(1, 700)).toArray();
    double value = draw.real(0, 255);
    float[] samples = new float[IntStream.of(runs).sum()];
    int at = 0;
    for (int i = 0; i < runs.length; i++) {
      Arrays.fill(samples, at, at += runs[i], i % 3 == 0 ? 0 : Math.round(value + i));
    }
    assertComesBack(samples);
  }

  /** Deflate tells a run by lengths of 3 to 258. */
  @Test
  void aRunOfEveryLengthComesBack() throws DataFormatException {
    for (int length = 1; length <= 700; length++) {
      float[] samples = new float[length + 1];
      Arrays.fill(samples, 0, length, 40);
      assertComesBack(samples);
    }
  }

  /** Symbols as rare as 1 in 2^18 would want longer codes than Deflate has. */
  @Test
  void veryUnevenBytesComeBack() throws DataFormatException {
    float[] samples = new float[1 << 18];
    int at = 0;
    for (int value = 1; at < samples.length; value++) {
      int count = Math.min(samples.length - at, 1 << Math.min(value, 17));
      for (int i = 0; i < count; i++) {
        samples[at++] = Float.intBitsToFloat(value * 0x01030507 * (i % 2 + 1));
      }
    }
    assertThat(unpack(pack(samples), samples.length)).isEqualTo(samples);
  }

  @Test
  void scansShrinkAndInterpolatedNoiseIsStored() throws DataFormatException {
    Random random = new Random(1);
    float[] scan = new float[1 << 16];
    float[] interpolated = new float[1 << 16];
    for (int i = 0; i < scan.length; i++) {
      scan[i] = random.nextInt(40, 80);
      interpolated[i] = scan[i] + random.nextFloat();
    }
    assertThat(pack(scan).length).isLessThan(scan.length * 4 * 2 / 5);
    assertThat(pack(interpolated).length).isBetween(scan.length * 4, scan.length * 4 + 100);
    assertThat(unpack(pack(scan), scan.length)).isEqualTo(scan);
    assertThat(unpack(pack(interpolated), scan.length)).isEqualTo(interpolated);
    assertThat(pack(new float[1 << 16]).length).isLessThan(1000);
  }

  private static float[] scan() {
    float[] scan = new float[4000];
    for (int i = 0; i < scan.length; i++) {
      scan[i] = i * 31 % 50 + 40;
    }
    return scan;
  }

  @RandomSeeds(1000)
  void damageIsLeftToZlib(Draw draw) {
    byte instead = (byte) draw.whole(Byte.MIN_VALUE, Byte.MAX_VALUE);
    assertLeftToZlib(pack(scan()), draw.whole(0, 1999), instead);
  }

  /** Any value in the first bytes, where the lengths of the codes stand, and in the last. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 1998, 1999})
  void anyDamageOfAByteIsLeftToZlib(int place) {
    byte[] packed = pack(scan());
    for (int instead = Byte.MIN_VALUE; instead <= Byte.MAX_VALUE; instead++) {
      assertLeftToZlib(packed, place, (byte) instead);
    }
  }

  private static void assertLeftToZlib(byte[] packed, int place, byte instead) {
    float[] scan = scan();
    byte[] damaged = packed.clone();
    damaged[2 + place] = instead;
    ByteBuffer into = ByteBuffer.allocate(4 * scan.length);
    if (new FloatInflate().unpack(ByteBuffer.wrap(damaged), into)) {
      // A bit without meaning was hit.
      into.order(ByteOrder.LITTLE_ENDIAN);
      assertThat(into.asFloatBuffer()).isEqualTo(FloatBuffer.wrap(scan));
    } else {
      assertThat(into.array()).containsOnly(0);
    }
    ByteBuffer cut = ByteBuffer.wrap(packed, 0, 2 + place);
    assertThat(new FloatInflate().unpack(cut, ByteBuffer.allocate(4 * scan.length))).isFalse();
  }

  @Test
  void otherProgramsDeflateIsLeftToZlib() {
    byte[] text = "what another program packs, packs another program".repeat(40).getBytes(UTF_8);
    Deflater deflater = new Deflater();
    deflater.setInput(text);
    deflater.finish();
    byte[] packed = new byte[1000];
    int length = deflater.deflate(packed);
    deflater.end();
    ByteBuffer into = ByteBuffer.allocate(text.length);
    assertThat(new FloatInflate().unpack(ByteBuffer.wrap(packed, 0, length), into)).isFalse();
    assertThat(into.array()).containsOnly(0);
  }

  private static void assertComesBack(float[] samples) throws DataFormatException {
    assertThat(unpack(pack(samples), samples.length)).isEqualTo(samples);
  }

  private static byte[] pack(float[] samples) {
    float[] shifted = new float[samples.length + 3];
    System.arraycopy(samples, 0, shifted, 3, samples.length);
    return new SamplePacker().pack(shifted, 3, samples.length);
  }

  private static float[] unpack(byte[] packed, int count) throws DataFormatException {
    ByteBuffer bytes = ByteBuffer.allocate(count * 4).order(ByteOrder.LITTLE_ENDIAN);
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(packed);
      while (bytes.hasRemaining() && inflater.inflate(bytes) > 0) {
        // goes on until all is there
      }
      assertThat(inflater.inflate(new byte[1])).isZero();
      assertThat(inflater.finished()).isTrue();
      assertThat(inflater.getRemaining()).isZero();
    } finally {
      inflater.end();
    }
    ByteBuffer fast = ByteBuffer.allocate(count * 4);
    assertThat(new FloatInflate().unpack(ByteBuffer.wrap(packed), fast)).isTrue();
    assertThat(fast.array()).isEqualTo(bytes.array());
    float[] samples = new float[count];
    bytes.flip().asFloatBuffer().get(samples);
    return samples;
  }
}
