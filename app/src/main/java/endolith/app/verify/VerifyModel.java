package endolith.app.verify;

import static endolith.app.text.Texts.text;

import endolith.app.program.RefusedException;
import endolith.app.text.VerificationTexts;
import endolith.app.work.BackgroundExecutor;
import endolith.engine.task.CancelledException;
import endolith.engine.verify.VerificationReport;
import endolith.engine.verify.VerificationWatcher;
import endolith.engine.verify.VerifiedFile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** A verification of a project: how far it is, and what was found so far. */
public final class VerifyModel {
  /** Share of everything after which progress is told again. */
  private static final double STEP = 0.005;

  private final BackgroundExecutor background;
  private final Executor window;
  private final Consumer<Exception> reportError;
  private final ReadOnlyBooleanWrapper reading = new ReadOnlyBooleanWrapper();
  private final ReadOnlyDoubleWrapper share = new ReadOnlyDoubleWrapper();
  private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
  private final ObservableList<String> damaged = FXCollections.observableArrayList();
  private final AtomicBoolean stopped = new AtomicBoolean();

  /**
   * @param window runs on the window's thread what it is given
   */
  public VerifyModel(
      BackgroundExecutor background, Executor window, Consumer<Exception> reportError) {
    this.background = background;
    this.window = window;
    this.reportError = reportError;
  }

  public ReadOnlyBooleanProperty reading() {
    return reading.getReadOnlyProperty();
  }

  /** Of all bytes, those that were read, 0 to 1. */
  public ReadOnlyDoubleProperty share() {
    return share.getReadOnlyProperty();
  }

  /** What came of it; empty until it is over. */
  public ReadOnlyStringProperty summary() {
    return summary.getReadOnlyProperty();
  }

  /** A sentence for each damaged file, as they are found. */
  public ObservableList<String> damaged() {
    return damaged;
  }

  /**
   * Begins.
   *
   * @param over told when it is over, whatever was found
   */
  public void read(Path output, Path rawFolder, Runnable over) {
    reading.set(true);
    long start = System.nanoTime();
    background.start(
        () -> HeldVerification.run(output, rawFolder, new Told(), stopped::get),
        report -> {
          reading.set(false);
          summary.set(words(report, Duration.ofNanos(System.nanoTime() - start)));
          over.run();
        },
        failure -> {
          reading.set(false);
          switch (failure) {
            case CancelledException cancelled -> summary.set(text("verify.stopped"));
            case RefusedException refused -> summary.set(String.valueOf(refused.getMessage()));
            default -> reportError.accept(failure);
          }
          over.run();
        });
  }

  /** Ends within the file at hand. */
  public void stop() {
    stopped.set(true);
  }

  private static String words(VerificationReport report, Duration took) {
    return String.join("\n", VerificationTexts.summary(report, took));
  }

  /** Passes on to the window's thread what is worth showing. */
  private final class Told implements VerificationWatcher {
    private double told;

    @Override
    public void read(long bytes, long of) {
      double now = (double) bytes / of;
      if (now - told >= STEP || bytes == of) {
        told = now;
        window.execute(() -> share.set(now));
      }
    }

    @Override
    public void finished(String title, List<VerifiedFile> files) {
      List<String> found =
          files.stream().filter(VerifiedFile::isDamaged).map(VerificationTexts::damage).toList();
      window.execute(() -> damaged.addAll(found));
    }
  }
}
