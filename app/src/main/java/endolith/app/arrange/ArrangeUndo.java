package endolith.app.arrange;

import endolith.engine.batch.ProgramFiles;
import endolith.engine.image.disk.AtomicFile;
import endolith.engine.image.disk.SmallFile;
import endolith.engine.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Takes away exactly what was brought in last, as far as nobody has changed it since. */
public final class ArrangeUndo {
  private static final int MOST_BYTES = 1 << 26;

  private final Path project;
  private final ProgramFiles files;

  public ArrangeUndo(Path project) {
    this.project = project;
    this.files = ProgramFiles.of(project.resolve("processed"));
  }

  /**
   * What became of it.
   *
   * @param kept files that were changed since, or are not as listed: they stay
   */
  public record Report(int removed, List<String> kept) {
    public Report {
      kept = List.copyOf(kept);
    }
  }

  /** Whether there is anything that could be taken away. */
  public boolean isPossible() throws IOException {
    return last().isPresent();
  }

  private Optional<Path> last() throws IOException {
    Path folder = Arranger.lists(files);
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    try (Stream<Path> lists = Files.list(folder)) {
      return lists
          .filter(list -> list.toString().endsWith(".jsonl"))
          .filter(list -> Files.isRegularFile(list, LinkOption.NOFOLLOW_LINKS))
          .max(Path::compareTo);
    }
  }

  /**
   * Takes the files of the last list away, then the folders made for them that are empty now, then
   * the list.
   *
   * @throws IOException if the list cannot be read, or the disk refuses
   */
  public Report undo() throws IOException {
    Optional<Path> found = last();
    if (found.isEmpty()) {
      return new Report(0, List.of());
    }
    Path list = found.get();
    List<WrittenFile> kept = new ArrayList<>();
    TreeSet<Path> folders = new TreeSet<>();
    int removed = 0;
    for (String line : SmallFile.text(list, MOST_BYTES).lines().toList()) {
      WrittenFile written = Json.read(line, WrittenFile.class);
      Optional<Path> file = place(written);
      if (file.isPresent() && !Files.exists(file.get(), LinkOption.NOFOLLOW_LINKS)) {
        continue; // somebody has taken it away already
      }
      if (file.isPresent() && written.isUnchanged(file.get())) {
        Files.delete(file.get());
        if (written.newFolder()) {
          folders.add(Objects.requireNonNull(file.get().getParent()));
        }
        removed++;
      } else {
        kept.add(written);
      }
    }
    for (Path folder : folders) {
      deleteIfEmpty(folder);
    }
    if (kept.isEmpty()) {
      Files.delete(list);
    } else {
      String lines = kept.stream().map(Json::line).collect(Collectors.joining("\n"));
      AtomicFile.write(list, lines.getBytes(StandardCharsets.UTF_8));
    }
    return new Report(removed, kept.stream().map(WrittenFile::file).toList());
  }

  /** In a sample's folder of the raw folder, and nowhere else, whatever a list says. */
  private Optional<Path> place(WrittenFile written) {
    Path raw = project.resolve("raw");
    Path file = project.resolve(String.valueOf(written.file())).normalize();
    Path folder = file.getParent();
    boolean isThere =
        folder != null && raw.equals(folder.getParent()) && !Files.isSymbolicLink(folder);
    return isThere ? Optional.of(file) : Optional.empty();
  }

  private static void deleteIfEmpty(Path folder) throws IOException {
    try {
      Files.delete(folder);
    } catch (DirectoryNotEmptyException e) {
      return; // something else is in it
    }
  }
}
