package endolith.journeys.faults;

import static org.assertj.core.api.Assertions.assertThat;

import endolith.journeys.terminal.Outcome;
import endolith.journeys.terminal.RunningCommand;
import endolith.journeys.terminal.SmallProject;
import endolith.journeys.terminal.Terminal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManyTasksJourneyTest {
  private static final int SAMPLES = 500;
  private static final int DYES = 20;

  /** Two seconds on a machine that has nothing else to do. */
  private static final Duration STARTS_WITHIN = Duration.ofSeconds(15);

  private static final byte[] TINY = tinyImage();

  @TempDir Path home;

  @Test
  void tenThousandTasksAreBegunAtOnceAndInTheMemoryOfAFew() throws Exception {
    SmallProject project = SmallProject.in(home.resolve("p"));
    for (int sample = 0; sample < SAMPLES; sample++) {
      for (int dye = 0; dye < DYES; dye++) {
        Files.write(project.pre("S" + sample, "D" + dye), TINY);
        Files.write(project.post("S" + sample, "D" + dye), TINY);
      }
    }
    String folder = project.folder().toString();
    long start = System.nanoTime();
    try (RunningCommand command =
        new Terminal(home).start("run", folder, "--set", "pad=10", "--force-run")) {
      command.awaitLine(line -> line.startsWith("[1/10000] "));
      Duration took = Duration.ofNanos(System.nanoTime() - start);
      System.out.println("10,000 tasks: the first began after " + took.toMillis() + " ms");
      assertThat(took).isLessThan(STARTS_WITHIN);
      command.interrupt();
      Outcome outcome = command.outcome();
      assertThat(outcome.exit()).as(outcome.seen()).isEqualTo(130);
      assertThat(outcome.seen()).contains("of 10000 pairs complete");
    }
  }

  /** 16 x 16 px, 8-bit grey, uncompressed, one strip. */
  private static byte[] tinyImage() {
    int side = 16;
    int[][] fields = {
      {256, side},
      {257, side},
      {258, 8},
      {259, 1},
      {262, 1},
      {273, 8},
      {277, 1},
      {278, side},
      {279, side * side},
    };
    int directory = 8 + side * side;
    ByteBuffer file = ByteBuffer.allocate(directory + 2 + 12 * fields.length + 4);
    file.order(ByteOrder.LITTLE_ENDIAN);
    file.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(directory);
    file.position(directory);
    file.putShort((short) fields.length);
    for (int[] field : fields) {
      file.putShort((short) field[0]).putShort((short) 4).putInt(1).putInt(field[1]);
    }
    return file.putInt(0).array();
  }
}
