package endolith.app.text;

import static endolith.app.text.Texts.text;

import endolith.engine.batch.MemoryShortage;
import endolith.engine.task.ResultFigure;
import endolith.engine.task.TaskResult;
import endolith.engine.task.WorkerLoss;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What came of a pair, in words made from the facts of its result where there are any. */
public final class ResultTexts {
  private ResultTexts() {}

  /** All that went wrong. */
  public static List<String> problems(TaskResult result) {
    WorkerLoss loss = result.remarks().loss();
    if (loss != null) {
      return List.of(loss(loss));
    }
    return result.remarks().findings().isEmpty()
        ? result.remarks().problems()
        : findings(result, true);
  }

  /** How things were found; as it was written, if the result holds no findings. */
  public static List<String> notes(TaskResult result) {
    return result.remarks().findings().isEmpty()
        ? result.remarks().notes()
        : findings(result, false);
  }

  private static List<String> findings(TaskResult result, boolean problems) {
    return result.remarks().findings().stream()
        .filter(finding -> finding.problem() == problems)
        .map(FactTexts::sentence)
        .toList();
  }

  /** The same, with what those who mend the program need. */
  public static List<String> problemsInFull(TaskResult result) {
    return result.remarks().loss() == null ? result.remarks().problemsInFull() : problems(result);
  }

  /** What to say first of a result: why it is not simply trusted, then what went wrong. */
  public static List<String> sentences(TaskResult result) {
    return Stream.concat(look(result).stream(), problems(result).stream()).distinct().toList();
  }

  /** What to look at, and why; as it was written, if 0.1.0 judged the pair. */
  public static List<String> look(TaskResult result) {
    return result.judgement().reasons().isEmpty()
        ? result.judgement().look()
        : result.judgement().reasons().stream().map(FactTexts::sentence).toList();
  }

  /** The same result with its sentences, as it stands in files. */
  public static TaskResult told(TaskResult result) {
    return result.withWords(status(result), problems(result), notes(result), look(result));
  }

  /** How exact the alignment is, and over how much of the rock; empty if that is unknown. */
  public static Optional<String> accuracy(TaskResult result) {
    if (ResultFigure.ACCURACY.of(result) == null) {
      return Optional.empty();
    }
    String median = ResultFigure.ACCURACY.text(result);
    if (ResultFigure.CONFIRMED.of(result) == null) {
      return Optional.of(text("look.accuracy", median));
    }
    String p95 = ResultFigure.ACCURACY_P95.text(result);
    String confirmed = ResultFigure.CONFIRMED.text(result);
    return Optional.of(
        ResultFigure.ACCURACY_P95.of(result) == null
            ? text("look.accuracy.confirmed", median, confirmed)
            : text("look.accuracy.confirmed.bound", median, p95, confirmed));
  }

  /** How it ended. */
  public static String status(TaskResult result) {
    WorkerLoss loss = result.remarks().loss();
    return loss == null ? result.status() : text("loss.status", loss(loss));
  }

  /** How it ended, for the command line, with the option that helps and the exit code. */
  public static String commandLineStatus(TaskResult result) {
    WorkerLoss loss = result.remarks().loss();
    if (loss == null) {
      return result.status();
    }
    StringBuilder words = new StringBuilder(text("loss.status", loss(loss)));
    if (loss.exitCode() != null) {
      words.append(text("cli.loss.exit-code", loss.exitCode()));
    }
    switch (loss.kind()) {
      case HEAP_EXHAUSTED -> words.append(text("cli.loss.more-budget"));
      case TIMED_OUT -> words.append(text("cli.loss.more-time"));
      default -> {}
    }
    return words.toString();
  }

  /** How its worker was lost, where, and what was last known of its memory. */
  private static String loss(WorkerLoss loss) {
    StringBuilder words = new StringBuilder(cause(loss.kind()));
    words.append(
        loss.stage() == null ? text("loss.at-the-start") : text("loss.in-stage", loss.stage()));
    if (loss.heapBytes() != null) {
      words.append(text("loss.heap", NumberTexts.memory(loss.heapBytes())));
    }
    if (loss.peakResidentBytes() != null) {
      words.append(text("loss.peak", NumberTexts.memory(loss.peakResidentBytes())));
    }
    return words.toString();
  }

  private static String cause(WorkerLoss.Kind kind) {
    return switch (kind) {
      case KILLED -> text("loss.killed");
      case KILLED_SHORT_OF_MEMORY -> text("loss.killed-short-of-memory");
      case KILLED_FOR_MEMORY -> text("loss.killed-for-memory");
      case HEAP_EXHAUSTED -> text("loss.heap-exhausted");
      case TERMINATED -> text("loss.terminated");
      case CRASHED -> text("loss.crashed");
      case EXITED -> text("loss.exited");
      case TIMED_OUT -> text("loss.timed-out");
      case HUNG -> text("loss.hung");
      case NONSENSE -> text("loss.nonsense");
      case SHORT_OF_MEMORY -> text("loss.short-of-memory");
    };
  }

  /** Why a pair must wait or stop. */
  public static String shortage(MemoryShortage shortage) {
    return text(
        "shortage.words",
        NumberTexts.memory(shortage.availableBytes()),
        NumberTexts.memory(shortage.thresholdBytes()));
  }
}
