package endolith.engine.batch;

import endolith.engine.csv.CsvCell;
import endolith.engine.review.ReviewedTask;
import endolith.engine.task.ResultFigure;
import endolith.engine.task.TaskResult;
import endolith.engine.task.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Results as rows of texts: what the CSV file holds, and most of it the summary shows. */
public final class ResultTable {
  private static final List<ResultFigure> FIGURES =
      List.of(
          ResultFigure.ACCURACY,
          ResultFigure.ACCURACY_P95,
          ResultFigure.CONFIRMED,
          ResultFigure.CONTRADICTED,
          ResultFigure.SILENT,
          ResultFigure.OVERLAP,
          ResultFigure.PIECES,
          ResultFigure.TIME,
          ResultFigure.PEAK);

  /** Follow from the others nearly always: for files only, so that lines are not too long. */
  private static final List<String> FILES_ONLY =
      Stream.of(
              ResultFigure.CONTRADICTED,
              ResultFigure.SILENT,
              ResultFigure.OVERLAP,
              ResultFigure.PIECES)
          .map(ResultFigure::heading)
          .toList();

  private static final List<String> WORDS = List.of("sample", "dye", "status", "note");

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
    List<String> header =
        new ArrayList<>(List.of("sample", "dye", ResultFigure.SCALE_MOFFAT.heading()));
    others.forEach(name -> header.add("scale (" + name + ")"));
    header.add("verdict");
    FIGURES.forEach(figure -> header.add(figure.heading()));
    header.add("status");
    return new ResultTable(header, results.stream().map(result -> row(result, others)).toList());
  }

  /** With what persons decided and noted on them, in further columns. */
  public static ResultTable reviewed(List<ReviewedTask> tasks) {
    ResultTable plain = of(tasks.stream().map(ReviewedTask::result).toList());
    List<String> header = new ArrayList<>(plain.header);
    header.addAll(List.of("decision", "note"));
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < tasks.size(); i++) {
      List<String> row = new ArrayList<>(plain.rows.get(i));
      row.addAll(List.of(tasks.get(i).word(), tasks.get(i).note()));
      rows.add(row);
    }
    return new ResultTable(header, rows);
  }

  private static List<String> row(TaskResult result, Set<String> scales) {
    List<String> row = new ArrayList<>(List.of(result.name().sample(), result.name().dye()));
    row.add(ResultFigure.SCALE_MOFFAT.text(result));
    for (String name : scales) {
      Double scale = result.scale().scales().get(name);
      row.add(scale == null ? "-" : ResultFigure.SCALE_USED.rounded(scale));
    }
    Verdict verdict = result.judgement().verdict();
    row.add(verdict == null ? "-" : verdict.text());
    FIGURES.forEach(figure -> row.add(figure.text(result)));
    row.add(result.status());
    return List.copyOf(row);
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
