package endolith.app.review;

import static endolith.app.text.Texts.text;

import atlantafx.base.theme.Styles;
import endolith.app.help.GuidePane.KeyLine;
import endolith.app.text.DecisionWords;
import endolith.app.text.FlowingRow;
import endolith.app.text.NumberTexts;
import endolith.engine.review.Decision;
import endolith.engine.review.Review;
import endolith.engine.review.Standing;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Buttons, note and counter with which a person decides on the pair that is shown. */
public final class DecisionBar {
  private static final Duration LOOK = Duration.seconds(2);

  private final ReviewModel model;
  private final ObservableValue<String> current;
  private final Consumer<String> show;
  private final Runnable back;
  private final Map<Decision, ToggleButton> buttons = new EnumMap<>(Decision.class);
  private final TextField note = new TextField();
  private final Label standing = new Label();
  private final Label counted = new Label();
  private final Button next = new Button(text("review.next"), new FontIcon(Feather.SKIP_FORWARD));
  private final VBox root = new VBox();
  private final HeldKey held = new HeldKey();

  /** Somebody else may decide on the pair that is shown. */
  private final Timeline looking = new Timeline(new KeyFrame(LOOK, event -> watch()));

  /** The pair whose note is in the field, as it was when that was put there. */
  private @Nullable ReviewedPair noted;

  /**
   * @param current the pair that is shown, as {@code sample/dye}; empty for none
   * @param show shows another
   * @param back gives the keyboard back to where pairs are looked at
   */
  public DecisionBar(
      ReviewModel model, ObservableValue<String> current, Consumer<String> show, Runnable back) {
    this.model = model;
    this.current = current;
    this.show = show;
    this.back = back;
    HBox choice =
        new HBox(
            button(
                Decision.ACCEPTED,
                text("review.accept"),
                text("review.accept-key"),
                Styles.LEFT_PILL),
            button(
                Decision.DOUBTFUL,
                text("review.doubt"),
                text("review.doubt-key"),
                Styles.CENTER_PILL),
            button(
                Decision.REJECTED,
                text("review.reject"),
                text("review.reject-key"),
                Styles.RIGHT_PILL));
    choice.setMinWidth(Region.USE_PREF_SIZE);
    prepareNote();
    next.setId("review-next");
    next.setMinWidth(Region.USE_PREF_SIZE);
    next.setTooltip(new Tooltip(text("review.next-key")));
    next.setOnAction(event -> goToUndecided());
    counted.setId("review-count");
    counted.setMinHeight(Region.USE_PREF_SIZE);
    counted.setWrapText(true);
    standing.setId("review-standing");
    standing.setWrapText(true);
    standing.setMnemonicParsing(false);
    standing.setMinHeight(Region.USE_PREF_SIZE);
    standing.getStyleClass().add(Styles.TEXT_MUTED);
    Region row = FlowingRow.of(choice, note, next);
    row.setMinHeight(Region.USE_PREF_SIZE);
    row.getStyleClass().add("decision-row");
    Region words = FlowingRow.of(counted, standing);
    words.setMinHeight(Region.USE_PREF_SIZE);
    words.getStyleClass().add("decision-row");
    root.getChildren().setAll(row, words);
    root.setId("decision-bar");
    root.setAccessibleText(text("review.bar"));
    root.getStyleClass().add("decision-bar");
    root.setMinHeight(Region.USE_PREF_SIZE);
    current.subscribe(
        id -> {
          keepNote();
          model.look(id);
          fill();
        });
    model.changes().subscribe(number -> fill());
    looking.setCycleCount(Animation.INDEFINITE);
    root.sceneProperty()
        .subscribe(
            scene -> {
              if (scene == null) {
                looking.stop();
              } else {
                looking.play();
              }
            });
  }

  public Node root() {
    return root;
  }

  /** What its keys do, for the guide. */
  public static List<KeyLine> keys() {
    return List.of(
        new KeyLine("A, D, R", text("review.key-decide")),
        new KeyLine("U, Backspace", text("review.key-none")),
        new KeyLine("N", text("review.key-next")),
        new KeyLine("Page Down, Page Up", text("review.key-beside")));
  }

  private Node button(Decision decision, String word, String help, String place) {
    ToggleButton button = new ToggleButton(word, new FontIcon(DecisionWords.of(decision).icon()));
    button.setId("review-" + decision.text());
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setTooltip(new Tooltip(help));
    button.getStyleClass().addAll(place, DecisionWords.of(decision).styleClass() + "-button");
    button.setOnAction(
        event -> {
          boolean wanted = button.isSelected();
          fill(); // it shows what is kept, not what was clicked
          decide(wanted ? decision : null);
        });
    buttons.put(decision, button);
    return button;
  }

