package endolith.engine.plot.figure;

import java.awt.Color;

/** The colours of a page. */
public enum Theme {
  /** For files, and for paper. */
  LIGHT(0xffffff, 0x222222, 0x5a5a5a, 0x009e73, 0x0072b2, 0xd55e00, 0xcc79a7, 0xdddddd, 0xffffff),

  /** For a dark window: the same hues, bright enough to stand out from it. */
  DARK(0x0d1117, 0xe6edf3, 0xa3adb8, 0x2fc79a, 0x6cb6ff, 0xff8a3d, 0xe5a3c6, 0x30363d, 0x2b323b);

  private final Color paper;
  private final Color ink;
  private final Color quiet;
  private final Color green;
  private final Color blue;
  private final Color vermilion;
  private final Color purple;
  private final Color grid;
  private final Color empty;

  Theme(
      int paper,
      int ink,
      int quiet,
      int green,
      int blue,
      int vermilion,
      int purple,
      int grid,
      int empty) {
    this.paper = new Color(paper);
    this.ink = new Color(ink);
    this.quiet = new Color(quiet);
    this.green = new Color(green);
    this.blue = new Color(blue);
    this.vermilion = new Color(vermilion);
    this.purple = new Color(purple);
    this.grid = new Color(grid);
    this.empty = new Color(empty);
  }

  /** What something is drawn with. */
  public Color colour(Ink what) {
    return switch (what) {
      case PAPER -> paper;
      case INK -> ink;
      case QUIET -> quiet;
      case ORANGE -> Style.ORANGE;
      case SKY -> Style.SKY;
      case GREEN -> green;
      case YELLOW -> Style.YELLOW;
      case BLUE -> blue;
      case VERMILION -> vermilion;
      case PURPLE -> purple;
    };
  }

  /** Of lines behind the data, and of frames around keys. */
  Color grid() {
    return grid;
  }

  /** Of cells that hold nothing; the darkest colour of a heat map stands out from it. */
  public Color empty() {
    return empty;
  }
}
