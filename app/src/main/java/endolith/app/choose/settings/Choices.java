package endolith.app.choose.settings;

import endolith.app.settings.ProjectSettings;
import endolith.engine.batch.order.BatchOrder;
import endolith.engine.parameter.Parameter;
import endolith.engine.parameter.ParameterException;
import endolith.engine.parameter.ParameterTable;
import endolith.engine.parameter.Parameters;
import endolith.engine.task.FileFormats;
import endolith.engine.task.Stage;
import endolith.engine.worker.MemoryBudget;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.IntegerBinding;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;

/** The model of the settings with which the chosen pairs are worked on. */
public final class Choices {
  private final List<ParameterField> fields =
      ParameterTable.all().stream().map(ParameterField::new).toList();
  private final IntegerProperty fromStage = new SimpleIntegerProperty(1);
  private final IntegerProperty toStage = new SimpleIntegerProperty(4);
  private final BooleanProperty force = new SimpleBooleanProperty();
  private final ObjectProperty<FileFormats.Choice> format =
      new SimpleObjectProperty<>(FileFormats.Choice.TIFF);
  private final ObjectProperty<FileFormats.Layout> layout =
      new SimpleObjectProperty<>(FileFormats.Layout.TILED);
  private final LongProperty budgetBytes = new SimpleLongProperty(MemoryBudget.DEFAULT_BYTES);
  private final WorkerChoices workerChoices;
  private final BooleanBinding valid =
      Bindings.createBooleanBinding(() -> parameters().isPresent(), typed());
  private final IntegerBinding changedCount =
      Bindings.createIntegerBinding(
          () -> (int) fields.stream().filter(field -> field.changed().get()).count(), typed());

  private final ObjectBinding<List<ParameterField>> invalid =
      Bindings.createObjectBinding(
          () -> fields.stream().filter(field -> !field.objection().get().isEmpty()).toList(),
          typed());
  private final String program;
  private final SettingHistory history;

  /**
   * @param program name and version, noted where settings are kept
   * @param cores processors of this computer
   */
  public Choices(String program, int cores) {
    this.program = program;
    this.workerChoices = new WorkerChoices(cores);
    fromStage.subscribe(from -> toStage.set(Math.max(from.intValue(), toStage.get())));
    toStage.subscribe(to -> fromStage.set(Math.min(to.intValue(), fromStage.get())));
    history = new SettingHistory(this);
  }

  private Observable[] typed() {
    return fields.stream().map(ParameterField::typed).toArray(Observable[]::new);
  }

  /** Every parameter, in the table's order. */
  public List<ParameterField> fields() {
    return fields;
  }

  public List<ParameterField> fields(Stage stage) {
    return fields.stream().filter(field -> field.parameter().stage() == stage).toList();
  }

  /** 1 to 4, never after {@link #toStage}. */
  public IntegerProperty fromStage() {
    return fromStage;
  }

  /** 1 to 4, never before {@link #fromStage}. */
  public IntegerProperty toStage() {
    return toStage;
  }

  /** Whether to make again what is there and valid. */
  public BooleanProperty force() {
    return force;
  }

  public ObjectProperty<FileFormats.Choice> format() {
    return format;
  }

  public ObjectProperty<FileFormats.Layout> layout() {
    return layout;
  }

  /** Memory for each worker. */
  public LongProperty budgetBytes() {
    return budgetBytes;
  }

  /** Who does the work. */
  public WorkerChoices workerChoices() {
    return workerChoices;
  }

  /** Whether every parameter has a value that it can take. */
  public BooleanBinding valid() {
    return valid;
  }

  /** The parameters whose values they cannot take, in the table's order. */
  public ObjectBinding<List<ParameterField>> invalid() {
    return invalid;
  }

  /** How to take changes back. */
  public SettingHistory history() {
    return history;
  }

  /** Number of parameters that differ from their defaults. */
  public IntegerBinding changedCount() {
    return changedCount;
  }

  public void resetParameters() {
    history.asOne(() -> fields.forEach(ParameterField::reset));
  }

  /** Everything whose change makes another order. */
  public Observable[] everything() {
    Observable[] others = {
      fromStage,
      toStage,
      force,
      format,
      layout,
      budgetBytes,
      workerChoices.mode(),
      workerChoices.workers()
    };
    Observable[] all = java.util.Arrays.copyOf(typed(), fields.size() + others.length);
    System.arraycopy(others, 0, all, fields.size(), others.length);
    return all;
  }

  Optional<Parameters> parameters() {
    Parameters parameters = Parameters.defaults();
    try {
      for (ParameterField field : fields) {
        // What nobody touched is not asked for: results made with a former default stay valid.
        if (field.changed().get()) {
          parameters = parameters.with(field.parameter().name(), field.value());
        }
      }
      return Optional.of(parameters);
    } catch (ParameterException e) {
      return Optional.empty();
    }
  }

  /** As they are kept with a project; nothing while a parameter has no valid value. */
  public Optional<ProjectSettings> settings() {
    return parameters()
        .map(
            parameters ->
                new ProjectSettings(
                    program,
                    parameters,
                    fromStage.get(),
                    toStage.get(),
                    new FileFormats(format.get(), layout.get()),
                    budgetBytes.get(),
                    workerChoices.allocation()));
  }

  /** Takes over what was kept, or what an earlier run was given. */
  public void take(ProjectSettings settings) {
    history.asOne(() -> set(settings));
  }

  private void set(ProjectSettings settings) {
    Map<String, String> changed = settings.parameters().changedTexts();
    for (ParameterField field : fields) {
      Parameter<?> parameter = field.parameter();
      field.typed().set(changed.getOrDefault(parameter.name(), parameter.defaultText()));
    }
    stages(settings.fromStage(), settings.toStage());
    format.set(settings.formats().choice());
    layout.set(settings.formats().layout());
    budgetBytes.set(settings.budgetBytes());
    workerChoices.take(settings.allocation());
  }

  /** Both at once, since neither may pass the other. */
  void stages(int from, int to) {
    fromStage.set(1);
    toStage.set(to);
    fromStage.set(from);
  }

  /** All pairs of a project, worked on so; nothing while a parameter has no valid value. */
  public Optional<BatchOrder> order(Path project) {
    return settings().map(settings -> settings.order(project, force.get(), true));
  }
}
