package endolith.engine.raw;

import java.util.Locale;

/** The two stainings: a scan was made before or after the dye was added. */
public enum Stain {
  PRE,
  POST;

  /** What marks this stain in a file name, in lower case; any case is accepted there. */
  public String marker() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The other half of a pair. */
  public Stain other() {
    return this == PRE ? POST : PRE;
  }
}
