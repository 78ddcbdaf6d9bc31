package endolith.journeys.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What the fault journeys have in common. */
final class Faults {
  /** Chosen once, so that a failure can be repeated. */
  static final long SEED = 20261121;

  private Faults() {}

  /** So many in the short form, so many in the long one. */
  static int count(int brief, int full) {
    return "long".equals(System.getProperty("faults")) ? full : brief;
  }

  /** Every result below a folder by its relative name: a hash of its bytes. */
  static Map<String, Integer> results(Path folder) throws IOException {
    Map<String, Integer> results = new TreeMap<>();
    for (String name : names(folder)) {
      if (name.endsWith(".tiff") || name.endsWith(".png")) {
        results.put(name, Arrays.hashCode(Files.readAllBytes(folder.resolve(name))));
      }
    }
    return results;
  }

  /** Relative names of all files, hidden ones included; none if there is no such folder. */
  static List<String> names(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString())
          .toList();
    }
  }
}
