package endolith.engine.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The last recorded figure of each benchmark, in a file beside the benchmarks. */
final class RecordedFigures {
  private final Path file;
  private final Map<String, Figure> figures = new TreeMap<>();

  RecordedFigures(Path file) throws IOException {
    this.file = file;
    if (Files.exists(file)) {
      Files.readAllLines(file).stream().skip(1).map(Figure::of).forEach(this::replace);
    }
  }

  Optional<Figure> of(String benchmark) {
    return Optional.ofNullable(figures.get(benchmark));
  }

  void replace(Figure figure) {
    figures.put(figure.benchmark(), figure);
  }

  void write() throws IOException {
    Stream<String> lines = figures.values().stream().map(Figure::line);
    Files.write(file, Stream.concat(Stream.of(Figure.HEADER), lines).toList());
  }
}
