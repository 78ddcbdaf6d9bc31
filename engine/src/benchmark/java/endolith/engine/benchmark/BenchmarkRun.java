package endolith.engine.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.BenchmarkListEntry;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs the benchmarks one after the other, each for some ten seconds in a process with a worker's
 * collector, and prints each median beside the last recorded one. Figures are per second of
 * processor time, so that what else the machine does counts little.
 */
final class BenchmarkRun {
  private static final int ROUNDS = 5;
  private static final String ROW = "%-34s %-10s %10s %10s %7s%n";

  private final RecordedFigures recorded;
  private final String machine = machine();
  private final Set<String> recordedOn = new TreeSet<>();
  private final List<Double> shares = new ArrayList<>();

  private BenchmarkRun(RecordedFigures recorded) {
    this.recorded = recorded;
  }

  /**
   * @param args the file of recorded figures; whether to record this run; a regular expression that
   *     the benchmarks' names must contain
   */
  public static void main(String[] args) throws IOException, RunnerException {
    RecordedFigures recorded = new RecordedFigures(Path.of(args[0]));
    List<Figure> figures = new BenchmarkRun(recorded).figures(Pattern.compile(args[2]));
    if (Boolean.parseBoolean(args[1])) {
      figures.forEach(recorded::replace);
      recorded.write();
      System.out.println("These figures are the recorded ones now.");
    }
  }

  private List<Figure> figures(Pattern only) throws RunnerException {
    System.out.printf(ROW, "benchmark", "unit", "this run", "recorded", "ratio");
    List<Figure> figures = new ArrayList<>();
    for (String benchmark : benchmarks()) {
      if (only.matcher(benchmark).find()) {
        for (RunResult result : run(benchmark)) {
          Figure figure = figure(result);
          figures.add(figure);
          print(figure);
        }
      }
    }
    System.out.println("this run: " + LocalDate.now() + ", " + machine + busy());
    recordedOn.forEach(place -> System.out.println("recorded: " + place));
    return figures;
  }

  private static Collection<String> benchmarks() {
    return BenchmarkList.defaultList()
        .getAll(OutputFormatFactory.createFormatInstance(System.out, VerboseMode.SILENT), List.of())
        .stream()
        .map(BenchmarkListEntry::getUsername)
        .sorted()
        .toList();
  }

  private static Collection<RunResult> run(String benchmark) throws RunnerException {
    return new Runner(
            new OptionsBuilder()
                .include("^" + Pattern.quote(benchmark) + "$")
                .mode(Mode.Throughput)
                .forks(1)
                .jvmArgs("-Xmx512m", "-XX:+UseSerialGC", "--sun-misc-unsafe-memory-access=allow")
                .warmupIterations(ROUNDS)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(ROUNDS)
                .measurementTime(TimeValue.seconds(1))
                .addProfiler(ProcessorShare.class)
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT)
                .build())
        .run();
  }

  private Figure figure(RunResult result) {
    BenchmarkParams params = result.getParams();
    List<String> name = new ArrayList<>();
    String method = params.getBenchmark();
    String type = method.substring(0, method.lastIndexOf('.'));
    name.add(type.substring(type.lastIndexOf('.') + 1).replace("Benchmark", ""));
    name.add(method.substring(type.length() + 1));
    params.getParamsKeys().stream()
        .sorted()
        .map(params::getParam)
        .map(value -> value.toLowerCase(Locale.ROOT))
        .forEach(name::add);
    // An operation is a pixel or, where seconds are the unit, a patch.
    String unit = params.getTimeUnit() == TimeUnit.SECONDS ? "patches/s" : "Mpx/s";
    double[] rates =
        result.getBenchmarkResults().stream()
            .flatMap(process -> process.getIterationResults().stream())
            .mapToDouble(this::rate)
            .sorted()
            .toArray();
    double median = rates[rates.length / 2];
    return new Figure(String.join(" ", name), unit, median, LocalDate.now().toString(), machine);
  }

  private double rate(IterationResult round) {
    double share = ProcessorShare.of(round);
    shares.add(share);
    return round.getPrimaryResult().getScore() / share;
  }

  private void print(Figure figure) {
    String before = "-";
    String ratio = "-";
    if (recorded.of(figure.benchmark()).isPresent()) {
      Figure last = recorded.of(figure.benchmark()).get();
      before = number(last.median(), 1);
      ratio = number(figure.median() / last.median(), 2);
      recordedOn.add(last.day() + ", " + last.machine());
    }
    System.out.printf(
        ROW, figure.benchmark(), figure.unit(), number(figure.median(), 1), before, ratio);
  }

  private static String number(double value, int decimals) {
    return String.format(Locale.ROOT, "%." + decimals + "f", value);
  }

  private String busy() {
    double mean = shares.stream().mapToDouble(Double::doubleValue).average().orElse(1);
    return ", of which it had " + number(mean, 2);
  }

  private static String machine() {
    String processor = System.getProperty("os.arch");
    try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
      processor =
          lines
              .filter(line -> line.startsWith("model name"))
              .findFirst()
              .map(line -> line.substring(line.indexOf(':') + 1).strip())
              .orElse(processor);
    } catch (IOException e) {
      // No Linux: the architecture must do.
    }
    return "%s, Java %s, %d processors"
        .formatted(processor, Runtime.version(), Runtime.getRuntime().availableProcessors());
  }
}
