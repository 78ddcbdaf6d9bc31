package endolith.app.results;

import endolith.viewer.picture.Drawn;
import endolith.viewer.picture.FileVersion;
import java.util.Optional;

/**
 * How a plot is drawn from its numbers.
 *
 * @param chart its name among the charts of the pair
 * @param picture the plot's own file, parts of which may be shown; empty if it is not there
 */
record PlotDrawn(String chart, Optional<FileVersion> picture, PlotRoom room) implements Drawn {}
