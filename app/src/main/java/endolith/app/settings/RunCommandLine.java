package endolith.app.settings;

import endolith.engine.batch.order.WorkerAllocation;
import endolith.engine.task.FileFormats;
import endolith.engine.worker.MemoryBudget;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The command lines that do what is chosen in the window. */
public final class RunCommandLine {
  private static final String NEEDS_NO_QUOTES = "[A-Za-z0-9_@%+=:,./-]+";

  private RunCommandLine() {}

  /**
   * One line, or several where the pairs are no table of samples and dyes: each names samples that
   * have the same dyes.
   *
   * @param pairs as {@code sample/dye}; empty for all of the project
   * @param system name of the operating system, whose shell is to understand it
   * @throws IllegalArgumentException if a name has a comma in it, which separates names there
   */
  public static String of(
      ProjectSettings settings,
      boolean force,
      Path project,
      Collection<String> pairs,
      String system) {
    List<String> options = options(settings, force);
    List<List<String>> lines = new ArrayList<>();
    if (pairs.isEmpty()) {
      lines.add(List.of());
    } else {
      bySameDyes(pairs)
          .forEach(
              (dyes, samples) ->
                  lines.add(
                      List.of(
                          "--samples",
                          String.join(",", samples),
                          "--dyes",
                          String.join(",", dyes))));
    }
    return lines.stream()
        .map(which -> line(project, which, options, system))
        .collect(Collectors.joining("\n"));
  }

  private static String line(
      Path project, List<String> which, List<String> options, String system) {
    List<String> words = new ArrayList<>(List.of("endolith", "run", project.toString()));
    words.addAll(which);
    words.addAll(options);
    return words.stream().map(word -> quoted(word, system)).collect(Collectors.joining(" "));
  }

  /** Samples by the dyes that they have. */
  private static Map<Set<String>, List<String>> bySameDyes(Collection<String> pairs) {
    Map<String, Set<String>> dyes = new LinkedHashMap<>();
    for (String pair : pairs) {
      if (pair.contains(",")) {
        throw new IllegalArgumentException(pair);
      }
      int slash = pair.lastIndexOf('/');
      dyes.computeIfAbsent(pair.substring(0, slash), any -> new TreeSet<>())
          .add(pair.substring(slash + 1));
    }
    Map<Set<String>, List<String>> samples = new LinkedHashMap<>();
    dyes.forEach(
        (sample, own) -> samples.computeIfAbsent(own, any -> new ArrayList<>()).add(sample));
    return samples;
  }

  /** What differs from what the command does by itself. */
  private static List<String> options(ProjectSettings settings, boolean force) {
    List<String> options = new ArrayList<>(List.of("--lenient"));
    settings
        .parameters()
        .changedTexts()
        .forEach((name, value) -> options.addAll(List.of("--set", name + "=" + value)));
    if (settings.fromStage() > 1) {
      options.addAll(List.of("--from-stage", String.valueOf(settings.fromStage())));
    }
    if (settings.toStage() < 4) {
      options.addAll(List.of("--to-stage", String.valueOf(settings.toStage())));
    }
    if (force) {
      options.add("--force");
    }
    if (settings.budgetBytes() != MemoryBudget.DEFAULT_BYTES) {
      options.addAll(List.of("--budget", (settings.budgetBytes() >> 20) + "m"));
    }
    if (settings.formats().choice() != FileFormats.Choice.TIFF) {
      options.addAll(List.of("--format", lower(settings.formats().choice())));
    }
    if (settings.formats().layout() != FileFormats.Layout.TILED) {
      options.addAll(List.of("--layout", lower(settings.formats().layout())));
    }
    WorkerAllocation allocation = settings.allocation();
    if (allocation.mode() != WorkerAllocation.Mode.SERIAL) {
      options.addAll(List.of("--mode", lower(allocation.mode())));
      if (!allocation.isRecommended()) {
        options.addAll(List.of("--workers", String.valueOf(allocation.workers())));
      }
    }
    if (allocation.recycleAfter() > 0) {
      options.addAll(List.of("--recycle", String.valueOf(allocation.recycleAfter())));
    }
    return options;
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static String quoted(String word, String system) {
    if (system.toLowerCase(Locale.ROOT).startsWith("windows")) {
      return word.matches("[^\\s\"&|<>^%()!;=,']+") ? word : '"' + word + '"';
    }
    return word.matches(NEEDS_NO_QUOTES) ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
