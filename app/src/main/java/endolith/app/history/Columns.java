package endolith.app.history;

import static endolith.app.text.Texts.text;

import endolith.app.text.Heading;
import endolith.app.text.UserName;
import java.util.Comparator;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a table, added one by one. Each is sorted by values, and shows these in words.
 *
 * @param widest what may stand in each, such as {@code 1024 MiB}
 */
record Columns<R>(TableView<R> table, String widest) {

  /**
   * Adds one.
   *
   * @param help key of a sentence for who points at its heading; empty for none
   * @param width for usual texts, px
   * @param value null where it is unknown
   */
  <T extends Comparable<T>> TableColumn<R, @Nullable T> add(
      String key,
      String help,
      double width,
      Function<R, @Nullable T> value,
      Function<T, String> words) {
    TableColumn<R, @Nullable T> column = new TableColumn<>();
    column.setPrefWidth(width);
    Heading.of(column, text(key), widest, help.isEmpty() ? text(key) : text(help));
    column.setCellValueFactory(
        features -> new ReadOnlyObjectWrapper<>(value.apply(features.getValue())));
    column.setComparator(Comparator.nullsLast(Comparator.naturalOrder()));
    column.setCellFactory(
        any ->
            new TableCell<>() {
              @Override
              protected void updateItem(@Nullable T item, boolean empty) {
                super.updateItem(item, empty);
                if (empty) {
                  setText(null);
                } else if (item == null) {
                  setText("–");
                } else {
                  UserName.show(this, words.apply(item));
                }
              }
            });
    table.getColumns().add(column);
    return column;
  }
}
