package endolith.app.choose.settings;

import static endolith.app.text.Texts.count;
import static endolith.app.text.Texts.text;

import atlantafx.base.theme.Styles;
import endolith.engine.batch.order.WorkerAllocation;
import endolith.engine.task.FileFormats;
import endolith.engine.task.Stage;
import endolith.engine.worker.MemoryBudget;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.Property;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableLongValue;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** The settings of how the batch is run. */
final class RunSection {
  private static final long MIB = 1L << 20;
  private static final List<Number> BUDGETS =
      List.of(512 * MIB, 1024 * MIB, 2048 * MIB, 4096 * MIB, 8192 * MIB);

  private final List<SettingRow> rows;

  RunSection(Choices choices, ObservableLongValue fitted) {
    List<Number> stages = List.of(1, 2, 3, 4);
    Function<Number, String> stage = number -> stageName(number.intValue());
    CheckBox force = new CheckBox();
    force.selectedProperty().bindBidirectional(choices.force());
    rows =
        List.of(
            setting(
                choices.fromStage().isNotEqualTo(1),
                row("settings.from", "from-stage", box(stages, stage, choices.fromStage()))),
            setting(
                choices.toStage().isNotEqualTo(4),
                row("settings.to", "to-stage", box(stages, stage, choices.toStage()))),
            setting(
                choices.force(),
                row("settings.force", "force", force),
                help(text("settings.force.help"))),
            workers(choices.workerChoices()),
            setting(
                choices.budgetBytes().isNotEqualTo(MemoryBudget.DEFAULT_BYTES),
                row(
                    "settings.budget",
                    "budget",
                    box(BUDGETS, bytes -> budgetName(bytes.longValue()), choices.budgetBytes())),
                budgetHelp(choices, fitted)),
            setting(
                choices.format().isNotEqualTo(FileFormats.Choice.TIFF),
                row(
                    "settings.format",
                    "format",
                    box(
                        List.of(FileFormats.Choice.values()),
                        RunSection::formatName,
                        choices.format()))),
            setting(
                choices.layout().isNotEqualTo(FileFormats.Layout.TILED),
                row(
                    "settings.layout",
                    "layout",
                    box(
                        List.of(FileFormats.Layout.values()),
                        RunSection::layoutName,
                        choices.layout()))));
  }

  List<SettingRow> rows() {
    return rows;
  }

  private static SettingRow workers(WorkerChoices workerChoices) {
    Spinner<Integer> workers =
        new Spinner<>(1, WorkerAllocation.MOST_WORKERS, workerChoices.workers().get());
    workers.valueProperty().subscribe(number -> workerChoices.workers().set(number));
    workerChoices
        .workers()
        .subscribe(number -> workers.getValueFactory().setValue(number.intValue()));
    workers.getStyleClass().add("setting-field");
    ComboBox<WorkerAllocation.Mode> modes =
        box(List.of(WorkerAllocation.Mode.values()), RunSection::modeName, workerChoices.mode());
    Label modeHelp = help("");
    workerChoices.mode().subscribe(mode -> modeHelp.setText(modeHelp(mode)));
    Label reason = help("");
    reason.setId("workers-reason");
    reason.textProperty().bind(workerChoices.reason());
    BooleanBinding isChanged = workerChoices.mode().isNotEqualTo(WorkerAllocation.Mode.SERIAL);
    VBox several =
        new VBox(row("settings.workers", "workers", workers), reason, recommend(workerChoices));
    several.getStyleClass().add("parameters");
    several.visibleProperty().bind(isChanged);
    several.managedProperty().bind(several.visibleProperty());
    return setting(isChanged, row("settings.mode", "mode", modes), modeHelp, several);
  }