  private void prepareNote() {
    note.setId("review-note");
    note.setPromptText(text("review.note"));
    note.setAccessibleText(text("review.note"));
    note.setTooltip(new Tooltip(text("review.note.help")));
    note.getStyleClass().add("decision-note");
    note.textProperty()
        .subscribe(
            words -> {
              if (words.length() > Review.MOST_NOTE) {
                note.setText(words.substring(0, Review.MOST_NOTE));
              }
            });
    note.setOnAction(
        event -> {
          keepNote();
          back.run();
        });
    note.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            note.setText(noted == null ? "" : noted.note());
            back.run();
            event.consume();
          }
        });
    note.focusedProperty()
        .subscribe(
            now -> {
              if (!now) {
                keepNote();
              }
            });
  }

  private void watch() {
    model.watch(current.getValue());
  }

  private void keepNote() {
    ReviewedPair pair = noted;
    String words = note.getText().strip();
    if (pair != null && !words.equals(pair.note())) {
      noted = null; // once
      model.note(pair, words);
    }
  }

  private void fill() {
    Optional<ReviewedPair> pair = model.pair(current.getValue());
    Optional<Standing> now = pair.flatMap(ReviewedPair::standing);
    boolean can = pair.filter(ReviewedPair::isDecidable).isPresent();
    Decision decided = pair.flatMap(ReviewedPair::decision).orElse(null);
    buttons.forEach(
        (decision, button) -> {
          button.setSelected(decision == decided);
          button.setDisable(!can);
        });
    note.setDisable(!can);
    boolean writes = note.isFocused() && noted != null && !note.getText().equals(noted.note());
    if (!writes) {
      noted = pair.orElse(null);
      String words = pair.map(ReviewedPair::note).orElse("");
      if (!words.equals(note.getText())) {
        note.setText(words);
      }
    }
    counted.setText(model.counts().words());
    standing.setText(
        pair.map(p -> text("review.standing", p.name().sample(), p.name().dye(), words(p, now)))
            .orElse(""));
    Optional<FontIcon> icon =
        now.filter(s -> s.decision() != null).map(s -> new FontIcon(DecisionWords.of(s).icon()));
    standing.setGraphic(icon.isPresent() ? icon.get() : null);
  }

  private static String words(ReviewedPair pair, Optional<Standing> now) {
    if (pair.problem() != null) {
      return pair.problem();
    }
    if (pair.result() == null) {
      return text("review.no-result");
    }
    return now.map(
            s ->
                s.decision() == null
                    ? text("review.noted", s.by(), NumberTexts.moment(s.at()))
                    : DecisionWords.sentence(s))
        .orElse(text("review.undecided"));
  }

  private void decide(@Nullable Decision decision) {
    String id = current.getValue();
    if (model.pair(id).filter(ReviewedPair::isDecidable).isEmpty()) {
      return;
    }
    model.decide(id, decision);
    if (decision != null) {
      model.order().nextDecidable(id).ifPresent(show);
    }
  }

  private void goToUndecided() {
    model
        .order()
        .nextUndecided(current.getValue())
        .ifPresentOrElse(show, () -> standing.setText(text("review.all-done")));
  }

  /** Keys decide within this, where nothing else has a use for them, and nobody types. */
  public void listen(Node within) {
    within.addEventHandler(KeyEvent.KEY_PRESSED, this::answer);
    within.addEventFilter(KeyEvent.KEY_RELEASED, held::released);
  }

  private void answer(KeyEvent event) {
    if (event.isConsumed()
        || Typing.isMeant(event)
        || held.isRepeat(event) && !event.getCode().isNavigationKey()) {
      return;
    }
    switch (event.getCode()) {
      case A -> decide(Decision.ACCEPTED);
      case D -> decide(Decision.DOUBTFUL);
      case R -> decide(Decision.REJECTED);
      case U, BACK_SPACE -> decide(null);
      case N -> goToUndecided();
      case PAGE_DOWN -> model.order().beside(current.getValue(), 1).ifPresent(show);
      case PAGE_UP -> model.order().beside(current.getValue(), -1).ifPresent(show);
      default -> {
        return;
      }
    }
    event.consume();
  }
}
