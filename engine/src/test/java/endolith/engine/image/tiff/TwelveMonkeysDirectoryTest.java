package endolith.engine.image.tiff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.management.ThreadMXBean;
import com.twelvemonkeys.imageio.metadata.CompoundDirectory;
import com.twelvemonkeys.imageio.metadata.Directory;
import com.twelvemonkeys.imageio.metadata.tiff.TIFFReader;
import endolith.engine.image.UnreadableImageException;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.stream.FileImageInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Why directories are not parsed by TwelveMonkeys' TIFFReader (decision 2): each test shows a file
 * on which it and this program differ. One that fails after an update is a reason to look again.
 */
final class TwelveMonkeysDirectoryTest {
  private static final int LONG = 4;
  private static final int UNDEFINED = 7;
  private static final int UNKNOWN = 77;
  private static final int PHOTOSHOP_LAYERS = 37724;

  @TempDir private Path folder;

  @Test
  void readsPrivateFieldsIntoMemoryThatNobodyAskedFor() throws IOException {
    int layers = 24 << 20; // a layered scan from Photoshop has a gigabyte of them
    ByteBuffer bytes = classic(38 + layers, 2);
    field(bytes, TiffTag.IMAGE_WIDTH, LONG, 1, 100);
    field(bytes, PHOTOSHOP_LAYERS, UNDEFINED, layers, 38);
    Path file = Files.write(folder.resolve("layers.tif"), bytes.array());
    assertThat(allocated(() -> theirs(file))).isGreaterThan(layers);
    assertThat(allocated(() -> TiffFile.open(file).close())).isLessThan(1 << 20);
  }

  @Test
  void losesWhatFollowsAnUnknownFieldTypeInBigTiff() throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(92).order(ByteOrder.LITTLE_ENDIAN);
    bytes.put(TiffFields.header(true, 16)).putLong(3);
    bigField(bytes, TiffTag.IMAGE_WIDTH, LONG, 1, 100);
    bigField(bytes, 60_000, UNKNOWN, 1, 5);
    bigField(bytes, 60_001, LONG, 1, 50);
    Path file = Files.write(folder.resolve("unknown.tif"), bytes.array());
    assertThat(theirs(file).getDirectory(0).getEntryById(60_001)).isNull();
    try (TiffFile tiff = TiffFile.open(file)) {
      assertThat(tiff.first().value(60_001)).isEqualTo(50);
    }
  }

  @Test
  void keepsQuietAboutPagesThatAreCutOff() throws IOException {
    ByteBuffer bytes = classic(26, 1);
    field(bytes, TiffTag.IMAGE_WIDTH, LONG, 1, 100);
    bytes.putInt(5000);
    Path file = Files.write(folder.resolve("cut.tif"), bytes.array());
    assertThat(theirs(file).directoryCount()).isEqualTo(1);
    assertThatExceptionOfType(UnreadableImageException.class)
        .isThrownBy(() -> TiffFile.open(file))
        .withMessageContaining("a page directory should lie at byte 5000");
  }

  /** On a sound file both see the same. */
  @Test
  void agreesOnSoundFiles() throws IOException {
    ByteBuffer bytes = classic(500, 3);
    field(bytes, TiffTag.IMAGE_WIDTH, LONG, 1, 4_000_000_000L);
    field(bytes, TiffTag.STRIP_OFFSETS, LONG, 3, 200);
    field(bytes, TiffTag.SUB_IFDS, LONG, 1, 300);
    bytes.position(200).putInt(7).putInt(8).putInt(-1);
    bytes.position(300).putShort((short) 1);
    field(bytes, TiffTag.IMAGE_WIDTH, LONG, 1, 50);
    Path file = Files.write(folder.resolve("sound.tif"), bytes.array());
    Directory theirs = theirs(file).getDirectory(0);
    try (TiffFile tiff = TiffFile.open(file)) {
      TiffDirectory ours = tiff.first();
      assertThat(ours.value(TiffTag.IMAGE_WIDTH))
          .isEqualTo(theirs.getEntryById(TiffTag.IMAGE_WIDTH).getValue());
      assertThat(ours.values(TiffTag.STRIP_OFFSETS))
          .isEqualTo(theirs.getEntryById(TiffTag.STRIP_OFFSETS).getValue());
      Directory below = (Directory) theirs.getEntryById(TiffTag.SUB_IFDS).getValue();
      assertThat(tiff.subDirectories(ours).getFirst().value(TiffTag.IMAGE_WIDTH))
          .isEqualTo(below.getEntryById(TiffTag.IMAGE_WIDTH).getValue());
    }
  }

  private static CompoundDirectory theirs(Path file) throws IOException {
    try (FileImageInputStream in = new FileImageInputStream(file.toFile())) {
      return (CompoundDirectory) new TIFFReader().read(in);
    }
  }

  private static ByteBuffer classic(int length, int fields) {
    return ByteBuffer.allocate(length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(TiffFields.header(false, 8))
        .putShort((short) fields);
  }

  private static void field(ByteBuffer out, int tag, int type, int count, long value) {
    out.putShort((short) tag).putShort((short) type).putInt(count).putInt((int) value);
  }

  private static void bigField(ByteBuffer out, int tag, int type, long count, long value) {
    out.putShort((short) tag).putShort((short) type).putLong(count).putLong(value);
  }

  private interface Work {
    void run() throws IOException;
  }

  /** Bytes of heap that this thread takes meanwhile. */
  private static long allocated(Work work) throws IOException {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    work.run();
    return threads.getCurrentThreadAllocatedBytes() - before;
  }
}
