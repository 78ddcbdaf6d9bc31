package endolith.app.choose;

import static endolith.app.text.Texts.text;

import endolith.app.choose.Cell.Standing;
import endolith.app.pace.Work;
import endolith.app.program.Program;
import endolith.app.text.NumberTexts;
import endolith.app.text.ResultTexts;
import endolith.app.text.StageTexts;
import endolith.app.text.VerdictWords;
import endolith.engine.checkpoint.StageState;
import endolith.engine.image.ImageInfo;
import endolith.engine.image.disk.IoMessage;
import endolith.engine.parameter.ParameterException;
import endolith.engine.pipeline.StoredResult;
import endolith.engine.preflight.TaskShape;
import endolith.engine.raw.Pairing;
import endolith.engine.raw.RawPair;
import endolith.engine.raw.RawProblem;
import endolith.engine.raw.RawProject;
import endolith.engine.raw.RawSample;
import endolith.engine.task.Outcome;
import endolith.engine.task.TaskRequest;
import endolith.engine.task.TaskResult;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

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
  private static final Logger LOG = LoggerFactory.getLogger(BoardContents.class);

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
      case null -> Standing.of(CellState.ABSENT, text("cell.absent.detail"));
      case RawPair pair -> Standing.of(CellState.LOOKING);
      case RawProblem problem -> Standing.of(CellState.PROBLEM, problem.what(), problem.fix());
    };
  }

  /** Looks at the images and checkpoints of one task, and at what the last run says of it. */
  static Standing review(TaskRequest task, Crashes crashes) throws ParameterException {
    TaskShape shape;
    try {
      shape = TaskShape.of(task);
    } catch (IOException e) {
      String what = IoMessage.of(e, String.valueOf(e.getMessage()));
      String within = what.replace(task.raw().folder() + File.separator, "");
      return Standing.of(CellState.PROBLEM, within, text("cell.unreadable"));
    }
    StoredResult stored = StoredResult.of(task);
    List<StageState> states = stored.states();
    CellState state =
        state(states.stream().filter(s -> s.stage().number() <= task.stages().to()).toList());
    TaskResult result = state == CellState.DONE ? stored.result() : crashes.of(task).orElse(null);
    Outcome outcome = result == null ? null : Outcome.of(result);
    List<String> details = new ArrayList<>();
    if (result != null && outcome != Outcome.ALIGNED && outcome != Outcome.UNJUDGED) {
      details.addAll(ResultTexts.sentences(result));
      details.add(VerdictWords.fix(result));
    }
    if (details.isEmpty() || state != CellState.DONE) {
      states.forEach(stage -> details.add(sentence(stage)));
    }
    return new Standing(
        state, outcome, work(task, shape, states), details, files(task, shape), null);
  }

  private static List<String> files(TaskRequest task, TaskShape shape) {
    return List.of(file(task.raw().pre(), shape.pre()), file(task.raw().post(), shape.post()));
  }

  private static String file(Path file, ImageInfo info) {
    String size = "–";
    String date = "–";
    try {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      size = NumberTexts.memory(attributes.size());
      date = NumberTexts.moment(attributes.lastModifiedTime().toInstant());
    } catch (IOException e) {
      LOG.warn("{} was there just now", file, e);
    }
    return text(
        "cell.file",
        file.getFileName(),
        info.width(),
        info.height(),
        info.description(),
        size,
        date);
  }

  /** From the first stage that does not count on, each is made. */
  private static Work work(TaskRequest task, TaskShape shape, List<StageState> states) {
    Set<Integer> stages = new TreeSet<>();
    for (StageState state : states) {
      int number = state.stage().number();
      boolean forced = task.stages().force() && number >= task.stages().from();
      if (number <= task.stages().to() && (forced || !state.isUsable() || !stages.isEmpty())) {
        stages.add(number);
      }
    }
    return new Work(shape.paddedPixels(), stages);
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
          case STALE -> text("stage.stale", StageTexts.reason(state));
        };
    return text("stage.line", state.stage().number(), state.stage().title(), how);
  }
}
