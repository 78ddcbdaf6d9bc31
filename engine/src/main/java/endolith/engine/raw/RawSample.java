package endolith.engine.raw;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One sample's folder.
 *
 * @param tiffs every TIFF in it, well named or not, sorted by name
 * @param dyes per dye found in at least one well-formed name, sorted: its pair, or what is wrong
 */
public record RawSample(
    String name, Path folder, List<Path> tiffs, SortedMap<String, Pairing> dyes) {

  public RawSample {
    tiffs = List.copyOf(tiffs);
    dyes = Collections.unmodifiableSortedMap(new TreeMap<>(dyes));
  }

  /** The complete pairs, sorted by dye. */
  public List<RawPair> pairs() {
    return dyes.values().stream()
        .filter(RawPair.class::isInstance)
        .map(RawPair.class::cast)
        .toList();
  }
}
