package endolith.journeys.faults;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Random;

/** A way in which a file can be other than it was written. */
enum Mutation {
  FLIPPED_BIT {
    @Override
    byte[] applied(byte[] bytes, Random random) {
      byte[] other = bytes.clone();
      other[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
      return other;
    }
  },
  /** In the first bytes, where headers are. */
  FLIPPED_BIT_AT_THE_BEGINNING {
    @Override
    byte[] applied(byte[] bytes, Random random) {
      byte[] other = bytes.clone();
      other[random.nextInt(Math.min(16, bytes.length))] ^= (byte) (1 << random.nextInt(8));
      return other;
    }
  },
  /** In the last bytes, where directories and checksums are. */
  FLIPPED_BIT_AT_THE_END {
    @Override
    byte[] applied(byte[] bytes, Random random) {
      byte[] other = bytes.clone();
      int last = random.nextInt(Math.min(300, bytes.length));
      other[bytes.length - 1 - last] ^= (byte) (1 << random.nextInt(8));
      return other;
    }
  },
  OTHER_DIGIT {
    @Override
    byte[] applied(byte[] bytes, Random random) {
      byte[] other = bytes.clone();
      int start = random.nextInt(bytes.length);
      for (int i = 0; i < bytes.length; i++) {
        int at = (start + i) % bytes.length;
        if (other[at] >= '0' && other[at] <= '9') {
          other[at] = (byte) ('0' + (other[at] - '0' + 1 + random.nextInt(9)) % 10);
          break;
        }
      }
      return other;
    }
  },
  ZEROED_BLOCK {
    @Override
    byte[] applied(byte[] bytes, Random random) {
      byte[] other = bytes.clone();
      int from = random.nextInt(bytes.length);
      Arrays.fill(other, from, Math.min(bytes.length, from + 512), (byte) 0);
      return other;
    }
  },
  RANDOM_BLOCK {
    @Override
    byte[] applied(byte[] bytes, Random random) {
      byte[] other = bytes.clone();
      byte[] block = new byte[Math.min(bytes.length, 1 + random.nextInt(64))];
      random.nextBytes(block);
      int at = random.nextInt(bytes.length - block.length + 1);
      System.arraycopy(block, 0, other, at, block.length);
      return other;
    }
  },
  EXCHANGED_BLOCKS {
    @Override
    byte[] applied(byte[] bytes, Random random) {
      byte[] other = bytes.clone();
      int length = bytes.length / 4;
      System.arraycopy(bytes, 0, other, 2 * length, length);
      System.arraycopy(bytes, 2 * length, other, 0, length);
      return other;
    }
  },
  CUT_SHORT {
    @Override
    byte[] applied(byte[] bytes, Random random) {
      return Arrays.copyOf(bytes, random.nextInt(bytes.length));
    }
  },
  LOST_BYTES {
    @Override
    byte[] applied(byte[] bytes, Random random) {
      int from = random.nextInt(bytes.length);
      int to = Math.min(bytes.length, from + 1 + random.nextInt(40));
      return joined(Arrays.copyOf(bytes, from), Arrays.copyOfRange(bytes, to, bytes.length));
    }
  },
  REPEATED_PART {
    @Override
    byte[] applied(byte[] bytes, Random random) {
      int from = random.nextInt(bytes.length);
      byte[] part = Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + 100));
      return joined(
          Arrays.copyOf(bytes, from), part, Arrays.copyOfRange(bytes, from, bytes.length));
    }
  };

  /** Of at least 100 bytes. */
  abstract byte[] applied(byte[] bytes, Random random);

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }
}
