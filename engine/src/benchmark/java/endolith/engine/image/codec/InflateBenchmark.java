package endolith.engine.image.codec;

import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Unpacks a tile outside the heap, as files are read; an operation is a pixel. */
@State(Scope.Thread)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class InflateBenchmark {
  @Param public Tile tile = Tile.SCAN;

  private final FloatInflate inflate = new FloatInflate();
  private final ByteBuffer bytes = ByteBuffer.allocateDirect(Tile.PIXELS * Float.BYTES);
  private ByteBuffer packed = ByteBuffer.allocate(0);

  @Setup
  public void thePixelsComeBack() {
    byte[] stream = new SamplePacker().pack(tile.pixels(), 0, Tile.PIXELS);
    packed = ByteBuffer.allocateDirect(stream.length).put(stream).flip();
    if (!tile.isPackedTo(stream.length) || !unpack().equals(ByteBuffer.wrap(tile.bytes()))) {
      throw new IllegalStateException("other pixels come back");
    }
  }

  @Benchmark
  @OperationsPerInvocation(Tile.PIXELS)
  public ByteBuffer unpack() {
    if (!inflate.unpack(packed, bytes)) {
      throw new IllegalStateException("left to zlib");
    }
    return bytes;
  }
}
