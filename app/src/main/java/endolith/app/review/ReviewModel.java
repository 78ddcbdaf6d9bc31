package endolith.app.review;

import static endolith.app.text.Texts.text;

import endolith.app.text.DecisionWords;
import endolith.app.work.BackgroundExecutor;
import endolith.engine.image.disk.IoMessage;
import endolith.engine.review.Decision;
import endolith.engine.review.Review;
import endolith.engine.review.ReviewConflictException;
import endolith.engine.task.TaskRequest;
import endolith.engine.task.TaskResult;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import org.jspecify.annotations.Nullable;

/**
 * What persons decided on the pairs of a project, and the decisions of this one. What is decided is
 * written in the background, one after the other; pairs are named as {@code sample/dye}.
 */
public final class ReviewModel {
  private final WorkQueue queue;
  private final InstantSource clock;
  private final Consumer<String> say;
  private final Map<String, ReviewedPair> pairs = new HashMap<>();
  private final ReadOnlyLongWrapper changes = new ReadOnlyLongWrapper();
  private final Map<String, Followed> followed = new LinkedHashMap<>();
  private final Deque<Act> acts = new ArrayDeque<>();
  private @Nullable Supplier<List<String>> order;

  /**
   * A pair that can be decided on.
   *
   * @param result when another one is there, the pair is read again; null if it is not finished
   */
  public record Followed(TaskRequest task, @Nullable TaskResult result) {
    String id() {
      return task.name().id();
    }
  }

  /**
   * What this person did, to be taken back.
   *
   * @param after what was on the disk then
   */
  private record Act(String id, Review after) {}

  /** What is done with a pair on the disk. */
  @FunctionalInterface
  private interface Change {
    ReviewedPair of(ReviewedPair pair) throws IOException;
  }

  /**
   * @param say told of what the person should know: somebody else's decision, a damaged file
   */
  public ReviewModel(BackgroundExecutor background, InstantSource clock, Consumer<String> say) {
    this.queue = new WorkQueue(background);
    this.clock = clock;
    this.say = say;
  }

  /** Another number whenever what is known of pairs has changed, however many they are. */
  public ReadOnlyLongProperty changes() {
    return changes.getReadOnlyProperty();
  }

  /** What is known of a pair; empty until it is read. */
  public Optional<ReviewedPair> pair(String id) {
    return Optional.ofNullable(pairs.get(id));
  }

  /** How many are decided on. */
  public ReviewCounts counts() {
    return ReviewCounts.of(pairs.values());
  }

  /** These pairs, in their order, are shown from now on; those that are new are read. */
  public void follow(List<Followed> now) {
    List<Followed> changed =
        now.stream().filter(pair -> !pair.equals(followed.get(pair.id()))).toList();
    followed.clear();
    now.forEach(pair -> followed.put(pair.id(), pair));
    if (pairs.keySet().retainAll(followed.keySet())) {
      changes.set(changes.get() + 1);
    }
    read(changed);
  }

  /** Reads all of them again: somebody else may have decided. */
  public void refresh() {
    read(List.copyOf(followed.values()));
  }

  private void read(List<Followed> some) {
    if (!some.isEmpty()) {
      queue.add(
          () ->
              queue.run(
                  () -> {
                    List<ReviewedPair> read = new ArrayList<>();
                    for (Followed each : some) {
                      read.add(ReviewedPair.read(each.task()));
                    }
                    return read;
                  },
                  this::put,
                  this::complain));
    }
  }

  /** Reads one again because it is looked at. */
  public void look(String id) {
    readAgain(id, ReviewedPair::again);
  }

  /** Reads what is decided on one again, unless there is other work. */
  public void watch(String id) {
    if (queue.isIdle()) {
      readAgain(id, ReviewedPair::withReviewAgain);
    }
  }

  private void readAgain(String id, UnaryOperator<ReviewedPair> how) {
    queue.add(
        () ->
            pair(id)
                .ifPresentOrElse(
                    pair ->
                        queue.run(() -> how.apply(pair), now -> put(List.of(now)), this::complain),
                    queue::over));
  }

