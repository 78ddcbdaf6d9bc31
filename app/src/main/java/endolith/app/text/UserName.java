package endolith.app.text;

import javafx.scene.control.Labeled;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;

/** A name that a person gave: it may be of any length, and who points at it reads it whole. */
public final class UserName {
  private static final String STYLE = "user-name";

  private UserName() {}

  /** Shows it in a label or cell; the middle gives way where it is too long. */
  public static void show(Labeled where, String name) {
    where.setText(name);
    where.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    if (!where.getStyleClass().contains(STYLE)) {
      where.getStyleClass().add(STYLE);
    }
    Tooltip tooltip = where.getTooltip();
    if (tooltip == null) {
      where.setTooltip(new Tooltip(name));
    } else {
      tooltip.setText(name);
    }
  }
}
