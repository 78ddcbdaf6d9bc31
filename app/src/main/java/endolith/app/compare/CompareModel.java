package endolith.app.compare;

import static endolith.app.text.Texts.text;

import endolith.app.program.TemporaryResults;
import endolith.app.work.BackgroundExecutor;
import endolith.engine.batch.BatchEnvironment;
import endolith.engine.batch.order.BatchOrder;
import endolith.engine.image.disk.IoMessage;
import endolith.engine.parameter.Parameter;
import endolith.engine.parameter.ParameterException;
import endolith.engine.parameter.Parameters;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A comparison in the window: what is to be compared, how far it is, and what came of it. */
public final class CompareModel implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(CompareModel.class);

  private final Function<BatchOrder, BatchEnvironment> environments;
  private final Executor batches;
  private final Executor window;
  private final BackgroundExecutor background;
  private final ObservableList<String> tasks = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable String> task = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable Parameter<?>> parameter = new SimpleObjectProperty<>();
  private final StringProperty values = new SimpleStringProperty("");
  private final BooleanProperty keep = new SimpleBooleanProperty();
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper line = new ReadOnlyStringWrapper("");
  private final ReadOnlyDoubleWrapper share = new ReadOnlyDoubleWrapper();
  private final ObservableList<ComparedValue> made = FXCollections.observableArrayList();
  private final StringBinding objection =
      Bindings.createStringBinding(this::findObjection, task, parameter, values);
  private AtomicBoolean stopped = new AtomicBoolean();
  private volatile ComparisonProgress progress = new ComparisonProgress(1);
  private @Nullable TemporaryResults folder;

  /**
   * @param environments what batches are given, for an order
   * @param batches runs a comparison from its beginning to its end, off the window's thread
   * @param window runs on the window's thread what it is given
   * @param background removes files
   */
  public CompareModel(
      Function<BatchOrder, BatchEnvironment> environments,
      Executor batches,
      Executor window,
      BackgroundExecutor background) {
    this.environments = environments;
    this.batches = batches;
    this.window = window;
    this.background = background;
  }

  /** What can be worked on, as {@code sample/dye}. */
  public ObservableList<String> tasks() {
    return tasks;
  }

  public ObjectProperty<@Nullable String> task() {
    return task;
  }

  /** The pair that a person looks at is most likely the one to be compared. */
  public void propose(String id) {
    if (!running.get() && tasks.contains(id)) {
      task.set(id);
    }
  }

  public ObjectProperty<@Nullable Parameter<?>> parameter() {
    return parameter;
  }

  /** Separated by commas. */
  public StringProperty values() {
    return values;
  }

  /** Whether the files are to stay, among the other results. */
  public BooleanProperty keep() {
    return keep;
  }

  /** What is missing or wrong, in a sentence; empty if it can begin. */
  public StringBinding objection() {
    return objection;
  }

  public ReadOnlyBooleanProperty running() {
    return running.getReadOnlyProperty();
  }

  /** What goes on, or how it ended. */
  public ReadOnlyStringProperty line() {
    return line.getReadOnlyProperty();
  }

  /** How much is done, 0 to 1, as of the last {@link #poll}. */
  public ReadOnlyDoubleProperty share() {
    return share.getReadOnlyProperty();
  }

  /** One for each value, as they are made. */
  public ObservableList<ComparedValue> made() {
    return made;
  }

  /** Brings {@link #share} up to date. */
  public void poll() {
    share.set(progress.share());
  }

  private List<String> wanted() {
    return List.copyOf(
        new LinkedHashSet<>(
            Arrays.stream(values.get().split("[,;\\s]+"))
                .filter(value -> !value.isBlank())
                .toList()));
  }

  private String findObjection() {
    Parameter<?> chosen = parameter.get();
    if (task.get() == null) {
      return text("compare.no-pair");
    }
    if (chosen == null) {
      return text("compare.no-parameter");
    }
    List<String> wanted = wanted();
    Optional<String> wrong =
        wanted.stream().filter(value -> chosen.kind().parse(value).isEmpty()).findFirst();
    if (wrong.isPresent()) {
      return text("compare.wrong", wrong.get(), chosen.name(), chosen.kind().range());
    }
    return wanted.size() < 2 ? text("compare.few") : "";
  }

  /**
   * Begins; what an earlier comparison has made is removed unless it was to be kept.
   *
   * @param base the project, with the other parameters as they are chosen
   */
  public void start(BatchOrder base) {
    String id = task.get();
    Parameter<?> chosen = parameter.get();
    if (id == null || chosen == null || !objection.get().isEmpty() || running.get()) {
      return;
    }
    close();
    made.clear();
    AtomicBoolean stop = new AtomicBoolean();
    stopped = stop;
    try {
      Map<String, Parameters> variants =
          Comparison.variants(chosen.name(), wanted(), base.parameters());
      TemporaryResults own =
          keep.get() ? null : TemporaryResults.temporary(base.folders().output());
      folder = own;
      Comparison comparison =
          new Comparison(
              base,
              id.substring(0, id.indexOf('/')),
              id.substring(id.indexOf('/') + 1),
              environments);
      running.set(true);
      share.set(0);
      progress = new ComparisonProgress(variants.size());
      batches.execute(
          () -> {
            String ending = carryOut(comparison, variants, base, own, stop);
            window.execute(() -> ended(ending));
          });
    } catch (IOException | ParameterException e) {
      line.set(IoMessage.of(e, String.valueOf(e.getMessage())));
    }
  }

  private String carryOut(
      Comparison comparison,
      Map<String, Parameters> variants,
      BatchOrder base,
      @Nullable TemporaryResults own,
      AtomicBoolean stop) {
    try {
      for (Map.Entry<String, Parameters> variant : new ArrayList<>(variants.entrySet())) {
        if (stop.get()) {
          break;
        }
        window.execute(() -> line.set(text("compare.working", variant.getKey())));
        Optional<ComparedValue> one =
            comparison.work(
                variant.getKey(),
                variant.getValue(),
                own == null ? base.folders().output() : own.path(),
                false,
                progress.next(),
                stop::get);
        one.ifPresent(comparedValue -> window.execute(() -> made.add(comparedValue)));
      }
      return stop.get() ? text("compare.stopped") : text("compare.done");
    } catch (Exception e) {
      LOG.warn("comparison ended", e);
      return IoMessage.of(e, String.valueOf(e.getMessage()));
    } catch (Error e) {
      LOG.error("comparison broke off", e);
      return e.toString();
    }
  }

  private void ended(String ending) {
    poll();
    line.set(ending);
    running.set(false);
  }

  /** Ends it within two seconds. */
  public void stop() {
    stopped.set(true);
  }

  /** Removes the files of the last comparison, unless they were to be kept. */
  @Override
  public void close() {
    TemporaryResults own = folder;
    folder = null;
    if (own != null) {
      background.start(
          () -> {
            own.close();
            return own;
          },
          removed -> {},
          failure -> LOG.warn("not all of {} was removed", own.path(), failure));
    }
  }
}
