package endolith.viewer.chart;

/** What a process held at a moment, in bytes; NaN where unknown. */
public record Figures(double resident, double anonymous, double heap, double virtual) {

  /** Nothing else is known. */
  public static Figures ofResident(double bytes) {
    return new Figures(bytes, Double.NaN, Double.NaN, Double.NaN);
  }

  public double of(Measure measure) {
    return switch (measure) {
      case RESIDENT -> resident;
      case ANONYMOUS -> anonymous;
      case HEAP -> heap;
      case VIRTUAL -> virtual;
    };
  }

  /** By {@link Measure#column}. */
  double[] columns() {
    double[] columns = new double[Measure.values().length];
    for (Measure measure : Measure.values()) {
      columns[measure.column()] = of(measure);
    }
    return columns;
  }
}
