package endolith.app.results;

import java.util.List;

/**
 * The plots of one thing among others beside it.
 *
 * @param title what it is
 * @param spoken for those who cannot see it
 */
public record PlotRow(String title, String spoken, List<Plot> plots) {
  public PlotRow {
    plots = List.copyOf(plots);
  }
}
