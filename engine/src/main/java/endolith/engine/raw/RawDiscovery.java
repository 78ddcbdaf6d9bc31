package endolith.engine.raw;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Looks through a raw folder. Whatever is wrong there becomes a problem in the result. */
public final class RawDiscovery {
  private final List<RawProblem> problems = new ArrayList<>();

  private RawDiscovery() {}

  /**
   * Lists {@code rawFolder} and the sample folders in it; no image is opened, nothing thrown.
   * Hidden files and folders and whatever is no TIFF by its name are passed over.
   */
  public static RawProject scan(Path rawFolder) {
    return new RawDiscovery().look(rawFolder);
  }

  private RawProject look(Path rawFolder) {
    if (!Files.isDirectory(rawFolder)) {
      return new RawProject(rawFolder, List.of(), List.of(LayoutProblems.missing(rawFolder)));
    }
    Optional<Listing> listing = list(rawFolder);
    List<RawSample> samples = new ArrayList<>();
    if (listing.isPresent()) {
      reportLayout(rawFolder, listing.get());
      listing.get().folders().forEach(folder -> sample(folder).ifPresent(samples::add));
    }
    return new RawProject(rawFolder, samples, problems);
  }

  private void reportLayout(Path rawFolder, Listing listing) {
    if (!listing.folders().isEmpty()) {
      if (!listing.tiffs().isEmpty()) {
        problems.add(LayoutProblems.looseFiles(rawFolder, listing.tiffs()));
      }
    } else if (listing.tiffs().isEmpty()) {
      problems.add(LayoutProblems.empty(rawFolder));
    } else {
      problems.add(LayoutProblems.noSampleFolders(rawFolder, listing.tiffs()));
    }
  }

  private Optional<RawSample> sample(Path folder) {
    String name = String.valueOf(folder.getFileName());
    Optional<String> unusable = FolderName.reasonAgainst(name);
    if (unusable.isPresent()) {
      problems.add(NameProblems.unusableSample(folder, unusable.get()));
      return Optional.empty();
    }
    return list(folder).map(listing -> sample(name, folder, listing.tiffs()));
  }

  private RawSample sample(String name, Path folder, List<Path> tiffs) {
    if (tiffs.isEmpty()) {
      problems.add(LayoutProblems.noTiffs(folder));
    }
    SampleFiles files = new SampleFiles(name, folder);
    for (Path tiff : tiffs) {
      switch (RawName.read(tiff)) {
        case RawName named -> files.add(named);
        case RawProblem problem -> problems.add(problem);
      }
    }
    RawSample sample = new RawSample(name, folder, tiffs, files.pairings());
    for (Pairing pairing : sample.dyes().values()) {
      if (pairing instanceof RawProblem problem) {
        problems.add(problem);
      }
    }
    return sample;
  }

  /** The visible sub-folders and TIFFs of a folder, each sorted by name. */
  private record Listing(List<Path> folders, List<Path> tiffs) {}

  private Optional<Listing> list(Path folder) {
    List<Path> folders = new ArrayList<>();
    List<Path> tiffs = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        String name = String.valueOf(entry.getFileName());
        if (name.startsWith(".") || Files.isHidden(entry)) {
          continue;
        }
        if (Files.isDirectory(entry)) {
          folders.add(entry);
        } else if (RawName.isTiff(name) && Files.exists(entry) && !Files.isRegularFile(entry)) {
          problems.add(NameProblems.noRegularFile(entry));
        } else if (RawName.isTiff(name)) {
          tiffs.add(entry);
        }
      }
    } catch (DirectoryIteratorException e) {
      problems.add(LayoutProblems.unreadable(folder, Objects.requireNonNull(e.getCause())));
      return Optional.empty();
    } catch (IOException e) {
      problems.add(LayoutProblems.unreadable(folder, e));
      return Optional.empty();
    }
    Comparator<Path> byName = Comparator.comparing(path -> String.valueOf(path.getFileName()));
    folders.sort(byName);
    tiffs.sort(byName);
    return Optional.of(new Listing(folders, tiffs));
  }
}
