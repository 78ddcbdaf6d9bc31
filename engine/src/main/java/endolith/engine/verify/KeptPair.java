package endolith.engine.verify;

import endolith.engine.checkpoint.Manifest;
import endolith.engine.checkpoint.ManifestFile;
import endolith.engine.review.ReviewFile;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a pair's folder holds, whatever the parameters that it was made with.
 *
 * @param folder of the sample and dye
 * @param manifests of finished checkpoints, by their files
 * @param unreadable files that should be manifests
 * @param foreign images that no manifest knows
 */
record KeptPair(
    Path folder, Map<Path, Manifest> manifests, List<Path> unreadable, List<Path> foreign) {
  private static final List<String> IMAGES = List.of("tiff", "fits");

  /** All pairs of an output folder, sorted by sample, then dye. Links are not followed. */
  static List<KeptPair> in(Path output) throws IOException {
    List<KeptPair> pairs = new ArrayList<>();
    for (Path sample : entries(output)) {
      if (isFolder(sample)) {
        for (Path dye : entries(sample)) {
          if (isFolder(dye)) {
            pairs.add(of(dye));
          }
        }
      }
    }
    return pairs.stream().filter(pair -> !pair.isEmpty()).toList();
  }

  private static KeptPair of(Path folder) throws IOException {
    Map<Path, Manifest> manifests = new TreeMap<>();
    List<Path> unreadable = new ArrayList<>();
    Set<Path> known = new HashSet<>();
    for (Path file : entries(folder.resolve("manifest"))) {
      if (file.toString().endsWith(".json")) {
        try {
          Optional<Manifest> manifest = ManifestFile.read(file).filter(Manifest::complete);
          manifest.ifPresent(complete -> manifests.put(file, complete));
        } catch (IOException e) {
          unreadable.add(file);
        }
        // The image beside it is known, whether or not its manifest can be read or is complete.
        String name = String.valueOf(file.getFileName()).replaceFirst("\\.json$", ".");
        IMAGES.forEach(kind -> known.add(folder.resolve(kind).resolve(name + kind)));
      }
    }
    List<Path> foreign = new ArrayList<>();
    for (String kind : IMAGES) {
      for (Path file : entries(folder.resolve(kind))) {
        if (file.toString().endsWith("." + kind) && !known.contains(file)) {
          foreign.add(file);
        }
      }
    }
    return new KeptPair(folder, manifests, unreadable, foreign);
  }

  private boolean isEmpty() {
    return manifests.isEmpty() && unreadable.isEmpty() && foreign.isEmpty() && !isReviewed();
  }

  /** Whether something is there that should be a review. */
  boolean isReviewed() {
    return Files.exists(review(), LinkOption.NOFOLLOW_LINKS);
  }

  Path review() {
    return ReviewFile.of(folder);
  }

  private static boolean isFolder(Path path) {
    return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)
        && !String.valueOf(path.getFileName()).startsWith(".");
  }

  /** Sorted by name; none of what is no folder. */
  private static List<Path> entries(Path folder) throws IOException {
    List<Path> entries = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
        stream.forEach(entries::add);
      }
    }
    entries.sort(null);
    return entries;
  }

  /** For people. */
  String title() {
    int names = folder.getNameCount();
    return folder.getName(names - 2) + " / " + folder.getName(names - 1);
  }
}
