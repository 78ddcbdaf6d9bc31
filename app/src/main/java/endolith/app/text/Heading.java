package endolith.app.text;

import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/** The heading of a table's column, which is never narrower than its words, whatever their size. */
public final class Heading {
  /** At both sides of the words, and for the arrow of the order, px. */
  private static final double AROUND = 34;

  /** For which columns have their widths, px. */
  private static final double USUAL_SIZE = 14;

  private Heading() {}

  /**
   * Gives a column its heading.
   *
   * @param words of the heading
   * @param widest what may stand below it, such as {@code 1024 MiB}
   */
  public static Label of(TableColumn<?, ?> column, String words, String widest) {
    Label label = new Label(words);
    column.setGraphic(label);
    double before = column.getPrefWidth();
    label
        .fontProperty()
        .subscribe(font -> Platform.runLater(() -> fit(column, words, widest, before, font)));
    return label;
  }

  /** Not while the toolkit is at its styles: a column's width alters what there is to be styled. */
  private static void fit(
      TableColumn<?, ?> column, String words, String widest, double usual, Font font) {
    double least = Math.ceil(AROUND + Math.max(width(words, font), width(widest, font)));
    column.setMinWidth(least);
    column.setPrefWidth(Math.max(usual * font.getSize() / USUAL_SIZE, least));
  }

  /** With a sentence for who points at it. */
  public static void of(TableColumn<?, ?> column, String words, String widest, String help) {
    Tooltip tooltip = new Tooltip(help);
    tooltip.setWrapText(true);
    tooltip.setMaxWidth(360);
    of(column, words, widest).setTooltip(tooltip);
  }

  /** Columns share the width of the table, unless they need more than it has. */
  public static void share(TableView<?> table) {
    InvalidationListener fit =
        changed -> {
          double least = table.getColumns().stream().mapToDouble(TableColumn::getMinWidth).sum();
          table.setColumnResizePolicy(
              least > table.getWidth() - AROUND
                  ? TableView.UNCONSTRAINED_RESIZE_POLICY
                  : TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        };
    table.widthProperty().addListener(fit);
    table.getColumns().forEach(column -> column.minWidthProperty().addListener(fit));
  }

  private static double width(String words, Font font) {
    Text text = new Text(words);
    text.setFont(font);
    return text.getLayoutBounds().getWidth();
  }
}
