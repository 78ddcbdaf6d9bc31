package endolith.engine.plot.chart;

import endolith.engine.json.Required;

/**
 * An axis of a chart.
 *
 * @param from value at its left or lower end; of an image's rows, which are counted downwards, the
 *     larger one
 * @param to value at its other end
 */
public record Span(
    @Required Kind kind, @Required String label, @Required double from, @Required double to) {

  /** How values are spread over an axis. */
  public enum Kind {
    LINEAR,

    /** The ends are powers of ten; values stand at their logarithm. */
    POWERS,

    /** Values are log10 of a ratio, labelled with the ratio. */
    RATIOS
  }

  public static Span linear(String label, double from, double to) {
    return new Span(Kind.LINEAR, label, from, to);
  }
}
