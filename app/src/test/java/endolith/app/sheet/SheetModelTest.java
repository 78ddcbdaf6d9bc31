package endolith.app.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import endolith.app.results.Plot;
import endolith.app.results.TaskResults;
import endolith.engine.fixture.TaskRequestBuilder;
import endolith.engine.fixture.TaskResultBuilder;
import endolith.engine.plot.PlotKind;
import endolith.engine.review.Decision;
import endolith.engine.review.Standing;
import endolith.engine.task.Outcome;
import endolith.engine.task.TaskResult;
import endolith.engine.task.Verdict;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.LongProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SheetModelTest {
  private final ObservableList<TaskResults> pairs =
      FXCollections.observableArrayList(
          pair("A", "DAPI", aligned("A", "DAPI", 0.1), "difference_image_pad9.png"),
          pair("A", "SYBR", aligned("A", "SYBR", 2.5), "difference_image_pad9.png"),
          pair(
              "B",
              "DAPI",
              TaskResultBuilder.complete("B", "DAPI").verdict(Verdict.FAILED).build(),
              "difference_image_pad9.png",
              "difference_image_percentile_30_pad9.png"),
          pair("vein 1", "SYBR", null));
  private final Map<String, Standing> standings = new HashMap<>();
  private final LongProperty changes = new SimpleLongProperty();
  private final SheetModel model =
      new SheetModel(
          pairs, new Decisions(changes, pair -> Optional.ofNullable(standings.get(pair))));

  private static TaskResult aligned(String sample, String dye, double accuracyPx) {
    return TaskResultBuilder.complete(sample, dye)
        .verdict(Verdict.ALIGNED)
        .accuracyPx(accuracyPx)
        .build();
  }

  private static TaskResults pair(
      String sample, String dye, @Nullable TaskResult result, String... plots) {
    List<Path> files = Stream.of(plots).map(name -> Path.of(sample, dye, name)).toList();
    return new TaskResults(
        sample,
        dye,
        result,
        Plot.of(files),
        Path.of("log"),
        TaskRequestBuilder.task(sample, dye).build());
  }

  private List<String> shown() {
    return model.cards().stream().map(card -> card.pair().id()).toList();
  }

  @Test
  void everyPairHasACardAlsoWithoutAPlotAndOneForEachOfSeveralPlots() {
    assertThat(shown()).containsExactly("A/DAPI", "A/SYBR", "B/DAPI", "B/DAPI", "vein 1/SYBR");
    assertThat(model.cards().getLast().plot()).isNull();
    assertThat(model.counted()).isEqualTo("4 pairs");
    model.kind().set(PlotKind.RATIO_HISTOGRAM);
    assertThat(model.cards()).hasSize(4).allMatch(card -> card.plot() == null);
  }

  @Test
  void sorted() {
    model.order().set(SheetOrder.DYE);
    assertThat(shown()).containsExactly("A/DAPI", "B/DAPI", "B/DAPI", "A/SYBR", "vein 1/SYBR");
    model.order().set(SheetOrder.VERDICT);
    assertThat(shown()).containsExactly("B/DAPI", "B/DAPI", "A/DAPI", "A/SYBR", "vein 1/SYBR");
    model.order().set(SheetOrder.ACCURACY);
    assertThat(shown()).containsExactly("B/DAPI", "B/DAPI", "vein 1/SYBR", "A/SYBR", "A/DAPI");
  }

  @Test
  void filteredByOneConditionAfterAnother() {
    model.words().set(" sybr  VEIN ");
    assertThat(shown()).containsExactly("vein 1/SYBR");
    model.words().set("(");
    assertThat(shown()).isEmpty();
    assertThat(model.counted()).isEqualTo("0 of 4 pairs");
    model.outcome().set(Outcome.ALIGNED);
    model.words().set("");
    assertThat(shown()).containsExactly("A/DAPI", "A/SYBR");
    model.worseThan().set("0,5");
    assertThat(shown()).containsExactly("A/SYBR");
    model.outcome().set(null);
    assertThat(shown())
        .as("unknown is worse")
        .contains("A/SYBR", "B/DAPI")
        .doesNotContain("A/DAPI");
    model.worseThan().set("no number");
    assertThat(model.counted()).isEqualTo("4 pairs");
  }

  private void decide(String pair, @Nullable Decision decision, boolean outdated) {
    standings.put(pair, new Standing(decision, "seen", "ann", Instant.EPOCH, outdated));
    changes.set(changes.get() + 1);
  }

  @Test
  void filteredAndSortedByWhatPersonsDecided() {
    decide("A/DAPI", Decision.ACCEPTED, false);
    decide("A/SYBR", Decision.DOUBTFUL, true);
    decide("vein 1/SYBR", null, false);
    model.order().set(SheetOrder.DECISION);
    assertThat(model.ids()).containsExactly("B/DAPI", "vein 1/SYBR", "A/SYBR", "A/DAPI");
    model.decision().set(DecisionFilter.UNDECIDED);
    assertThat(model.ids()).containsExactly("B/DAPI", "vein 1/SYBR", "A/SYBR");
    model.decision().set(DecisionFilter.OUTDATED);
    assertThat(shown()).containsExactly("A/SYBR");
    model.decision().set(DecisionFilter.DOUBTFUL);
    assertThat(shown()).as("not on what is there now").isEmpty();
    decide("A/SYBR", Decision.DOUBTFUL, false);
    assertThat(shown()).as("followed at once").containsExactly("A/SYBR");
    model.decision().set(DecisionFilter.REJECTED);
    assertThat(model.counted()).isEqualTo("0 of 4 pairs");
    decide("B/DAPI", Decision.REJECTED, false);
    model.decision().set(DecisionFilter.ANY);
    assertThat(model.ids()).containsExactly("vein 1/SYBR", "A/SYBR", "B/DAPI", "A/DAPI");
  }

  @Test
  void thePairThatIsLookedAtComesBackWithItsCard() {
    model.goTo("A/SYBR");
    model.decision().set(DecisionFilter.ACCEPTED);
    assertThat(model.current().get()).isNull();
    model.decision().set(DecisionFilter.ANY);
    assertThat(Objects.requireNonNull(model.current().get()).pair().id()).isEqualTo("A/SYBR");
    model.goTo("B/DAPI");
    model.move(1);
    model.goTo("B/DAPI");
    assertThat(model.index()).as("its second plot stays").isEqualTo(3);
  }

  @Test
  void theCurrentCardStaysWhileItIsShown() {
    model.goTo("B/DAPI");
    assertThat(model.index()).isEqualTo(2);
    model.move(1);
    assertThat(model.index()).as("its second plot").isEqualTo(3);
    model.move(100);
    assertThat(model.index()).isEqualTo(4);
    model.move(-2);
    model.order().set(SheetOrder.VERDICT);
    assertThat(Objects.requireNonNull(model.current().get()).pair().id()).isEqualTo("B/DAPI");
    model.words().set("sybr");
    assertThat(model.current().get()).isNull();
    model.move(1);
    assertThat(model.index()).as("the first").isZero();
    model.goTo("no/pair");
    assertThat(model.index()).isZero();
  }

  @Test
  void whatIsMadeAnewTakesItsPlace() {
    model.goTo("A/SYBR");
    pairs.set(1, pair("A", "SYBR", aligned("A", "SYBR", 0.2), "difference_image_pad9.png"));
    SheetCard now = Objects.requireNonNull(model.current().get());
    assertThat(now.pair()).isSameAs(pairs.get(1));
    assertThat(model.cards().get(1)).isSameAs(now);
    pairs.clear();
    assertThat(model.cards()).isEmpty();
    model.move(1);
    assertThat(model.current().get()).isNull();
  }
}
