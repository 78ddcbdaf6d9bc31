package endolith.engine.image.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import endolith.engine.fixture.Draw;
import endolith.engine.fixture.RandomSeeds;
import endolith.engine.task.CancelToken;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Crc32cTest {
  @TempDir Path folder;

  @Test
  void isThatOfTheStandard() {
    byte[] digits = "123456789".getBytes(StandardCharsets.US_ASCII);
    assertThat(Crc32c.of(digits, 0, 9).hex()).isEqualTo("e3069283");
  }

  @RandomSeeds(20)
  void joinedPartsAreTheWhole(Draw draw) throws IOException {
    byte[] bytes = new byte[draw.whole(0, 3_000_000)];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) draw.random().nextInt();
    }
    Crc32c whole = Crc32c.of(bytes, 0, bytes.length);
    Crc32c joined = Crc32c.EMPTY;
    for (int at = 0; at < bytes.length; ) {
      int count = Math.min(bytes.length - at, draw.whole(0, 700_000));
      joined = joined.then(Crc32c.of(bytes, at, count));
      at += count;
    }
    assertThat(joined).isEqualTo(whole);
    Path file = Files.write(folder.resolve("f"), bytes);
    assertThat(FileChecksum.of(file, CancelToken.NEVER)).isEqualTo(whole);
  }

  @Test
  void lengthsBeyondFourGigabytesAreJoined() {
    Crc32c some = new Crc32c(0x12345678, 1 << 20);
    Crc32c zeros = Crc32c.of(new byte[1 << 20], 0, 1 << 20);
    Crc32c doubled = zeros;
    for (int i = 0; i < 14; i++) {
      doubled = doubled.then(doubled); // 2^34 bytes
    }
    Crc32c oneByOne = some;
    for (int i = 0; i < 1 << 14; i++) {
      oneByOne = oneByOne.then(zeros);
    }
    assertThat(some.then(doubled)).isEqualTo(oneByOne);
  }

  @Test
  void aFileKnowsItsChecksumBeforeItIsReadAgain() throws IOException {
    Path file = folder.resolve("a.bin");
    try (AtomicFile out = AtomicFile.create(file)) {
      out.reserve(5);
      out.append(ByteBuffer.wrap(new byte[] {1, 2, 3}));
      out.stream().write(new byte[3000]);
      out.stream().flush();
      out.fill(ByteBuffer.wrap(new byte[] {9, 8, 7, 6, 5}));
      out.commit();
      assertThat(out.checksum()).isEqualTo(FileChecksum.of(file, CancelToken.NEVER));
    }
  }

  @Test
  void whatIsNoFileIsNotWaitedFor() {
    assertThatThrownBy(() -> FileChecksum.of(folder, CancelToken.NEVER))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("no file");
  }
}
