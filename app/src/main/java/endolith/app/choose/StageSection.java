package endolith.app.choose;

import static endolith.app.text.Texts.text;

import endolith.engine.task.Stage;
import java.util.List;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;

/** The parameters of one stage, folded away until they are wanted. */
final class StageSection {
  private final TitledPane root;

  StageSection(Choices choices, Stage stage) {
    List<ParameterField> fields = choices.fields(stage);
    VBox rows = new VBox();
    rows.getStyleClass().add("parameters");
    fields.forEach(field -> rows.getChildren().add(new ParameterRow(field).root()));
    root = new TitledPane(text("settings.stage", stage.number(), stage.title()), rows);
    root.setExpanded(false);
    root.setAnimated(false);
    root.setId("stage-" + stage.number());
    root.getStyleClass().add("stage-section");
    Label changed = new Label();
    changed.getStyleClass().add("badge");
    Observable[] typed = fields.stream().map(ParameterField::typed).toArray(Observable[]::new);
    changed
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> {
                  long count = fields.stream().filter(field -> field.changed().get()).count();
                  return count == 0 ? "" : text("settings.changed", count);
                },
                typed));
    changed.visibleProperty().bind(changed.textProperty().isNotEmpty());
    root.setGraphic(changed);
    root.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
  }

  Node root() {
    return root;
  }
}
