package endolith.app.arrange;

import endolith.engine.batch.ProgramFiles;
import endolith.engine.image.disk.DiskFullException;
import endolith.engine.json.Json;
import endolith.engine.task.CancelToken;
import endolith.engine.task.CancelledException;
import endolith.engine.task.Progress;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;

/**
 * Brings files under a project's raw folder, as copies or links: new files only, the originals are
 * never touched, and a list of what was written lies among the program's own files.
 */
public final class Arranger {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);
  private static final int CHUNK_BYTES = 1 << 22;

  private final Path project;
  private final ProgramFiles files;

  public Arranger(Path project) {
    this.project = project;
    this.files = ProgramFiles.of(project.resolve("processed"));
  }

  /** How files are brought in. */
  public enum How {
    COPY,
    LINK
  }

  /** The folder of the lists. */
  static Path lists(ProgramFiles files) {
    return files.folder().resolve("imports");
  }

  /**
   * Writes all that have a place; what was written before something went wrong stays, and is
   * listed.
   *
   * @param progress counts bytes
   * @return how many files were written
   * @throws FileAlreadyExistsException if a file is there meanwhile, which stays as it is
   * @throws CancelledException if it is to stop; the file at hand is taken away again
   * @throws IOException if the disk refuses or has too little room
   */
  public int write(List<Placement> placements, How how, CancelToken cancel, Progress progress)
      throws IOException {
    List<Placement> placed = placements.stream().filter(each -> each.target() != null).toList();
    if (placed.isEmpty()) {
      return 0;
    }
    long bytes = 0;
    for (Placement placement : placed) {
      bytes += Files.size(placement.proposal().file());
    }
    progress.expect(Math.max(1, how == How.COPY ? bytes : placed.size()));
    requireRoom(how == How.COPY ? bytes : 0);
    Files.createDirectories(project.resolve("raw"));
    files.output().folder(files.folder());
    files.output().folder(lists(files));
    Path list = lists(files).resolve(MOMENT.format(Instant.now()) + ".jsonl");
    int written = 0;
    try (FileChannel lines =
        FileChannel.open(list, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      for (Placement placement : placed) {
        if (cancel.isCancelled()) {
          throw new CancelledException();
        }
        Path target = Objects.requireNonNull(placement.target());
        Path source = placement.proposal().file().toAbsolutePath();
        boolean newFolder = prepareFolder(Objects.requireNonNull(target.getParent()));
        if (how == How.LINK) {
          Files.createSymbolicLink(target, source);
          progress.advance(1);
        } else {
          copy(source, target, cancel, progress);
        }
        WrittenFile entry = WrittenFile.of(project, target, source, how == How.LINK, newFolder);
        ByteBuffer line =
            ByteBuffer.wrap((Json.line(entry) + "\n").getBytes(StandardCharsets.UTF_8));
        while (line.hasRemaining()) {
          lines.write(line);
        }
        written++;
      }
      lines.force(true);
    }
    return written;
  }

  private void requireRoom(long bytes) throws IOException {
    long free = project.toFile().getUsableSpace();
    if (project.toFile().getTotalSpace() > 0 && free < bytes) {
      throw new IOException(
          "the disk of %s has %d MiB left, and the copies take %d MiB: nothing was written"
              .formatted(project, free >> 20, bytes >> 20));
    }
  }

  /**
   * Makes a sample's folder, which may be no link: that would lead elsewhere.
   *
   * @return whether it was not there
   */
  private static boolean prepareFolder(Path folder) throws IOException {
    if (Files.isSymbolicLink(folder)) {
      throw new IOException(folder + " is a link, and nothing is written through it");
    }
    boolean isNew = !Files.exists(folder);
    Files.createDirectories(folder);
    return isNew;
  }

  /** It was made here just now. */
  private static void takeAway(FileChannel written, Path target) throws IOException {
    written.close();
    Files.deleteIfExists(target);
  }

  private static void copy(Path source, Path target, CancelToken cancel, Progress progress)
      throws IOException {
    FileChannel to =
        FileChannel.open(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try (to;
        FileChannel from = FileChannel.open(source, StandardOpenOption.READ)) {
      long size = from.size();
      for (long at = 0; at < size; ) {
        if (cancel.isCancelled()) {
          throw new CancelledException();
        }
        long moved = from.transferTo(at, Math.min(CHUNK_BYTES, size - at), to);
        if (moved <= 0) {
          throw new IOException(source + " became shorter while it was copied");
        }
        at += moved;
        progress.advance(moved);
      }
      to.force(true);
    } catch (IOException e) {
      takeAway(to, target);
      throw DiskFullException.explained(target, 0, e);
    } catch (RuntimeException e) {
      takeAway(to, target);
      throw e;
    }
    Files.setLastModifiedTime(target, Files.getLastModifiedTime(source, LinkOption.NOFOLLOW_LINKS));
  }
}
