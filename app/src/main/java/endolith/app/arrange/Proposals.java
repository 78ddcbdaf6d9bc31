package endolith.app.arrange;

import endolith.engine.raw.RawName;
import endolith.engine.raw.Stain;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the TIFF files of a folder are taken for, by their names and those of their folders. */
public final class Proposals {
  private static final int MOST_FILES = 20_000;
  private static final int DEEPEST = 6;

  private Proposals() {}

  /**
   * Of all TIFF files in a folder and those below it, sorted by path. Links to folders are not
   * followed; hidden folders and results of this program are passed over.
   *
   * @throws IOException if the folder cannot be read, or holds too many files
   */
  public static List<Proposal> of(Path folder) throws IOException {
    List<Path> files = new ArrayList<>();
    Files.walkFileTree(
        folder,
        EnumSet.noneOf(java.nio.file.FileVisitOption.class),
        DEEPEST,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
            String name = String.valueOf(dir.getFileName());
            boolean passed = !dir.equals(folder) && (name.startsWith(".") || isResults(dir));
            return passed ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            if (RawName.isTiff(String.valueOf(file.getFileName())) && Files.isRegularFile(file)) {
              files.add(file);
              if (files.size() > MOST_FILES) {
                throw new IOException(folder + " holds more than " + MOST_FILES + " images");
              }
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException failure)
              throws IOException {
            if (file.equals(folder)) {
              throw failure;
            }
            return FileVisitResult.CONTINUE; // what nobody may read is not brought in
          }
        });
    Collections.sort(files);
    return paired(toldApart(files.stream().map(file -> of(folder, file)).toList()));
  }

  private static boolean isResults(Path folder) {
    return Files.isDirectory(folder.resolve(".endolith"));
  }

  private static Proposal of(Path root, Path file) {
    String fileName = String.valueOf(file.getFileName());
    NameWords name = NameWords.of(stem(file));
    Stain stain = name.stain();
    String dye = name.dye();
    String sample = "";
    for (Path at = file.getParent();
        at != null && !at.equals(root) && at.startsWith(root);
        at = at.getParent()) {
      String folder = String.valueOf(at.getFileName());
      NameWords words = NameWords.of(folder);
      stain = stain == null ? words.stain() : stain;
      dye = dye.isEmpty() ? words.dye() : dye;
      if (sample.isEmpty() && !words.others().isEmpty()) {
        sample = words.others().size() == 1 ? words.others().getFirst() : folder;
      }
    }
    List<String> left = new ArrayList<>(name.others());
    if (dye.isEmpty() && left.size() > 1 && fileName.contains("_")) {
      dye = left.removeLast();
    }
    return new Proposal(file, sample.isEmpty() ? String.join("_", left) : sample, dye, stain, true);
  }

  /** Where a folder holds many samples, their files' own names tell them apart. */
  private static List<Proposal> toldApart(List<Proposal> all) {
    Map<String, Integer> alike = new LinkedHashMap<>();
    all.forEach(each -> alike.merge(all(each), 1, Integer::sum));
    return all.stream()
        .map(
            each -> {
              String own = String.join("_", NameWords.of(stem(each.file())).others());
              boolean one = Objects.requireNonNullElse(alike.get(all(each)), 0) == 1;
              return one || own.isEmpty() || own.equals(each.dye()) ? each : each.withSample(own);
            })
        .toList();
  }

  private static String all(Proposal each) {
    return each.sample() + "/" + each.dye() + "/" + each.stain();
  }

  private static String stem(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.substring(0, name.lastIndexOf('.'));
  }

  /** Of two files of one sample and dye, the one that says nothing is the other half. */
  private static List<Proposal> paired(List<Proposal> all) {
    Map<String, List<Proposal>> groups = new LinkedHashMap<>();
    all.forEach(
        each ->
            groups
                .computeIfAbsent(each.sample() + "/" + each.dye(), any -> new ArrayList<>())
                .add(each));
    return all.stream()
        .map(
            each -> {
              List<Proposal> group =
                  Objects.requireNonNull(groups.get(each.sample() + "/" + each.dye()));
              Stain told = group.size() == 2 ? told(group) : null;
              return each.stain() == null && told != null ? each.withStain(told.other()) : each;
            })
        .toList();
  }

  private static @Nullable Stain told(List<Proposal> group) {
    return group.stream().map(Proposal::stain).filter(Objects::nonNull).findFirst().orElse(null);
  }
}
