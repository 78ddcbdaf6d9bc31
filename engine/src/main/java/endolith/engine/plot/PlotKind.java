package endolith.engine.plot;

import endolith.engine.plot.chart.Chart;
import endolith.engine.plot.chart.ChartPainter;
import endolith.engine.plot.figure.Figure;
import java.io.IOException;
import java.nio.file.Path;

/** The eight plots of a task, in the order in which a person looks at them. */
public enum PlotKind {
  DIFFERENCE_IMAGE(
      "difference_image",
      "Difference image",
      "How to read: red is what the dye added, white is what cancelled, blue was subtracted too"
          + " much. Red and blue edges side by side mean misalignment."),
  REGISTRATION(
      "registration",
      "Boundary alignment",
      "How to read: magenta is post, green is pre; where both agree the picture turns white or"
          + " grey. After alignment the two outlines should lie on each other."),
  FINE_ALIGNMENT(
      "fine_alignment",
      "Interior alignment",
      "How to read: in the right column grains should be white or grey without coloured fringes;"
          + " magenta spots that remain are the dye. Contradicted parts of the rock lie elsewhere:"
          + " arrows point to where pre shows them. Of silent parts nothing can be said."),
  PRE_POST_HEATMAP(
      "pre_post_heatmap",
      "Brightness before and after",
      "How to read: minerals gather along the line post = scale × pre; what lies above that band is"
          + " dye. A band that leaves the line speaks against the scale."),
  EXCESS_HEATMAP(
      "excess_heatmap",
      "Excess over the background",
      "How to read: pixels brighter than the background, less as many as are equally far below it:"
          + " what noise cannot explain. Dye stands out high above 0."),
  PRE_POST_HISTOGRAMS(
      "pre_post_histograms",
      "Brightness distributions",
      "How to read: scaled pre (dashed) should follow post where minerals dominate; post's surplus"
          + " on the bright side is dye."),
  DIFFERENCE_HISTOGRAM(
      "difference_histogram",
      "Distribution of the difference",
      "How to read: subtracted minerals make a narrow peak at 0, or at the background's offset;"
          + " the shaded surplus over its mirrored dark side is dye."),
  RATIO_HISTOGRAM(
      "ratio_histogram",
      "Ratio of post to pre",
      "How to read: the background's scale is where the ratios pile up; the tail to the right is"
          + " dye. Estimates that disagree deserve a look.");

  private final String fileStem;
  private final String title;
  private final String caption;

  PlotKind(String fileStem, String title, String caption) {
    this.fileStem = fileStem;
    this.title = title;
    this.caption = caption;
  }

  /** File name without suffix and extension. */
  public String fileStem() {
    return fileStem;
  }

  /** What the plot is called. */
  public String title() {
    return title;
  }

  /** One or two sentences on how to read the plot. */
  public String caption() {
    return caption;
  }

  /** A page for a file with a plot of this kind. */
  Figure page(PlotLabel label, String findings) {
    return new Figure(label.sample() + " · " + label.dye() + " — " + title, findings, caption);
  }

  /** Draws a chart of this kind to a file. */
  public void save(Chart chart, PlotLabel label, Path target) throws IOException {
    Figure figure = page(label, chart.findings());
    ChartPainter.draw(chart, figure, null);
    figure.save(target);
  }
}
