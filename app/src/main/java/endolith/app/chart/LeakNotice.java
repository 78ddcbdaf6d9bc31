package endolith.app.chart;

import static endolith.app.text.Texts.count;
import static endolith.app.text.Texts.text;

import endolith.app.text.Figures;
import java.util.OptionalInt;

/**
 * A worker that keeps more memory with every task.
 *
 * @param worker its name
 * @param bytesPerTask how much more
 * @param tasksLeft before memory runs out, if that is foreseen
 * @param ended whether its process is no more
 */
public record LeakNotice(String worker, double bytesPerTask, OptionalInt tasksLeft, boolean ended) {

  /** For the person. */
  public String sentence() {
    String climbs = text("leak.sentence", worker, Figures.memory(bytesPerTask));
    if (ended) {
      return climbs + " " + text("leak.replaced");
    }
    return tasksLeft.isEmpty() ? climbs : climbs + " " + count("leak.left", tasksLeft.getAsInt());
  }
}
