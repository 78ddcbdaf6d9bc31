package endolith.app.choose;

import static endolith.app.text.Texts.text;

import endolith.app.choose.Cell.Standing;
import endolith.app.program.Program;
import endolith.app.text.ResultTexts;
import endolith.app.text.VerdictWords;
import endolith.engine.checkpoint.StageReview;
import endolith.engine.checkpoint.StageState;
import endolith.engine.parameter.ParameterException;
import endolith.engine.raw.Pairing;
import endolith.engine.raw.RawPair;
import endolith.engine.raw.RawProblem;
import endolith.engine.raw.RawProject;
import endolith.engine.raw.RawSample;
import endolith.engine.task.CancelToken;
import endolith.engine.task.TaskRequest;
import endolith.engine.task.TaskResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The pairs of a project and their states, as read from the disk for the board.
 *
 * @param cells by task name; those of complete pairs are still {@link CellState#LOOKING}
 * @param problems everything that is wrong with the raw folder
 */
record BoardContents(
    List<String> samples,
    List<String> dyes,
    Map<String, Standing> cells,
    List<RawProblem> problems) {

  static BoardContents of(RawProject project) {
    List<String> samples = project.samples().stream().map(RawSample::name).toList();
    TreeSet<String> dyes = new TreeSet<>();
    project.samples().forEach(sample -> dyes.addAll(sample.dyes().keySet()));
    Map<String, Standing> cells = new LinkedHashMap<>();
    for (RawSample sample : project.samples()) {
      for (String dye : dyes) {
        cells.put(sample.name() + "/" + dye, standing(sample.dyes().get(dye)));
      }
    }
    return new BoardContents(samples, List.copyOf(dyes), cells, project.problems());
  }

  private static Standing standing(@org.jspecify.annotations.Nullable Pairing pairing) {
    return switch (pairing) {
      case null -> new Standing(CellState.ABSENT, List.of(text("cell.absent.detail")));
      case RawPair pair -> new Standing(CellState.LOOKING, List.of());
      case RawProblem problem ->
          new Standing(CellState.PROBLEM, List.of(problem.what(), problem.fix()));
    };
  }

  /** Looks at the checkpoints of one task, and at what the last run says of it. */
  static Standing review(TaskRequest task, Failures failures) throws ParameterException {
    Standing standing = review(task);
    Optional<TaskResult> failed =
        standing.state() == CellState.DONE ? Optional.empty() : failures.of(task);
    return failed
        .map(
            result -> {
              List<String> details = new ArrayList<>(ResultTexts.problems(result));
              details.add(VerdictWords.fix(result));
              return new Standing(CellState.FAILED, details);
            })
        .orElse(standing);
  }

  private static Standing review(TaskRequest task) throws ParameterException {
    List<StageState> states = StageReview.of(task, CancelToken.NEVER);
    List<String> details = new ArrayList<>();
    for (StageState state : states) {
      details.add(sentence(state));
    }
    List<StageState> asked =
        states.stream().filter(state -> state.stage().number() <= task.stages().to()).toList();
    return new Standing(state(asked), details);
  }

  private static CellState state(List<StageState> asked) {
    if (asked.stream().allMatch(StageState::isUsable)) {
      return CellState.DONE;
    }
    if (asked.stream().anyMatch(state -> state.kind() == StageState.Kind.STALE)) {
      return CellState.STALE;
    }
    return asked.stream().anyMatch(StageState::isUsable) ? CellState.PARTLY : CellState.READY;
  }

  private static String sentence(StageState state) {
    String how =
        switch (state.kind()) {
          case VALID ->
              Program.otherVersion(state)
                  .map(version -> text("stage.valid.by", version))
                  .orElseGet(() -> text("stage.valid"));
          case ACCEPTED -> text("stage.accepted");
          case MISSING -> text("stage.missing");
          case STALE -> text("stage.stale", state.reason());
        };
    return text("stage.line", state.stage().number(), state.stage().title(), how);
  }
}
