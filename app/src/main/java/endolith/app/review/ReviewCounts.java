package endolith.app.review;

import static endolith.app.text.Texts.text;

import java.util.Collection;

/**
 * How many pairs a person has decided on.
 *
 * @param reviewed decided on what is there now
 * @param pairs that have a result
 * @param outdated decided on what is there no more
 */
public record ReviewCounts(long reviewed, long pairs, long outdated) {

  public static ReviewCounts of(Collection<ReviewedPair> pairs) {
    return new ReviewCounts(
        pairs.stream().filter(ReviewedPair::isReviewed).count(),
        pairs.stream().filter(pair -> pair.result() != null).count(),
        pairs.stream()
            .filter(pair -> pair.result() != null)
            .filter(ReviewedPair::isOutdated)
            .count());
  }

  /** Such as "12 of 100 reviewed". */
  public String words() {
    return outdated == 0
        ? text("review.counted", reviewed, pairs)
        : text("review.counted.outdated", reviewed, pairs, outdated);
  }
}
