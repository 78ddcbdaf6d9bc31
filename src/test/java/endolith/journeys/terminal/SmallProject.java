package endolith.journeys.terminal;

import endolith.engine.synthetic.SyntheticPair;
import endolith.engine.synthetic.SyntheticSpec;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A project folder with small generated pairs. */
public final class SmallProject {
  public static final int WIDTH = 600;
  public static final int HEIGHT = 500;

  private final Path folder;

  private SmallProject(Path folder) {
    this.folder = folder;
  }

  /** An empty project in a new folder. */
  public static SmallProject in(Path folder) throws IOException {
    Files.createDirectories(folder.resolve("raw"));
    return new SmallProject(folder);
  }

  public Path folder() {
    return folder;
  }

  public Path raw(String sample, String fileName) throws IOException {
    return Files.createDirectories(folder.resolve("raw").resolve(sample)).resolve(fileName);
  }

  public Path pre(String sample, String dye) throws IOException {
    return raw(sample, sample + "_PreStain_" + dye + ".tif");
  }

  public Path post(String sample, String dye) throws IOException {
    return raw(sample, sample + "_PostStain_" + dye + ".tif");
  }

  /** Adds a pair that aligns well. */
  public SmallProject withPair(String sample, String dye) throws IOException {
    SyntheticSpec spec =
        SyntheticSpec.of(WIDTH, HEIGHT)
            .withSeed(sample.hashCode() * 31L + dye.hashCode())
            .withShift(6.4, -4.2)
            .withAngle(1.5);
    new SyntheticPair(spec).writeTo(post(sample, dye), pre(sample, dye));
    return this;
  }

  /** Adds a pair of images of two different rocks. */
  public SmallProject withStrangers(String sample, String dye) throws IOException {
    Path other = Files.createTempDirectory(folder, "other");
    SyntheticSpec spec = SyntheticSpec.of(WIDTH, HEIGHT);
    new SyntheticPair(spec.withSeed(11)).writeTo(post(sample, dye), other.resolve("pre.tif"));
    new SyntheticPair(spec.withSeed(4711)).writeTo(other.resolve("post.tif"), pre(sample, dye));
    return this;
  }

  /** Files anywhere in the project's results that look unfinished, hidden ones included. */
  public List<Path> unfinishedFiles() throws IOException {
    return filesBelow(folder)
        .filter(file -> file.getFileName().toString().endsWith(".tmp"))
        .toList();
  }

  /** The finished difference images, by their path below the project's results, sorted. */
  public List<String> differenceImages() throws IOException {
    Path processed = folder.resolve("processed");
    return filesBelow(processed)
        .filter(file -> file.getFileName().toString().startsWith("04_difference_difference"))
        .filter(file -> file.getFileName().toString().endsWith(".tiff"))
        .map(file -> processed.relativize(file).toString())
        .sorted()
        .toList();
  }

  /** What a window or a run beside us removes meanwhile, such as a database's log, is no file. */
  private static Stream<Path> filesBelow(Path top) throws IOException {
    List<Path> files = new ArrayList<>();
    Files.walkFileTree(
        top,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile()) {
              files.add(file);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            if (e instanceof NoSuchFileException) {
              return FileVisitResult.CONTINUE;
            }
            throw e;
          }
        });
    return files.stream();
  }
}
