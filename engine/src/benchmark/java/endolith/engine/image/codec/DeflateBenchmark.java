package endolith.engine.image.codec;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Packs a tile; an operation is a pixel. */
@State(Scope.Thread)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class DeflateBenchmark {
  @Param public Tile tile = Tile.SCAN;

  private final SamplePacker packer = new SamplePacker();
  private float[] pixels = new float[0];

  @Setup
  public void zlibUnpacksIt() throws DataFormatException {
    pixels = tile.pixels();
    byte[] packed = pack();
    byte[] unpacked = new byte[Tile.PIXELS * Float.BYTES];
    Inflater inflater = new Inflater();
    inflater.setInput(packed);
    int length = inflater.inflate(unpacked);
    inflater.end();
    if (length != unpacked.length || !Arrays.equals(unpacked, tile.bytes())) {
      throw new IllegalStateException("other pixels come back");
    }
    if (!tile.isPackedTo(packed.length)) {
      throw new IllegalStateException(packed.length + " bytes for " + tile);
    }
  }

  @Benchmark
  @OperationsPerInvocation(Tile.PIXELS)
  public byte[] pack() {
    return packer.pack(pixels, 0, Tile.PIXELS);
  }
}
