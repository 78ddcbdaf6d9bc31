package endolith.engine.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import endolith.engine.checkpoint.TaskFiles;
import endolith.engine.parameter.Parameters;
import endolith.engine.task.TaskResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A task's result with what a person decided on it, as tables and files have it.
 *
 * @param decision on the result that is there now; null if there is none, or it is outdated
 * @param review null if nobody has looked at the pair
 * @param reviewProblem why the review cannot be read; null if it can
 */
public record ReviewedTask(
    @JsonUnwrapped TaskResult result,
    @Nullable Decision decision,
    @Nullable Standing review,
    @JsonInclude(JsonInclude.Include.NON_NULL) @JsonProperty("review_problem")
        @Nullable String reviewProblem) {
  private static final Logger LOG = LoggerFactory.getLogger(ReviewedTask.class);

  /** Of a result and how its review stands; null if nobody has looked. */
  public static ReviewedTask of(TaskResult result, @Nullable Standing review) {
    Decision counts = review == null || review.outdated() ? null : review.decision();
    return new ReviewedTask(result, counts, review, null);
  }

  /** Reads the reviews of results as they are now. */
  public static List<ReviewedTask> read(
      List<TaskResult> results, Path output, Parameters parameters) {
    return results.stream().map(result -> read(result, output, parameters)).toList();
  }

  private static ReviewedTask read(TaskResult result, Path output, Parameters parameters) {
    try {
      TaskFiles files =
          new TaskFiles(output, result.name().sample(), result.name().dye(), parameters);
      Review review = new ReviewFile(files).read();
      return of(
          result,
          review.history().isEmpty()
              ? null
              : review.standing(ReviewedResult.of(files).orElse(null)).orElse(null));
    } catch (IOException e) {
      LOG.warn("review of {}", result.name().title(), e);
      return new ReviewedTask(result, null, null, String.valueOf(e.getMessage()));
    }
  }

  /** The decision in a word for tables; a dash if there is none. */
  public String word() {
    if (reviewProblem != null) {
      return "unreadable";
    }
    if (review == null || review.decision() == null) {
      return "-";
    }
    return review.outdated() ? "outdated" : review.decision().text();
  }

  /** What was noted; empty if nothing was. */
  public String note() {
    return review == null ? "" : review.note();
  }
}
