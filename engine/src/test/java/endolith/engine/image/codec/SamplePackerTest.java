package endolith.engine.image.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.FloatRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SamplePackerTest {

  @Property(tries = 200)
  void comesBack(@ForAll @Size(min = 1, max = 300) float[] samples) throws DataFormatException {
    assertThat(unpack(pack(samples), samples.length)).isEqualTo(samples);
  }

  @Property(tries = 100)
  void runsOfAnyLengthComeBack(
      @ForAll @Size(min = 1, max = 40) List<@IntRange(min = 1, max = 700) Integer> runs,
      @ForAll @FloatRange(min = 0, max = 255) float value)
      throws DataFormatException {
    float[] samples = new float[runs.stream().mapToInt(run -> run).sum()];
    int at = 0;
    for (int i = 0; i < runs.size(); i++) {
      Arrays.fill(samples, at, at += runs.get(i), i % 3 == 0 ? 0 : Math.round(value + i));
    }
    assertThat(unpack(pack(samples), samples.length)).isEqualTo(samples);
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

  @Property(tries = 300)
  void damageIsLeftToZlib(@ForAll @IntRange(max = 1999) int place, @ForAll byte instead) {
    float[] scan = new float[4000];
    for (int i = 0; i < scan.length; i++) {
      scan[i] = i * 31 % 50 + 40;
    }
    byte[] packed = pack(scan);
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
