package endolith.app.review;

import endolith.engine.checkpoint.TaskFiles;
import endolith.engine.image.disk.IoMessage;
import endolith.engine.parameter.ParameterException;
import endolith.engine.parameter.Parameters;
import endolith.engine.review.Decision;
import endolith.engine.review.Review;
import endolith.engine.review.Review.Reviewer;
import endolith.engine.review.ReviewFile;
import endolith.engine.review.ReviewedResult;
import endolith.engine.review.Standing;
import endolith.engine.task.TaskName;
import endolith.engine.task.TaskRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A pair with what was decided on it, as it was read.
 *
 * @param result that a decision is about; null if there is none, or it cannot be read
 * @param problem why nothing can be decided; null if it can
 */
public record ReviewedPair(
    TaskName name,
    TaskFiles files,
    @Nullable ReviewedResult result,
    Review review,
    @Nullable String problem) {

  /**
   * Reads the disk.
   *
   * @throws ParameterException if the request's parameters are not valid
   */
  public static ReviewedPair read(TaskRequest task) throws ParameterException {
    Parameters parameters = Parameters.of(task.parameters());
    return read(task.name(), TaskFiles.of(task, parameters));
  }

  private static ReviewedPair read(TaskName name, TaskFiles files) {
    try {
      return withReview(name, files, ReviewedResult.of(files).orElse(null));
    } catch (IOException e) {
      return unreadable(name, files, null, e);
    }
  }

  private static ReviewedPair withReview(
      TaskName name, TaskFiles files, @Nullable ReviewedResult result) {
    try {
      return new ReviewedPair(name, files, result, new ReviewFile(files).read(), null);
    } catch (IOException e) {
      return unreadable(name, files, result, e);
    }
  }

  private static ReviewedPair unreadable(
      TaskName name, TaskFiles files, @Nullable ReviewedResult result, IOException e) {
    String why = IoMessage.of(e, String.valueOf(e.getMessage()));
    return new ReviewedPair(name, files, result, Review.NONE, why);
  }

  /** As sample/dye. */
  public String id() {
    return name.id();
  }

  /** How it stands; empty if nothing was decided or noted. */
  public Optional<Standing> standing() {
    return review.standing(result);
  }

  /** The decision that is on what is there now. */
  public Optional<Decision> decision() {
    return standing().filter(Standing::isReviewed).map(Standing::decision);
  }

  /** Whether somebody has decided on what is there now. */
  public boolean isReviewed() {
    return standing().filter(Standing::isReviewed).isPresent();
  }

  /** Whether somebody has decided on what is there no more. */
  public boolean isOutdated() {
    return standing().filter(s -> s.outdated() && s.decision() != null).isPresent();
  }

  /** Whether there is a finished result, and what was decided on it can be read. */
  public boolean isDecidable() {
    return result != null && problem == null;
  }

  /** Whether who looked at the other one has seen what is there now. */
  boolean showsSameAs(ReviewedPair seen) {
    return result == null || seen.result == null
        ? result == seen.result
        : result.isSameAs(seen.result);
  }

  /** The note on it; empty if there is none. */
  public String note() {
    return standing().map(Standing::note).orElse("");
  }

  /** As it is on the disk now. */
  public ReviewedPair again() {
    return read(name, files);
  }

  /** With what is decided on the disk now; that the result is another one is told otherwise. */
  ReviewedPair withReviewAgain() {
    return withReview(name, files, result);
  }

  /**
   * Decides, and keeps it on the disk; nothing is written if that is how it stands already.
   *
   * @param decision null for none
   * @throws IOException as {@link ReviewFile#change}
   */
  public ReviewedPair decide(@Nullable Decision decision, String note, Instant at)
      throws IOException {
    ReviewedResult seen = requireResult();
    boolean same =
        standing()
            .map(s -> !s.outdated() && s.decision() == decision && s.note().equals(note))
            .orElse(decision == null && note.isEmpty());
    return same ? this : change(r -> r.decided(decision, note, me(), at, seen));
  }

  /** Keeps another note beside the same decision. */
  public ReviewedPair note(String note, Instant at) throws IOException {
    ReviewedResult seen = requireResult();
    return note.equals(note()) ? this : change(r -> r.noted(note, me(), at, seen));
  }

  /** Takes back the last decision or note. */
  public ReviewedPair takeBack(Instant at) throws IOException {
    return change(r -> r.takenBack(me(), at));
  }

  /** With what somebody else has decided. */
  ReviewedPair with(Review now) {
    return new ReviewedPair(name, files, result, now, problem);
  }

  private ReviewedPair change(UnaryOperator<Review> change) throws IOException {
    return with(new ReviewFile(files).change(review, change));
  }

  private ReviewedResult requireResult() throws IOException {
    if (problem != null) {
      throw new IOException(problem);
    }
    if (result == null) {
      throw new IOException(name.title() + " has no finished result to decide on");
    }
    return result;
  }

  private static Reviewer me() {
    return Reviewer.ofThisProcess();
  }
}
