package endolith.engine.raw;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Collects the well-named files of one sample and pairs them up. */
final class SampleFiles {
  private final String sample;
  private final Path folder;
  private final SortedMap<String, Map<Stain, List<Path>>> byDye = new TreeMap<>();

  SampleFiles(String sample, Path folder) {
    this.sample = sample;
    this.folder = folder;
  }

  void add(RawName name) {
    Map<Stain, List<Path>> halves =
        byDye.computeIfAbsent(name.dye(), dye -> new EnumMap<>(Stain.class));
    halves.computeIfAbsent(name.stain(), stain -> new ArrayList<>()).add(name.file());
  }

  SortedMap<String, Pairing> pairings() {
    SortedMap<String, Pairing> pairings = new TreeMap<>();
    byDye.forEach((dye, halves) -> pairings.put(dye, pairing(dye, halves)));
    return pairings;
  }

  private Pairing pairing(String dye, Map<Stain, List<Path>> halves) {
    List<Path> pre = halves.getOrDefault(Stain.PRE, List.of());
    List<Path> post = halves.getOrDefault(Stain.POST, List.of());
    if (pre.size() > 1 || post.size() > 1) {
      return PairProblems.duplicate(sample, dye, folder, pre, post);
    }
    if (post.isEmpty()) {
      return PairProblems.incomplete(
          sample, dye, folder, Stain.POST, pre.getFirst(), alike(dye, Stain.POST));
    }
    if (pre.isEmpty()) {
      return PairProblems.incomplete(
          sample, dye, folder, Stain.PRE, post.getFirst(), alike(dye, Stain.PRE));
    }
    return new RawPair(sample, dye, pre.getFirst(), post.getFirst());
  }

  /** A file with the missing stain whose dye differs only in case, blanks or Unicode form. */
  private Optional<Path> alike(String dye, Stain missing) {
    return byDye.entrySet().stream()
        .filter(other -> !other.getKey().equals(dye))
        .filter(other -> loosely(other.getKey()).equals(loosely(dye)))
        .map(other -> other.getValue().get(missing))
        .filter(Objects::nonNull)
        .map(List::getFirst)
        .findFirst();
  }

  private static String loosely(String dye) {
    return Normalizer.normalize(dye, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
  }
}
