package endolith.app.results;

import static endolith.app.text.Texts.text;

import endolith.app.text.ResultTexts;
import endolith.engine.task.TaskResult;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of what is known of a task, in sentences.
 *
 * @param title what they are about
 */
record TaskReport(String title, List<String> sentences) {
  TaskReport {
    sentences = List.copyOf(sentences);
  }

  /** What went wrong, what to look at, what was noted; empty if there is nothing to say. */
  static List<TaskReport> of(TaskResults task) {
    List<TaskReport> report = new ArrayList<>();
    TaskResult result = task.result();
    if (result != null) {
      add(report, "report.problems", ResultTexts.problemsInFull(result));
      add(report, "report.look", ResultTexts.look(result));
      add(report, "report.notes", ResultTexts.notes(result));
    }
    return report;
  }

  private static void add(List<TaskReport> report, String key, List<String> sentences) {
    if (!sentences.isEmpty()) {
      report.add(new TaskReport(text(key), sentences));
    }
  }
}
