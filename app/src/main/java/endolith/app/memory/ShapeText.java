package endolith.app.memory;

import endolith.engine.pipeline.Json;
import endolith.engine.preflight.TaskShape;
import java.util.LinkedHashMap;
import java.util.Map;

/** What of a task decides its memory, as the history keeps it: figures by name. */
final class ShapeText {
  private ShapeText() {}

  static Map<String, Double> figures(TaskShape shape) {
    Map<String, Double> figures = new LinkedHashMap<>();
    figures.put("width", (double) Math.max(shape.post().width(), shape.pre().width()));
    figures.put("height", (double) Math.max(shape.post().height(), shape.pre().height()));
    figures.put("pad", (double) shape.pad());
    figures.put("bits", 8.0 * Math.max(shape.post().type().bytes(), shape.pre().type().bytes()));
    figures.put("channels", (double) Math.max(shape.post().channels(), shape.pre().channels()));
    figures.put("budget_mib", shape.budgetBytes() / 1048576.0);
    figures.put("threads", (double) shape.threads());
    return figures;
  }

  static String json(TaskShape shape) {
    return Json.line(figures(shape));
  }
}
