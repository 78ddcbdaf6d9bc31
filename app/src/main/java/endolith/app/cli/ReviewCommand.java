package endolith.app.cli;

import static endolith.app.text.Texts.text;

import endolith.app.cli.output.ReviewTable;
import endolith.app.program.ExitCode;
import endolith.app.program.RefusedException;
import endolith.app.review.ReviewedPair;
import endolith.engine.batch.BatchPlan;
import endolith.engine.image.disk.ChosenFile;
import endolith.engine.json.Json;
import endolith.engine.parameter.ParameterException;
import endolith.engine.pipeline.StoredResult;
import endolith.engine.review.Decision;
import endolith.engine.review.Review;
import endolith.engine.task.TaskRequest;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows and sets what persons decided on pairs. */
@Command(
    name = "review",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Lists what was decided on each pair, or decides on one.",
      "",
      "A decision is about the result that is there; if that is made anew otherwise, the decision"
          + " is shown as outdated. Decisions are kept in processed/<sample>/<dye>/review.json with"
          + " all earlier ones, and can be made while a run goes on. Example:",
      "  endolith review PROJECT --sample S --dye D --decide doubtful --note \"torn at the left\""
    })
@SuppressWarnings("NullAway.Init")
final class ReviewCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private BatchOptions options;

  @Option(names = "--sample", paramLabel = "NAME", description = "The sample to decide on.")
  private @Nullable String sample;

  @Option(names = "--dye", paramLabel = "NAME", description = "The dye to decide on.")
  private @Nullable String dye;

  @Option(
      names = "--decide",
      paramLabel = "DECISION",
      description = "accepted, doubtful, rejected, or none to have no decision.")
  private @Nullable Choice decide;

  @Option(
      names = "--note",
      paramLabel = "TEXT",
      description = "To be kept with the decision; \"\" for none. Alone, it leaves the decision.")
  private @Nullable String note;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Write what is listed to this file as JSON.")
  private @Nullable Path json;

  /** What can be decided. */
  private enum Choice {
    ACCEPTED(Decision.ACCEPTED),
    DOUBTFUL(Decision.DOUBTFUL),
    REJECTED(Decision.REJECTED),
    NONE(null);

    private final @Nullable Decision decision;

    Choice(@Nullable Decision decision) {
      this.decision = decision;
    }
  }

  @Override
  public Integer call() throws Exception {
    checkOptions();
    List<ReviewTable.Line> lines = new ArrayList<>();
    for (TaskRequest task : BatchPlan.of(options.order()).tasks()) {
      if (isMeant(task)) {
        lines.add(new ReviewTable.Line(StoredResult.of(task).result(), pair(task)));
      }
    }
    if (lines.isEmpty()) {
      throw new RefusedException(
          sample == null && dye == null
              ? text("cli.review.no-pairs")
              : text("cli.review.no-pair", or(sample), or(dye)));
    }
    ReviewTable table = new ReviewTable(lines);
    PrintWriter out = spec.commandLine().getOut();
    out.print(table.words());
    out.flush();
    if (json != null) {
      ChosenFile.write(json, Json.pretty(table.facts()));
    }
    return table.isReadable() ? ExitCode.FINE : ExitCode.SOME_FAILED;
  }

  private static String or(@Nullable String name) {
    return name == null ? "*" : name;
  }

  private void checkOptions() throws RefusedException {
    if ((decide != null || note != null) && (sample == null || dye == null)) {
      throw new RefusedException(text("cli.review.name-pair"));
    }
    if (note != null && note.length() > Review.MOST_NOTE) {
      throw new RefusedException(text("cli.review.long-note", note.length(), Review.MOST_NOTE));
    }
  }

  private boolean isMeant(TaskRequest task) {
    return (sample == null || sample.equals(task.name().sample()))
        && (dye == null || dye.equals(task.name().dye()));
  }

  private ReviewedPair pair(TaskRequest task)
      throws IOException, ParameterException, RefusedException {
    ReviewedPair pair = ReviewedPair.read(task);
    if (decide == null && note == null) {
      return pair;
    }
    if (pair.result() == null && pair.problem() == null) {
      throw new RefusedException(text("cli.review.no-result", task.name().title()));
    }
    String kept = note == null ? pair.note() : note;
    return decide == null
        ? pair.note(kept, Instant.now())
        : pair.decide(decide.decision, kept, Instant.now());
  }
}
