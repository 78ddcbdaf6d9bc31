package endolith.app.window;

import static endolith.app.text.Texts.count;
import static endolith.app.text.Texts.text;

import endolith.app.run.RunModel;
import endolith.app.run.RunState;
import endolith.app.text.OutcomeTexts;
import endolith.app.window.frame.Notification;
import endolith.app.window.frame.Notification.Tone;
import endolith.app.window.frame.Page;
import endolith.app.window.frame.Shell;
import endolith.app.work.BackgroundExecutor;
import endolith.engine.task.Outcome;
import endolith.engine.task.OutcomeCounts;
import javafx.beans.property.ObjectProperty;

/** Tells how a batch begins and ends, and that a worker leaks, to whoever looks elsewhere. */
final class RunNotifications {
  private final RunModel run;
  private final ObjectProperty<Page> page;
  private final Shell shell;
  private final BackgroundExecutor background;
  private final String project;

  RunNotifications(
      RunModel run,
      ObjectProperty<Page> page,
      Shell shell,
      BackgroundExecutor background,
      String project) {
    this.run = run;
    this.page = page;
    this.shell = shell;
    this.background = background;
    this.project = project;
    run.state().subscribe(state -> tell(state));
    run.leaking().subscribe(this::leaks);
  }

  private void leaks(String worker) {
    if (!worker.isEmpty()) {
      tell(text("leak.title", worker) + ".", Tone.DOUBT);
    }
  }

  private void tell(RunState state) {
    switch (state) {
      case IDLE -> {}
      case RUNNING -> shell.announce(count("run.running", run.rows().size()));
      case STOPPING -> shell.announce(text("run.stopping"));
      case STOPPED, FINISHED, REFUSED, BROKEN_OFF -> over(state);
    }
  }

  private void over(RunState state) {
    OutcomeCounts counts = run.counts();
    String progress = OutcomeTexts.progress(counts);
    String sentence =
        switch (state) {
          case STOPPED -> text("news.stopped", project, progress);
          case REFUSED -> text("news.refused", project);
          case BROKEN_OFF -> text("news.broken-off", project, progress);
          default -> text("news.finished", project, progress);
        };
    if (state == RunState.FINISHED || state == RunState.BROKEN_OFF) {
      background.start(
          () -> DesktopNotification.send(text("program.name"), sentence),
          sent -> {},
          failure -> {});
    }
    tell(sentence, tone(state, counts));
  }

  /** A run in which pairs failed has not simply ended. */
  private static Tone tone(RunState state, OutcomeCounts counts) {
    if (state == RunState.REFUSED || state == RunState.BROKEN_OFF || counts.failures() > 0) {
      return Tone.FAILURE;
    }
    return counts.number(Outcome.CHECK) > 0 ? Tone.DOUBT : Tone.NEWS;
  }

  private void tell(String sentence, Tone tone) {
    shell.announce(sentence);
    if (page.get() != Page.RUN) {
      shell.add(
          Notification.offering(
              sentence, tone, text("news.show"), "show-run", () -> page.set(Page.RUN)));
    }
  }
}
