package endolith.engine.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import endolith.engine.image.Plane;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A specification gives the pixels that it always gave: demos and results made of them stay. */
class KeptPixelsTest {
  private static final SyntheticSpec PLAIN = SyntheticSpec.of(240, 200);

  enum Kept {
    PLAIN_PAIR(PLAIN, 261_694_736L, 1_326_197_457L),
    MOVED(
        PLAIN
            .withPreSize(211, 230)
            .withSeed(9)
            .withAngle(23)
            .withScale(0.93)
            .withShear(0.01)
            .withPerspective(0.004)
            .withShift(4.3, -8.6)
            .withBend(4),
        349_061_396L,
        3_720_821_303L),
    LIT(
        PLAIN
            .withSeed(3L | 1L << 40)
            .withGain(2)
            .withOffset(9)
            .withGradient(5)
            .withVignette(0.4)
            .withDefocus(1.2)
            .withNoise(2)
            .with(new Camera(16, true, 2, true)),
        2_138_590_327L,
        998_643_742L),
    BROKEN(
        PLAIN.withMissing(0.3).withGrainSize(20).withRockSize(0.6).with(new Dye(5000, 0.3, 1.5)),
        1_554_227_304L,
        1_709_379_085L),
    HELPLESS(
        PLAIN.withDifferentRock(true).withMirrored(true).withFillsFrame(true),
        3_788_145_358L,
        161_389_276L),
    BLANK(PLAIN.withBlankPre(true), 261_694_736L, 1_413_953_466L);

    private final SyntheticSpec spec;
    private final long post;
    private final long pre;

    Kept(SyntheticSpec spec, long post, long pre) {
      this.spec = spec;
      this.post = post;
      this.pre = pre;
    }
  }

  @ParameterizedTest
  @EnumSource
  void pixelsAreWhatTheyWere(Kept kept) throws IOException {
    SyntheticPair pair = new SyntheticPair(kept.spec);
    assertThat(new long[] {checksum(pair.post()), checksum(pair.pre())})
        .containsExactly(kept.post, kept.pre);
  }

  private static long checksum(Plane plane) throws IOException {
    float[] pixels = new float[plane.width() * plane.height()];
    plane.read(0, 0, plane.width(), plane.height(), pixels);
    ByteBuffer bytes = ByteBuffer.allocate(2 * pixels.length);
    for (float pixel : pixels) {
      bytes.putShort((short) (int) pixel);
    }
    CRC32 sum = new CRC32();
    sum.update(bytes.flip());
    return sum.getValue();
  }
}
