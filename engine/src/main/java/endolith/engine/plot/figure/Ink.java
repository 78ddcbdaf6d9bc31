package endolith.engine.plot.figure;

/** What things on a page are drawn with; the theme says which colour that is. */
public enum Ink {
  PAPER,
  INK,
  QUIET,
  ORANGE,
  SKY,
  GREEN,
  YELLOW,
  BLUE,
  VERMILION,
  PURPLE
}
