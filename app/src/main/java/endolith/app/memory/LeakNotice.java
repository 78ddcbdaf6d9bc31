package endolith.app.memory;

import static endolith.app.text.Texts.count;
import static endolith.app.text.Texts.text;

import endolith.app.text.NumberTexts;
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

  /** What it does. */
  public String climb() {
    return text("leak.sentence", worker, NumberTexts.memory(bytesPerTask));
  }

  /** What it does, and what comes of it if nothing is done. */
  public String sentence() {
    if (ended) {
      return climb() + " " + text("leak.replaced");
    }
    return tasksLeft.isEmpty() ? climb() : climb() + " " + count("leak.left", tasksLeft.getAsInt());
  }
}
