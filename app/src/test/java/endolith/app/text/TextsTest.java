package endolith.app.text;

import static org.assertj.core.api.Assertions.assertThat;

import endolith.app.view.ViewerTexts;
import endolith.engine.parameter.ParameterTable;
import endolith.engine.task.Finding;
import endolith.engine.task.Objection;
import endolith.engine.task.VerdictReason;
import endolith.monitor.sampling.BackendResult.Way;
import endolith.viewer.image.screen.Word;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TextsTest {
  private static final Path SOURCES = Path.of("src/main/java");
  private static final Pattern LITERAL = Pattern.compile("\"([a-z-]+(?:\\.[a-z-]+)+)\"");
  private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("endolith.app.text.texts");

  /** A literal of several words. */
  private static final Pattern SENTENCE = Pattern.compile("\"[^\"]* [^\"]*\"");

  /** Logs, queries, and errors of the program itself. */
  private static final Pattern NOT_SHOWN =
      Pattern.compile("LOG\\.|JOIN|SELECT|INSERT|UPDATE|IllegalArgumentException");

  @Test
  void everyTextIsUsed() throws IOException {
    Set<String> used = literals();
    Stream.of(VerdictReason.Kind.values()).map(FactTexts::key).forEach(used::add);
    Stream.of(Way.values()).map(BackendTexts::key).forEach(used::add);
    Stream.of(Way.values()).map(BackendTexts::countsKey).forEach(used::add);
    Stream.of(Finding.Kind.values()).map(FactTexts::key).forEach(used::add);
    Stream.of(Objection.Kind.values()).map(StageTexts::key).forEach(used::add);
    Stream.of(Word.values()).map(ViewerTexts::key).forEach(used::add);
    ParameterTable.all().stream().map(ParameterTexts::key).forEach(used::add);
    List<String> unused =
        BUNDLE.keySet().stream()
            .filter(key -> !used.contains(key))
            .filter(key -> !used.contains(key.replaceFirst("\\.(one|many)$", "")))
            .sorted()
            .toList();
    assertThat(unused).isEmpty();
  }

  @Test
  void everyTextThatIsUsedIsThere() throws IOException {
    Set<String> families =
        BUNDLE.keySet().stream()
            .map(key -> key.substring(0, key.indexOf('.')))
            .collect(Collectors.toSet());
    List<String> missing =
        literals().stream()
            .filter(key -> families.contains(key.substring(0, key.indexOf('.'))))
            .filter(key -> !BUNDLE.containsKey(key))
            .filter(key -> !BUNDLE.containsKey(key + ".one") || !BUNDLE.containsKey(key + ".many"))
            .filter(key -> !key.endsWith(".log") && !key.endsWith(".json"))
            .toList();
    assertThat(missing).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void everyWayOfMeasuringHasANameAndSaysWhatItCounts(Way way) {
    assertThat(BackendTexts.name(way)).hasSizeLessThan(19);
    assertThat(BackendTexts.counts(way)).isNotEmpty();
  }

  @Test
  void everySentenceEndsAsOne() {
    List<String> open =
        Collections.list(BUNDLE.getKeys()).stream()
            .filter(key -> key.endsWith(".help"))
            .filter(key -> !BUNDLE.getString(key).matches("(?s).*[.?]"))
            .toList();
    assertThat(open).isEmpty();
  }

  @Test
  void argumentsArePutIn() {
    assertThat(Texts.text("cell.title", "basalt", "DAPI", "done")).isEqualTo("basalt / DAPI: done");
    assertThat(Texts.count("board.chosen", 1)).isEqualTo("1 pair chosen");
    assertThat(Texts.count("board.chosen", 3)).isEqualTo("3 pairs chosen");
  }

  @Test
  void textsSpeakOfPairsAndNotOfTasks() {
    assertThat(texts(key -> true)).noneMatch(text -> text.matches("(?is).*\\btasks?\\b.*"));
  }

  @Test
  void theWindowDoesNotSpeakInCommandLineOptions() {
    assertThat(texts(key -> !key.startsWith("cli.")))
        .noneMatch(text -> text.matches("(?is).*(--[a-z]|exit code).*"));
  }

  @Test
  void everyParameterHasANameOfItsOwnThatIsRead() {
    List<String> names = ParameterTable.all().stream().map(ParameterTexts::name).toList();
    assertThat(names)
        .doesNotHaveDuplicates()
        .allMatch(name -> name.length() <= 34)
        .noneMatch(name -> name.contains("_") || name.matches("(?i).*(ecc|icp|delta|stopit).*"));
  }

  /**
   * Each word is for one thing: a pair that could not be aligned failed, one with an error did not.
   */
  @Test
  void onlyWhatCouldNotBeAlignedFailed() {
    List<String> keys =
        BUNDLE.keySet().stream()
            .filter(key -> BUNDLE.getString(key).matches("(?is).*\\bfail(s|ed|ures?)?\\b.*"))
            .sorted()
            .toList();
    assertThat(keys)
        .containsExactly(
            "problems.none", "run.choose-failed.many", "run.choose-failed.one", "verdict.failed");
  }

  @Test
  void theWindowUsesOneWordForEachThing() throws IOException {
    Pattern others =
        Pattern.compile(
            "(?i)\\babort\\w*|\\bjobs?\\b|\\bparameters?\\b|\\b[KMG]B\\b|accurate|precision");
    assertThat(texts(key -> !key.startsWith("cli.")))
        .noneMatch(text -> others.matcher(text).find());
    assertThat(Files.readAllLines(Path.of("src/main/resources/endolith/app/help/guide.txt")))
        .noneMatch(line -> others.matcher(line).find());
  }

  /** Engine and monitor do not know in which face their sentences will stand. */
  @Test
  void sentencesOfEngineAndMonitorSuitBothFaces() throws IOException {
    Pattern unsuited = Pattern.compile("\\b[Tt]asks?\\b| --[a-z]|\\(--[a-z]");
    List<String> found = new ArrayList<>();
    for (String module : List.of("engine", "monitor")) {
      for (Path file : sources(Path.of("..", module, "src/main/java"))) {
        for (String line : Files.readAllLines(file)) {
          Matcher sentence = SENTENCE.matcher(line);
          while (!NOT_SHOWN.matcher(line).find() && sentence.find()) {
            if (unsuited.matcher(sentence.group()).find()) {
              found.add(file.getFileName() + ": " + sentence.group());
            }
          }
        }
      }
    }
    assertThat(found).isEmpty();
  }

  private static List<String> texts(Predicate<String> keys) {
    return BUNDLE.keySet().stream().filter(keys).map(BUNDLE::getString).sorted().toList();
  }

  /** Whatever looks like the name of a text in the window's sources. */
  private static Set<String> literals() throws IOException {
    Set<String> found = new TreeSet<>();
    for (Path file : sources(SOURCES)) {
      Matcher matcher = LITERAL.matcher(Files.readString(file));
      while (matcher.find()) {
        found.add(matcher.group(1));
      }
    }
    return found;
  }

  private static List<Path> sources(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    }
  }
}