  /** Found by all the words in it. */
  private static SettingRow setting(ObservableBooleanValue changed, Node... parts) {
    VBox node = new VBox(parts);
    node.getStyleClass().add("parameters");
    String words =
        Stream.concat(
                Stream.of(parts), Stream.of(parts).flatMap(part -> part.lookupAll("*").stream()))
            .filter(Label.class::isInstance)
            .map(label -> ((Label) label).getText())
            .collect(Collectors.joining(" "));
    return new SettingRow(node, words, changed);
  }

  private static Node recommend(WorkerChoices workerChoices) {
    Button use = new Button();
    use.setId("use-recommended");
    use.getStyleClass().add(Styles.SMALL);
    use.textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> count("remedy.workers", workerChoices.recommended().get()),
                workerChoices.recommended()));
    use.visibleProperty().bind(workerChoices.workers().isNotEqualTo(workerChoices.recommended()));
    use.managedProperty().bind(use.visibleProperty());
    use.setOnAction(event -> workerChoices.workers().set(workerChoices.recommended().get()));
    return use;
  }

  /** Says so where each worker will be given less than was chosen, for want of memory. */
  private static Label budgetHelp(Choices choices, ObservableLongValue fitted) {
    Label help = help("");
    help.setId("budget-help");
    help.textProperty()
        .bind(
            Bindings.createStringBinding(
                () ->
                    fitted.get() == 0 || fitted.get() == choices.budgetBytes().get()
                        ? text("settings.budget.help")
                        : text("settings.budget.fitted", budgetName(fitted.get())),
                fitted,
                choices.budgetBytes()));
    return help;
  }

  private static String stageName(int number) {
    return text("settings.stage", number, Stage.of(number).title());
  }

  /** Whole GiB as such, everything else in MiB. */
  static String budgetName(long bytes) {
    return bytes % (1024 * MIB) == 0
        ? text("settings.gibibytes", bytes / (1024 * MIB))
        : text("settings.mebibytes", bytes / MIB);
  }

  private static String modeName(WorkerAllocation.Mode mode) {
    return switch (mode) {
      case SERIAL -> text("mode.serial");
      case WORKERS -> text("mode.workers");
      case FRESH -> text("mode.fresh");
    };
  }

  private static String modeHelp(WorkerAllocation.Mode mode) {
    return switch (mode) {
      case SERIAL -> text("mode.serial.help");
      case WORKERS -> text("mode.workers.help");
      case FRESH -> text("mode.fresh.help");
    };
  }

  private static String formatName(FileFormats.Choice format) {
    return switch (format) {
      case TIFF -> text("format.tiff");
      case FITS -> text("format.fits");
      case BOTH -> text("format.both");
    };
  }

  private static String layoutName(FileFormats.Layout layout) {
    return switch (layout) {
      case TILED -> text("layout.tiled");
      case STRIPS -> text("layout.strips");
    };
  }

  private static <T> ComboBox<T> box(
      List<? extends T> values, Function<T, String> name, Property<T> chosen) {
    ComboBox<T> box = new ComboBox<>(FXCollections.observableArrayList(values));
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(T value) {
            return value == null ? "" : name.apply(value);
          }

          @Override
          public T fromString(String words) {
            throw new UnsupportedOperationException(words);
          }
        });
    box.valueProperty()
        .subscribe(
            value -> {
              if (value != null) {
                chosen.setValue(value);
              }
            });
    chosen.subscribe(value -> box.setValue(value));
    box.getStyleClass().add("setting-box");
    return box;
  }

  private static Node row(String key, String id, Control control) {
    Label name = new Label(text(key));
    name.getStyleClass().add("parameter-name");
    name.setMaxWidth(Double.MAX_VALUE);
    name.setMinWidth(Region.USE_PREF_SIZE);
    name.setLabelFor(control);
    HBox.setHgrow(name, Priority.ALWAYS);
    control.setId("run-" + id);
    control.setAccessibleText(text(key));
    HBox row = new HBox(name, control);
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("parameter-line");
    return row;
  }

  private static Label help(String words) {
    Label label = new Label(words);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.getStyleClass().addAll("parameter-help", Styles.TEXT_MUTED);
    return label;
  }
}