  private void put(List<ReviewedPair> read) {
    boolean news = false;
    for (ReviewedPair pair : read) {
      if (followed.containsKey(pair.id()) && !pair.equals(pairs.get(pair.id()))) {
        pairs.put(pair.id(), pair);
        news = true;
      }
    }
    if (news) {
      changes.set(changes.get() + 1);
    }
  }

  /**
   * Decides on a pair as it is known now; its note stays.
   *
   * @param decision null for none
   */
  public void decide(String id, @Nullable Decision decision) {
    pair(id)
        .ifPresent(seen -> act(seen, pair -> pair.decide(decision, pair.note(), clock.instant())));
  }

  /**
   * Keeps another note beside the same decision.
   *
   * @param seen the pair as it was when the person began to write
   */
  public void note(ReviewedPair seen, String note) {
    act(seen, pair -> pair.note(note, clock.instant()));
  }

  private void act(ReviewedPair seen, Change change) {
    queue.add(
        () -> {
          ReviewedPair before = pairs.get(seen.id());
          if (before == null || !before.showsSameAs(seen)) {
            say.accept(text("review.other-result", seen.name().title()));
            queue.over();
          } else if (!isExpected(seen, before)) {
            conflict(seen, before.review());
            queue.over();
          } else {
            change(before, change, now -> remember(before, now));
          }
        });
  }

  private void remember(ReviewedPair before, ReviewedPair now) {
    if (!now.review().equals(before.review())) {
      acts.push(new Act(now.id(), now.review()));
    }
  }

  /** Whether nothing came of it since but what this person did. */
  private boolean isExpected(ReviewedPair seen, ReviewedPair now) {
    return now.review().equals(seen.review())
        || acts.stream().anyMatch(a -> a.equals(new Act(now.id(), now.review())));
  }

  /**
   * Takes back what this person decided or noted last, whichever pair it was.
   *
   * @param show told the pair
   */
  public void undo(Consumer<String> show) {
    queue.add(
        () -> {
          Act last = acts.poll();
          ReviewedPair before = last == null ? null : pairs.get(last.id());
          if (last == null || before == null) {
            say.accept(text("review.nothing-to-undo"));
            queue.over();
          } else if (!before.review().equals(last.after())) {
            conflict(before, before.review());
            queue.over();
          } else {
            change(
                before,
                pair -> pair.takeBack(clock.instant()),
                now -> {
                  restore(now);
                  show.accept(now.id());
                });
          }
        });
  }

  /** What this person did to a pair before counts again, and can be taken back, too. */
  private void restore(ReviewedPair now) {
    List<Act> all = new ArrayList<>(acts);
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).id().equals(now.id())) {
        all.set(i, new Act(now.id(), now.review()));
        break;
      }
    }
    acts.clear();
    acts.addAll(all);
  }

  private void change(ReviewedPair before, Change change, Consumer<ReviewedPair> done) {
    queue.run(
        () -> change.of(before),
        now -> {
          put(List.of(now));
          done.accept(now);
        },
        failure -> {
          if (failure instanceof ReviewConflictException conflict) {
            put(List.of(before.with(conflict.now())));
            conflict(before, conflict.now());
          } else {
            complain(failure);
          }
        });
  }

  private void conflict(ReviewedPair pair, Review now) {
    say.accept(text("review.conflict", pair.name().title(), DecisionWords.last(now)));
  }

  private void complain(Exception failure) {
    String why = IoMessage.of(failure, String.valueOf(failure.getMessage()));
    say.accept(text("review.not-kept", why));
  }

  /** The order in which a person goes through the pairs. */
  public ReviewOrder order() {
    Supplier<List<String>> shown = order;
    List<String> ids = shown == null ? List.copyOf(followed.keySet()) : shown.get();
    return new ReviewOrder(ids, this::pair);
  }

  /**
   * From now on a person goes through the pairs in another order.
   *
   * @param ids gives it; null for that of all pairs
   */
  public void goInOrderOf(@Nullable Supplier<List<String>> ids) {
    order = ids;
  }
}
