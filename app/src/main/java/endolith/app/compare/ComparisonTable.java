package endolith.app.compare;

import endolith.app.text.ResultTexts;
import endolith.engine.task.ResultFigure;
import endolith.engine.task.TaskResult;
import java.util.ArrayList;
import java.util.List;

/** Results of one task under several values of a parameter, one row each. */
public final class ComparisonTable {
  /** What the columns hold. */
  public static final List<String> HEADER =
      List.of(
          "value",
          "verdict",
          ResultFigure.ACCURACY.heading(),
          ResultFigure.OVERLAP.heading(),
          ResultFigure.CORRELATION.heading(),
          ResultFigure.INLIERS.heading(),
          ResultFigure.CORRECTION.heading(),
          ResultFigure.SCALE_USED.heading(),
          ResultFigure.SCALE_MOFFAT.heading(),
          ResultFigure.TIME.heading(),
          "status");

  private ComparisonTable() {}

  /** In columns for people. */
  public static String text(List<ComparedValue> comparedValue) {
    List<List<String>> rows = new ArrayList<>(List.of(HEADER));
    comparedValue.forEach(one -> rows.add(row(one)));
    StringBuilder text = new StringBuilder();
    for (List<String> row : rows) {
      for (int column = 0; column < row.size(); column++) {
        int c = column;
        int width = rows.stream().mapToInt(r -> r.get(c).length()).max().orElse(0);
        boolean last = column == row.size() - 1;
        text.append(row.get(column));
        text.append(last ? "" : " ".repeat(width - row.get(column).length() + 2));
      }
      text.append('\n');
    }
    return text.toString();
  }

  /** One text for each column; a dash for what is unknown. */
  public static List<String> row(ComparedValue comparedValue) {
    TaskResult result = comparedValue.result();
    return List.of(
        comparedValue.value(),
        result.judgement().verdict() == null ? "-" : result.judgement().verdict().text(),
        ResultFigure.ACCURACY.text(result),
        ResultFigure.OVERLAP.text(result),
        ResultFigure.CORRELATION.text(result),
        ResultFigure.INLIERS.text(result),
        ResultFigure.CORRECTION.text(result),
        ResultFigure.SCALE_USED.text(result),
        ResultFigure.SCALE_MOFFAT.text(result),
        ResultFigure.TIME.text(result),
        ResultTexts.status(result));
  }
}
