package endolith.engine.batch;

import endolith.engine.csv.CsvCell;
import endolith.engine.task.RockShares;
import endolith.engine.task.TaskResult;
import endolith.engine.task.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Results as rows of texts: what the CSV file holds, and most of it the summary shows. */
public final class ResultTable {
  private static final String CONFIRMED = "confirmed (%)";

  /** Follow from the others nearly always: for files only, so that lines are not too long. */
  private static final List<String> FILES_ONLY = List.of("contradicted (%)", "silent (%)");

  private static final List<String> WORDS = List.of("sample", "dye", "status");

  private final List<String> header;
  private final List<List<String>> rows;

  private ResultTable(List<String> header, List<List<String>> rows) {
    this.header = List.copyOf(header);
    this.rows = List.copyOf(rows);
  }

  public static ResultTable of(List<TaskResult> results) {
    Set<String> others = new LinkedHashSet<>();
    results.forEach(result -> others.addAll(new TreeSet<>(result.scale().scales().keySet())));
    others.remove("moffat");
    List<String> header = new ArrayList<>(List.of("sample", "dye", "scale (Moffat)"));
    others.forEach(name -> header.add("scale (" + name + ")"));
    header.addAll(List.of("verdict", "accuracy (px)", "95 % (px)", CONFIRMED));
    header.addAll(FILES_ONLY);
    header.addAll(List.of("time (s)", "peak memory (MiB)", "status"));
    List<List<String>> rows = new ArrayList<>();
    for (TaskResult result : results) {
      List<String> row = new ArrayList<>(List.of(result.name().sample(), result.name().dye()));
      row.add(number("%.4f", result.scale().scales().get("moffat")));
      others.forEach(name -> row.add(number("%.4f", result.scale().scales().get(name))));
      Verdict verdict = result.judgement().verdict();
      row.add(verdict == null ? "-" : verdict.text());
      row.add(number("%.3f", result.alignment().accuracyPx()));
      row.add(number("%.3f", result.alignment().accuracyP95Px()));
      RockShares trust = result.alignment().trust();
      row.add(percent(trust == null ? null : trust.trusted()));
      row.add(percent(trust == null ? null : trust.contradicted()));
      row.add(percent(trust == null ? null : trust.silent()));
      row.add(number("%.1f", result.cost().wallSeconds()));
      Long peak = result.cost().peakResidentBytes();
      row.add(peak == null ? "-" : number("%.0f", peak / 1048576.0));
      row.add(result.status());
      rows.add(List.copyOf(row));
    }
    return new ResultTable(header, rows);
  }

  private static String percent(@Nullable Double share) {
    return number("%.1f", share == null ? null : 100 * share);
  }

  private static String number(String format, @Nullable Double value) {
    return value == null || !Double.isFinite(value)
        ? "-"
        : String.format(Locale.ROOT, format, value);
  }

  /** In columns for people. */
  public String text() {
    StringBuilder text = new StringBuilder();
    List<List<String>> all = new ArrayList<>(List.of(forPeople(header)));
    rows.forEach(row -> all.add(forPeople(row)));
    int[] widths = new int[all.getFirst().size()];
    for (List<String> row : all) {
      for (int column = 0; column < row.size(); column++) {
        widths[column] = Math.max(widths[column], row.get(column).length());
      }
    }
    for (List<String> row : all) {
      for (int column = 0; column < row.size(); column++) {
        int width = widths[column];
        boolean last = column == row.size() - 1;
        text.append(row.get(column));
        text.append(last ? "" : " ".repeat(width - row.get(column).length() + 2));
      }
      text.append('\n');
    }
    return text.toString();
  }

  private List<String> forPeople(List<String> row) {
    return IntStream.range(0, row.size())
        .filter(column -> !FILES_ONLY.contains(header.get(column)))
        .mapToObj(row::get)
        .toList();
  }

  /** Comma-separated, for spreadsheets: names can be no formulas. */
  public String csv() {
    StringBuilder text = new StringBuilder();
    appendCsv(text, header);
    rows.forEach(row -> appendCsv(text, row));
    return text.toString();
  }

  private void appendCsv(StringBuilder text, List<String> row) {
    List<String> cells = new ArrayList<>();
    for (int column = 0; column < row.size(); column++) {
      boolean words = WORDS.contains(header.get(column));
      cells.add(words ? CsvCell.text(row.get(column)) : CsvCell.exact(row.get(column)));
    }
    text.append(String.join(",", cells)).append("\r\n");
  }
}
