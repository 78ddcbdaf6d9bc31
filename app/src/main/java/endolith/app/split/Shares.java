package endolith.app.split;

import java.util.OptionalDouble;

/** The shares of the room that a person gave to panes, kept from one start to the next. */
public interface Shares {
  /** Of the first pane, from 0 to 1; empty if nobody ever changed it. */
  OptionalDouble of(String name);

  void keep(String name, double share);
}
