package endolith.app.arrange.pane;

import static endolith.app.text.Texts.count;
import static endolith.app.text.Texts.text;

import atlantafx.base.theme.Styles;
import endolith.app.arrange.Arranger.How;
import endolith.app.arrange.Placement;
import endolith.app.arrange.Proposal;
import endolith.engine.raw.Stain;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.RadioButton;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** The files of a folder as a table, with what mends the selected ones, and what brings them in. */
public final class ArrangePane {
  private final ArrangeModel model;
  private final TableView<Placement> table;
  private final TextField sample = new TextField();
  private final TextField dye = new TextField();
  private final Timeline poll;
  private final VBox root;

  public ArrangePane(ArrangeModel model) {
    this.model = model;
    this.table = new TableView<>(model.rows());
    prepareTable();
    Label intro = wrapped(text("arrange.intro", model.source(), model.project().resolve("raw")));
    Label line = wrapped("");
    line.setId("arrange-line");
    line.textProperty().bind(model.line());
    ProgressBar bar = new ProgressBar();
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.setAccessibleText(text("arrange.progress"));
    bar.visibleProperty().bind(model.working());
    bar.managedProperty().bind(bar.visibleProperty());
    poll =
        new Timeline(new KeyFrame(Duration.millis(200), event -> bar.setProgress(model.share())));
    poll.setCycleCount(Animation.INDEFINITE);
    model
        .working()
        .subscribe(
            working -> {
              if (working) {
                poll.play();
              } else {
                poll.stop();
              }
            });
    VBox.setVgrow(table, Priority.ALWAYS);
    root = new VBox(intro, table, mending(), bar, line, ending());
    root.getStyleClass().add("arrange");
  }

  public Node root() {
    return root;
  }

  /** What the keyboard begins with. */
  public Node table() {
    return table;
  }

  private void prepareTable() {
    table.setId("arrange-files");
    table.getStyleClass().add(Styles.DENSE);
    table.setAccessibleText(text("arrange.files"));
    table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    table.setPlaceholder(new Label(text("arrange.none")));
    column("arrange.file", 260, row -> model.source().relativize(row.proposal().file()).toString());
    column("run.sample", 130, row -> row.proposal().sample());
    column("run.dye", 90, row -> row.proposal().dye());
    column("arrange.stain", 80, row -> words(row.proposal().stain()));
    column("arrange.becomes", 260, this::becomes);
    table.getSelectionModel().selectedItemProperty().subscribe(this::fill);
  }

  private void column(String key, double width, Function<Placement, String> words) {
    TableColumn<Placement, String> column = new TableColumn<>(text(key));
    column.setPrefWidth(width);
    column.setSortable(false); // rows are known by their place
    column.setReorderable(false);
    column.setCellValueFactory(row -> new ReadOnlyStringWrapper(words.apply(row.getValue())));
    table.getColumns().add(column);
  }

  private static String words(@Nullable Stain stain) {
    return stain == null ? "" : text(stain == Stain.PRE ? "arrange.pre" : "arrange.post");
  }

  private String becomes(Placement row) {
    if (row.target() != null) {
      return model.project().resolve("raw").relativize(row.target()).toString();
    }
    return switch (row.objection()) {
      case null -> text("arrange.left-out");
      case NO_SAMPLE -> text("arrange.no-sample");
      case SAMPLE_NO_FOLDER -> text("arrange.sample-no-folder");
      case NO_DYE -> text("arrange.no-dye");
      case DYE_NO_NAME -> text("arrange.dye-no-name");
      case NO_STAIN -> text("arrange.no-stain");
      case TWICE -> text("arrange.twice");
      case THERE -> text("arrange.there");
    };
  }

  private void fill(@Nullable Placement row) {
    if (row != null) {
      sample.setText(row.proposal().sample());
      dye.setText(row.proposal().dye());
    }
  }

  private Node mending() {
    ObservableBooleanValue none =
        Bindings.isEmpty(table.getSelectionModel().getSelectedIndices()).or(model.working());
    FlowPane mending = new FlowPane();
    mending.getStyleClass().add("compare-form");
    mending
        .getChildren()
        .addAll(
            field("run.sample", sample, "arrange-sample", none),
            button(
                "arrange.set-sample", "set-sample", none, any -> any.withSample(sample.getText())),
            field("run.dye", dye, "arrange-dye", none),
            button("arrange.set-dye", "set-dye", none, any -> any.withDye(dye.getText())),
            button("arrange.set-pre", "set-pre", none, any -> any.withStain(Stain.PRE)),
            button("arrange.set-post", "set-post", none, any -> any.withStain(Stain.POST)),
            button("arrange.leave-out", "leave-out", none, any -> any.taken(false)),
            button("arrange.take", "take-in", none, any -> any.taken(true)));
    return mending;
  }

  private static Node field(
      String key, TextField field, String id, ObservableBooleanValue disabled) {
    field.setId(id);
    field.setPromptText(text(key));
    field.setAccessibleText(text(key));
    field.setPrefColumnCount(12);
    field.disableProperty().bind(disabled);
    return field;
  }

  private Button button(
      String key, String id, ObservableBooleanValue disabled, UnaryOperator<Proposal> change) {
    Button button = new Button(text(key));
    button.setId(id);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.disableProperty().bind(disabled);
    button.setOnAction(
        event -> {
          List<Integer> some = List.copyOf(table.getSelectionModel().getSelectedIndices());
          model.mend(some, change);
        });
    return button;
  }

  private Node ending() {
    ToggleGroup how = new ToggleGroup();
    RadioButton copy = way("arrange.copy", How.COPY, how);
    RadioButton link = way("arrange.link", How.LINK, how);
    copy.setSelected(true);
    Button undo = new Button(text("arrange.undo"));
    undo.setId("arrange-undo");
    undo.disableProperty().bind(model.undoable().not().or(model.working()));
    undo.setOnAction(event -> model.undo());
    Button write = new Button();
    write.setId("arrange-write");
    write.getStyleClass().add(Styles.ACCENT);
    write
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> count("arrange.write", model.placed().get()), model.placed()));
    write.disableProperty().bind(model.placed().isEqualTo(0).or(model.working()));
    write.setOnAction(
        event -> model.write((How) Objects.requireNonNull(how.getSelectedToggle().getUserData())));
    for (Button button : List.of(undo, write)) {
      button.setMinWidth(Region.USE_PREF_SIZE);
    }
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox row = new HBox(copy, link, gap, undo, write);
    row.getStyleClass().add("toolbar");
    return row;
  }

  private static RadioButton way(String key, How how, ToggleGroup group) {
    RadioButton way = new RadioButton(text(key));
    way.setUserData(how);
    way.setToggleGroup(group);
    way.setId("arrange-" + how.name().toLowerCase(java.util.Locale.ROOT));
    way.setMinWidth(Region.USE_PREF_SIZE);
    return way;
  }

  private static Label wrapped(String words) {
    Label label = new Label(words);
    label.setMnemonicParsing(false);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }
}
