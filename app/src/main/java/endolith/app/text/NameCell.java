package endolith.app.text;

import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/** A table's cell with a name that a person gave. */
public final class NameCell<T> extends TableCell<T, String> {
  @Override
  protected void updateItem(@Nullable String name, boolean empty) {
    super.updateItem(name, empty);
    if (empty || name == null) {
      setText(null);
      setTooltip(null);
    } else {
      UserName.show(this, name);
    }
  }
}
