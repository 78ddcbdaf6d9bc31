package endolith.engine.image.fits;

/**
 * One line of a FITS header. The name has at most 8 characters of A–Z, 0–9, {@code -} and {@code
 * _}.
 */
public sealed interface FitsCard {

  String name();

  String comment();

  /** A word or sentence; characters that FITS cannot hold are written as {@code ?}. */
  record Text(String name, String value, String comment) implements FitsCard {
    public Text {
      requireName(name);
    }
  }

  record Whole(String name, long value, String comment) implements FitsCard {
    public Whole {
      requireName(name);
    }
  }

  /**
   * @param value finite: FITS knows no infinity
   */
  record Real(String name, double value, String comment) implements FitsCard {
    public Real {
      requireName(name);
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("FITS card " + name + " must be finite, was " + value);
      }
    }
  }

  record Flag(String name, boolean value, String comment) implements FitsCard {
    public Flag {
      requireName(name);
    }
  }

  private static void requireName(String name) {
    if (!name.matches("[A-Z0-9_-]{1,8}")) {
      throw new IllegalArgumentException(
          "a FITS card's name has 1 to 8 of A-Z, 0-9, - and _, was '" + name + "'");
    }
  }
}
