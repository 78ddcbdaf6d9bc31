package endolith.app.choose;

import static endolith.app.text.Texts.text;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.controlsfx.control.SegmentedButton;

/** The buttons that show only pairs of some groups; each says how many of its pairs there are. */
final class GroupFilter {
  private final PairBoard board;
  private final Map<PairGroup, ToggleButton> buttons = new EnumMap<>(PairGroup.class);
  private final SegmentedButton root = new SegmentedButton();

  GroupFilter(PairBoard board) {
    this.board = board;
    root.setToggleGroup(null); // several at once
    root.setId("filter-groups");
    root.setFocusTraversable(false); // its buttons are
    root.managedProperty().bind(root.visibleProperty());
    for (PairGroup group : PairGroup.values()) {
      buttons.put(group, button(group));
    }
    board.shown().counts().subscribe(now -> show());
    board.shown().filter().subscribe(now -> show());
  }

  Node root() {
    return root;
  }

  private ToggleButton button(PairGroup group) {
    ToggleButton button = new ToggleButton();
    button.setId("filter-" + group.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setTooltip(new Tooltip(text("board.group.help")));
    button.setOnAction(event -> wish(group, button.isSelected()));
    return button;
  }

  private void wish(PairGroup group, boolean wanted) {
    BoardFilter now = board.shown().filter().get();
    Set<PairGroup> groups = EnumSet.noneOf(PairGroup.class);
    groups.addAll(now.groups());
    if (wanted) {
      groups.add(group);
    } else {
      groups.remove(group);
    }
    board.filter(now.withGroups(groups));
  }

  private void show() {
    Map<PairGroup, Integer> counts = board.shown().counts().get();
    Set<PairGroup> wanted = board.shown().filter().get().groups();
    List<ToggleButton> seen = new ArrayList<>();
    for (PairGroup group : PairGroup.values()) {
      ToggleButton button = Objects.requireNonNull(buttons.get(group));
      int number = counts.getOrDefault(group, 0);
      button.setText(text("board.group", group.word(), number));
      button.setAccessibleText(text("board.group.spoken", group.word(), number));
      button.setSelected(wanted.contains(group));
      if (number > 0 || button.isSelected()) {
        seen.add(button);
      }
    }
    if (!seen.equals(root.getButtons())) { // what is put in anew loses the keyboard
      root.getButtons().setAll(seen);
    }
    root.setVisible(seen.size() > 1 || !wanted.isEmpty());
  }
}
