package endolith.app.text;

import static endolith.app.text.Texts.text;

import endolith.engine.review.Decision;
import endolith.engine.review.Review;
import endolith.engine.review.ReviewEntry;
import endolith.engine.review.Standing;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What a person decided on a pair as a badge: a word, an icon, the style class of their colour. */
public record DecisionWords(String word, Feather icon, String styleClass) {

  /** The words for a decision; null for none. */
  public static DecisionWords of(@Nullable Decision decision) {
    return switch (decision) {
      case null -> new DecisionWords(text("decision.none"), Feather.CIRCLE, "decision-none");
      case ACCEPTED ->
          new DecisionWords(text("decision.accepted"), Feather.THUMBS_UP, "decision-accepted");
      case DOUBTFUL ->
          new DecisionWords(text("decision.doubtful"), Feather.HELP_CIRCLE, "decision-doubtful");
      case REJECTED ->
          new DecisionWords(text("decision.rejected"), Feather.THUMBS_DOWN, "decision-rejected");
    };
  }

  /** The words for how a pair stands, whether that is outdated or not. */
  public static DecisionWords of(Standing standing) {
    DecisionWords words = of(standing.decision());
    return standing.outdated() && standing.decision() != null
        ? new DecisionWords(
            text("decision.outdated", words.word()), Feather.CLOCK, "decision-outdated")
        : words;
  }

  /** Makes a badge of a label. */
  public void dress(Label badge) {
    badge.setText(word);
    badge.setGraphic(new FontIcon(icon));
    badge.getStyleClass().setAll("label", "badge", styleClass);
  }

  /** Who did what last, with the note. */
  public static String last(Review review) {
    return review
        .last()
        .map(ReviewEntry::standing)
        .map(
            s -> s.note().isEmpty() ? sentence(s) : text("review.with-note", sentence(s), s.note()))
        .orElseGet(() -> text("review.taken-back"));
  }

  /** Who decided what, and when. */
  public static String sentence(Standing standing) {
    String when = NumberTexts.moment(standing.at());
    String who = text("review.by", of(standing.decision()).word(), standing.by(), when);
    return standing.outdated() && standing.decision() != null
        ? text("review.by.outdated", who)
        : who;
  }
}
