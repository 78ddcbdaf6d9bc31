package endolith.app.pace;

import endolith.engine.image.disk.AtomicFile;
import endolith.engine.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The file in which a person's programs keep how long stages took on this machine. Losing it costs
 * a guess. Safe for use by several threads.
 */
public final class PaceFile {
  private static final Logger LOG = LoggerFactory.getLogger(PaceFile.class);

  /** Four for each pair. */
  private static final int MOST = 400;

  private final Path file;
  private Pace pace;

  public PaceFile(Path file) {
    this.file = file;
    this.pace = read(file);
  }

  public synchronized Pace pace() {
    return pace;
  }

  /** Notes what was measured, also on the disk if it lets us. */
  public synchronized void add(List<StageTime> times) {
    if (times.isEmpty()) {
      return;
    }
    List<StageTime> all = new ArrayList<>(pace.seen());
    all.addAll(times);
    pace = new Pace(all.subList(Math.max(0, all.size() - MOST), all.size()));
    try {
      Files.createDirectories(Objects.requireNonNull(file.toAbsolutePath().getParent()));
      AtomicFile.write(file, Json.pretty(pace));
    } catch (IOException e) {
      LOG.warn("times of stages not kept in {}", file, e);
    }
  }

  private static Pace read(Path file) {
    try {
      if (Files.isRegularFile(file)) {
        Pace read = Json.read(Files.readString(file), Pace.class);
        return new Pace(read.seen().stream().filter(PaceFile::isPlausible).toList());
      }
    } catch (IOException | RuntimeException e) {
      LOG.warn("times of stages in {} not understood", file, e);
    }
    return new Pace(List.of());
  }

  private static boolean isPlausible(StageTime time) {
    return time.stage() >= 1 && time.stage() <= 4 && time.pixels() > 0 && time.seconds() >= 0;
  }
}
