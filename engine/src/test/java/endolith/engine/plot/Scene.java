package endolith.engine.plot;

import endolith.engine.align.Evidence;
import endolith.engine.align.Registration;
import endolith.engine.align.padded.PaddedImage;
import endolith.engine.align.transform.PostToPre;
import endolith.engine.fixture.ArrayPyramid;
import endolith.engine.image.Rectangle;
import endolith.engine.plot.chart.Chart;
import endolith.engine.subtract.DifferencePlane;
import endolith.engine.subtract.ScaleEstimate;
import endolith.engine.subtract.ScaleEstimator;
import endolith.engine.subtract.statistics.DifferenceHistogram;
import endolith.engine.subtract.statistics.DifferenceTally;
import endolith.engine.subtract.statistics.PixelStatistics;
import endolith.engine.task.CancelToken;
import endolith.engine.task.OrderedExecutor;
import endolith.engine.task.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A round rock of checkered grains; post is 1.5 times brighter and has one square of dye. */
record Scene(
    ArrayPyramid post,
    ArrayPyramid shiftedPre,
    ArrayPyramid pre,
    ArrayPyramid difference,
    PixelStatistics statistics,
    ScaleEstimate estimate,
    DifferenceHistogram histogram,
    Registration registration) {

  static final int WIDTH = 800;
  static final int HEIGHT = 600;
  static final PlotLabel LABEL = new PlotLabel("A1", "SYBR", "8-bit counts");

  /** The square of dye, post px. */
  static final int DYE_X = 360;

  static final int DYE_Y = 260;
  static final int DYE_SIDE = 60;

  static Scene make() throws IOException {
    ArrayPyramid post = ArrayPyramid.of(WIDTH, HEIGHT, Scene::post);
    return of(post, ArrayPyramid.of(WIDTH, HEIGHT, (x, y) -> mineral(x, y)));
  }

  /** Draws one of the plots to a file. */
  void draw(PlotKind kind, Path file) throws IOException {
    double scale = estimate.scale();
    PlotLabel label = LABEL;
    switch (kind) {
      case REGISTRATION -> RegistrationPlot.draw(label, post, shiftedPre, pre, registration, file);
      case FINE_ALIGNMENT ->
          FineAlignmentPlot.draw(label, padded(post), shiftedPre, pre, registration, file);
      case PRE_POST_HEATMAP,
          EXCESS_HEATMAP,
          PRE_POST_HISTOGRAMS,
          DIFFERENCE_HISTOGRAM,
          RATIO_HISTOGRAM ->
          kind.save(chart(kind), label, file);
      case DIFFERENCE_IMAGE ->
          DifferenceImagePlot.draw(
              label, difference, histogram, scale, "background line", kind.fileStem(), file);
    }
  }

  /** What one of the plots of numbers shows. */
  Chart chart(PlotKind kind) {
    List<ScaleMark> marks = List.of(new ScaleMark("manual", 1.7));
    return switch (kind) {
      case PRE_POST_HEATMAP -> PrePostHeatmap.chart(LABEL, statistics, estimate, marks);
      case EXCESS_HEATMAP -> ExcessHeatmap.chart(LABEL, statistics, estimate);
      case PRE_POST_HISTOGRAMS -> PrePostHistograms.chart(LABEL, statistics, estimate.scale());
      case DIFFERENCE_HISTOGRAM -> DifferenceHistogramPlot.chart(LABEL, histogram, estimate);
      case RATIO_HISTOGRAM -> RatioHistogramPlot.chart(statistics.ratios(), estimate, marks);
      case REGISTRATION, FINE_ALIGNMENT, DIFFERENCE_IMAGE ->
          throw new IllegalArgumentException(kind + " shows pictures");
    };
  }

  static Scene of(ArrayPyramid post, ArrayPyramid pre) throws IOException {
    ArrayPyramid shifted = ArrayPyramid.of(WIDTH, HEIGHT, (x, y) -> mineral(x - 30, y - 20));
    try (OrderedExecutor executor = new OrderedExecutor(2)) {
      PixelStatistics statistics =
          PixelStatistics.collect(
              post.full(), pre.full(), executor, CancelToken.NEVER, new Progress());
      ScaleEstimate estimate =
          ScaleEstimator.estimate(statistics, Optional.empty(), executor, CancelToken.NEVER);
      DifferenceTally tally =
          new DifferenceTally(new DifferencePlane(post.full(), pre.full(), estimate.scale()));
      float[] pixels = new float[WIDTH * HEIGHT];
      tally.read(0, 0, WIDTH, HEIGHT, pixels);
      return new Scene(
          post,
          shifted,
          pre,
          ArrayPyramid.of(WIDTH, HEIGHT, (x, y) -> pixels[y * WIDTH + x]),
          statistics,
          estimate,
          tally.histogram(),
          new Registration(
              PostToPre.IDENTITY,
              true,
              "test",
              new Evidence(1, 0.9, 10, 9, 36, 0.1, 1),
              List.of()));
    }
  }

  static PaddedImage padded(ArrayPyramid image) {
    int width = image.full().width();
    int height = image.full().height();
    return new PaddedImage(image, new Rectangle(40, 30, width - 80, height - 60));
  }

  private static double post(int x, int y) {
    boolean dyed = Math.abs(x - DYE_X) < DYE_SIDE / 2 && Math.abs(y - DYE_Y) < DYE_SIDE / 2;
    double noise = (x * 7919 + y * 104729) % 13 / 6.0 - 1;
    double light = mineral(x, y);
    return light == 0 ? 0 : Math.max(1, Math.rint(1.5 * light + noise + (dyed ? 80 : 0)));
  }

  private static double mineral(int x, int y) {
    if (x < 50 || y < 50 || x >= WIDTH - 50 || y >= HEIGHT - 50) {
      return 0;
    }
    if (Math.hypot(x - 400, (y - 300) * 1.3) > 300) {
      return 2;
    }
    return 20 + 9 * (Math.floorDiv(x, 17) * 5 + Math.floorDiv(y, 13) * 3) % 60 + (x + y) % 5;
  }
}
