package endolith.app.window.frame;

import static endolith.app.text.Texts.text;

import endolith.app.window.frame.Question.Answer;

/** The questions before something that cannot be taken back. */
public final class Questions {
  private Questions() {}

  private static final Runnable NOTHING = () -> {};

  /** Memory or disk will probably not suffice. */
  public static Question runAnyway(Runnable run) {
    return new Question(
        text("preflight.ask"),
        text("preflight.ask.help"),
        new Answer(text("preflight.ask.no"), false, NOTHING),
        new Answer(text("preflight.ask.yes"), true, run));
  }

  /** The batch is to be stopped. */
  public static Question abort(Runnable stop) {
    return new Question(
        text("run.ask-abort"),
        text("run.ask-abort.help"),
        new Answer(text("run.ask-abort.no"), false, NOTHING),
        new Answer(text("run.ask-abort.yes"), true, stop));
  }

  /** A pair is done, and is to be made once more. */
  public static Question again(String pair, String time, Runnable make) {
    return new Question(
        text("pair.ask-again", pair),
        text("pair.ask-again.help", time),
        new Answer(text("pair.ask-again.no"), false, NOTHING),
        new Answer(text("pair.ask-again.yes"), false, make));
  }

  /** The window is to be closed while something runs. */
  public static Question close(Runnable stop) {
    return new Question(
        text("run.ask-close"),
        text("run.ask-close.help"),
        new Answer(text("run.ask-close.no"), false, NOTHING),
        new Answer(text("run.ask-close.yes"), true, stop));
  }
}
