package endolith.engine.raw;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The samples × dyes a person asked for, against what the disk holds.
 *
 * @param runnable the pairs that can be worked on, sorted by sample, then dye
 * @param missing what was asked for by name and cannot be worked on, each with the reason
 * @param aside problems on the disk that nothing asked for by name depends on
 */
public record RawSelection(
    List<RawPair> runnable, List<RawProblem> missing, List<RawProblem> aside) {

  public RawSelection {
    runnable = List.copyOf(runnable);
    missing = List.copyOf(missing);
    aside = List.copyOf(aside);
  }

  /**
   * Resolves the names. An empty collection means all there are. With samples and dyes both named,
   * every combination is asked for; with dyes alone, each dye wherever it is found, and at least
   * once.
   */
  public static RawSelection of(
      RawProject project, Collection<String> samples, Collection<String> dyes) {
    return new Resolution(project, samples, dyes).resolve();
  }

  private static final class Resolution {
    private final RawProject project;
    private final Set<String> askedSamples;
    private final Set<String> askedDyes;
    private final Set<RawPair> runnable = new LinkedHashSet<>();
    private final List<RawProblem> missing = new ArrayList<>();

    Resolution(RawProject project, Collection<String> samples, Collection<String> dyes) {
      this.project = project;
      this.askedSamples = new LinkedHashSet<>(samples);
      this.askedDyes = new LinkedHashSet<>(dyes);
    }

    RawSelection resolve() {
      List<RawSample> chosen = chosenSamples();
      for (RawSample sample : chosen) {
        if (askedDyes.isEmpty()) {
          runnable.addAll(sample.pairs());
        }
        askedDyes.forEach(dye -> choose(sample, dye));
      }
      if (askedSamples.isEmpty()) {
        reportDyesOfNoSample();
      }
      List<RawProblem> aside = new ArrayList<>(project.problems());
      aside.removeAll(missing);
      return new RawSelection(runnable.stream().toList(), missing, aside);
    }

    private List<RawSample> chosenSamples() {
      if (askedSamples.isEmpty()) {
        return project.samples();
      }
      List<String> names = project.samples().stream().map(RawSample::name).toList();
      Set<String> found = new TreeSet<>();
      for (String asked : askedSamples) {
        Optional<String> name = find(asked, names);
        name.ifPresentOrElse(
            found::add,
            () -> missing.add(PairProblems.sampleNotFound(asked, project.folder(), names)));
      }
      return project.samples().stream().filter(sample -> found.contains(sample.name())).toList();
    }

    private void choose(RawSample sample, String dye) {
      Optional<String> name = find(dye, sample.dyes().keySet());
      if (name.isPresent()) {
        switch (sample.dyes().get(name.get())) {
          case RawPair pair -> runnable.add(pair);
          case RawProblem problem -> missing.add(problem);
          case null -> throw new IllegalStateException(name.get());
        }
      } else if (!askedSamples.isEmpty()) {
        missing.add(PairProblems.dyeNotFound(dye, sample.folder(), sample.dyes().keySet()));
      }
    }

    private void reportDyesOfNoSample() {
      Set<String> all = new TreeSet<>();
      project.samples().forEach(sample -> all.addAll(sample.dyes().keySet()));
      askedDyes.stream()
          .filter(dye -> find(dye, all).isEmpty())
          .forEach(dye -> missing.add(PairProblems.dyeNotFound(dye, project.folder(), all)));
    }

    /** Exactly, else in another Unicode form of the same text, as other systems store it. */
    private static Optional<String> find(String asked, Collection<String> names) {
      if (names.contains(asked)) {
        return Optional.of(asked);
      }
      return names.stream().filter(name -> composed(name).equals(composed(asked))).findFirst();
    }

    private static String composed(String name) {
      return Normalizer.normalize(name, Normalizer.Form.NFC);
    }
  }
}
