package endolith.app.memory;

import static endolith.app.text.Texts.text;

import endolith.app.text.LeakTexts;
import endolith.monitor.leak.LeakFinding;

/** Something about a run's memory that a person should know at once. */
public sealed interface MemoryNews {

  /**
   * What is thought of a worker has changed.
   *
   * @param worker counted from 0
   */
  record Found(int worker, LeakFinding finding) implements MemoryNews {}

  /**
   * Nothing is written down.
   *
   * @param why in a sentence
   */
  record NotRecorded(String why) implements MemoryNews {}

  /** In a sentence for the window. */
  default String words() {
    return switch (this) {
      case Found(int worker, LeakFinding finding) -> said(worker, finding, false);
      case NotRecorded(String why) -> text("watch.not-recorded", why);
    };
  }

  /** In a sentence for the command line, with the option that helps. */
  default String commandLine() {
    return this instanceof Found(int worker, LeakFinding finding)
        ? said(worker, finding, true)
        : words();
  }

  private static String said(int worker, LeakFinding finding, boolean commandLine) {
    return text(
        "watch.found",
        worker + 1,
        LeakTexts.verdict(finding.verdict()),
        commandLine ? LeakTexts.commandLineAdvice(finding) : LeakTexts.advice(finding));
  }
}
