package endolith.app.memory;

import static endolith.app.text.Texts.text;

import endolith.monitor.history.History;
import endolith.monitor.history.HistoryException;
import endolith.monitor.history.RunRow;
import endolith.viewer.chart.ChartSheet;
import endolith.viewer.chart.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The chart of a run for paper, and what stands above it. */
public final class RunSheet {
  private RunSheet() {}

  /** All of a recorded run. */
  public static ChartSheet of(History history, RunRow run) throws HistoryException {
    RunCurves curves = new RunCurves();
    new RecordedRun(history, run).tell(curves);
    return ChartSheet.whole(
        title(curves, Measure.RESIDENT), notes(curves), curves.curves(), ChartTexts.words());
  }

  /** Which run and which memory. */
  public static String title(RunCurves curves, Measure measure) {
    String name = ChartTexts.name(measure);
    return curves.run().map(run -> text("chart.title", name, run.name())).orElse(name);
  }

  /** How the run was done, and whether it leaked. */
  public static List<String> notes(RunCurves curves) {
    Optional<RunRow> run = curves.run();
    if (run.isEmpty()) {
      return List.of();
    }
    List<String> notes = new ArrayList<>();
    notes.add(
        text(
            "chart.run",
            run.get().mode(),
            run.get().workers(),
            run.get().release().replace('_', ' ')));
    curves.leak().ifPresent(leak -> notes.add(leak.climb()));
    return notes;
  }
}
