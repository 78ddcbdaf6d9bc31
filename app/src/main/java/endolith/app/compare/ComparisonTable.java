package endolith.app.compare;

import endolith.app.text.ResultTexts;
import endolith.engine.task.TaskResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Results of one task under several values of a parameter, one row each. */
public final class ComparisonTable {
  /** What the columns hold. */
  public static final List<String> HEADER =
      List.of(
          "value",
          "verdict",
          "accuracy (px)",
          "overlap",
          "correlation",
          "inliers",
          "correction (px)",
          "scale (used)",
          "scale (Moffat)",
          "time (s)",
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
    Integer inliers = result.alignment().inliers();
    return List.of(
        comparedValue.value(),
        result.judgement().verdict() == null ? "-" : result.judgement().verdict().text(),
        number("%.3f", result.alignment().accuracyPx()),
        number("%.2f", result.alignment().overlap()),
        number("%.2f", result.alignment().correlation()),
        inliers == null ? "-" : String.valueOf(inliers),
        number("%.1f", result.alignment().correctionPx()),
        number("%.4f", result.scale().scales().get("used")),
        number("%.4f", result.scale().scales().get("moffat")),
        number("%.1f", result.cost().wallSeconds()),
        ResultTexts.status(result));
  }

  private static String number(String format, @Nullable Double value) {
    return value == null ? "-" : String.format(Locale.ROOT, format, value);
  }
}
