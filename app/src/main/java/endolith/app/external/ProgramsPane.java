package endolith.app.external;

import static endolith.app.text.Texts.text;

import atlantafx.base.theme.Styles;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The pane in which a person names the commands of other programs. */
public final class ProgramsPane {
  private final Map<ImageProgram, TextField> fields = new EnumMap<>(ImageProgram.class);
  private final VBox root = new VBox();

  /**
   * @param commands as they are named now
   */
  public ProgramsPane(Function<ImageProgram, String> commands) {
    root.getStyleClass().add("programs");
    root.getChildren().add(wrapped(text("external.intro")));
    for (ImageProgram program : ImageProgram.values()) {
      TextField field = new TextField(commands.apply(program));
      field.setId("command-" + program.key());
      field.setPromptText(String.join(" ", program.usualCommand(System.getProperty("os.name"))));
      Label name = new Label(text("external.command", program.title()));
      name.setLabelFor(field);
      field.setAccessibleText(name.getText());
      fields.put(program, field);
      root.getChildren().add(new VBox(name, field));
    }
    Label layouts = wrapped(text("external.layouts"));
    layouts.getStyleClass().add(Styles.TEXT_MUTED);
    root.getChildren().add(layouts);
  }

  private static Label wrapped(String words) {
    Label label = new Label(words);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  public Node root() {
    return root;
  }

  /** What the keyboard begins with. */
  public Node first() {
    return fields.values().iterator().next();
  }

  /** The commands as they are written now, by {@link ImageProgram#key}; none that is empty. */
  public Map<String, String> commands() {
    Map<String, String> commands = new LinkedHashMap<>();
    fields.forEach(
        (program, field) -> {
          if (!field.getText().isBlank()) {
            commands.put(program.key(), field.getText().strip());
          }
        });
    return commands;
  }
}
