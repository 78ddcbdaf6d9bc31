package endolith.app.window;

import endolith.app.preferences.PreferencesFile;
import endolith.app.split.Shares;
import java.util.OptionalDouble;

/** The shares of panes, in the preferences. */
record KeptShares(PreferencesFile preferences) implements Shares {
  @Override
  public OptionalDouble of(String name) {
    Double share = preferences.get().shares().get(name);
    return share == null ? OptionalDouble.empty() : OptionalDouble.of(share);
  }

  @Override
  public void keep(String name, double share) {
    preferences.set(preferences.get().withShare(name, share));
  }
}
