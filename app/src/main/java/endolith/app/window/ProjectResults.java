package endolith.app.window;

import endolith.app.compare.CompareModel;
import endolith.app.compare.ComparePane;
import endolith.app.pair.PairActions;
import endolith.app.results.ImagesPane;
import endolith.app.results.PictureLoader;
import endolith.app.results.ResultsModel;
import endolith.app.results.ResultsScreen;
import endolith.app.results.ResultsScreen.FurtherTab;
import endolith.app.review.ReviewModel;
import endolith.app.review.ReviewModel.Followed;
import endolith.app.sheet.ContactSheet;
import endolith.engine.batch.order.BatchOrder;
import endolith.engine.raw.RawDiscovery;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.Observable;
import javafx.beans.value.ObservableBooleanValue;
import org.jspecify.annotations.Nullable;

/** The results of an open project: what is known of them, and what shows it. */
final class ProjectResults implements AutoCloseable {
  private final ProjectServices services;
  private final ResultsModel model;
  private final ReviewModel review;
  private final CompareModel compare;
  private final ImagesPane images;
  private @Nullable ContactSheet sheet;

  /**
   * @param say tells the person what should be known
   */
  ProjectResults(ProjectServices services, Consumer<String> say) {
    this.services = services;
    model = new ResultsModel(services.background(), RawDiscovery::scan, services.reportError());
    review = new ReviewModel(services.background(), Clock.systemUTC(), say);
    model.tasks().addListener((Observable tasks) -> follow());
    compare =
        new CompareModel(
            services.environments(), services.batches(), Platform::runLater, services.background());
    images = new ImagesPane(model, services.images());
  }

  private void follow() {
    review.follow(
        model.tasks().stream().map(task -> new Followed(task.request(), task.result())).toList());
  }

  /** Reads the disk again. */
  void refresh(BatchOrder order) {
    model.refresh(order);
    review.refresh();
  }

  /** What persons decided on them. */
  ReviewModel review() {
    return review;
  }

  /** Takes back this person's last decision, and shows its pair. */
  void takeBack() {
    review.undo(model::select);
  }

  ResultsModel model() {
    return model;
  }

  /** Tries values on a pair, beside the results. */
  CompareModel compare() {
    return compare;
  }

  ImagesPane images() {
    return images;
  }

  /**
   * Makes the screen; once.
   *
   * @param pairs what can be done with a pair
   * @param busy while nothing may be begun
   * @param order that values are tried with
   * @param choose leads to where a batch is chosen
   */
  ResultsScreen screen(
      PairActions pairs,
      ObservableBooleanValue busy,
      Supplier<Optional<BatchOrder>> order,
      Runnable choose) {
    PictureLoader pictureLoader =
        new PictureLoader(
            services.background(), services.images().pictures(), services.thumbnails());
    ComparePane comparing =
        new ComparePane(compare, pictureLoader, () -> order.get().ifPresent(compare::start), busy);
    ContactSheet made =
        new ContactSheet(
            model.tasks(), model.selected(), model::select, review, pictureLoader, pairs);
    sheet = made;
    return new ResultsScreen(
        model,
        review,
        pictureLoader,
        services.background(),
        choose,
        pairs,
        services.shares(),
        new FurtherTab(images.root(), images::visible),
        new FurtherTab(made.root(), made::visible),
        new FurtherTab(comparing.root(), comparing::visible));
  }

  @Override
  public void close() {
    images.close();
    if (sheet != null) {
      sheet.close();
    }
    compare.close();
  }
}
