package endolith.app.text;

import static org.assertj.core.api.Assertions.assertThat;

import endolith.engine.batch.MemoryShortage;
import endolith.engine.fixture.TaskRequestBuilder;
import endolith.engine.fixture.TaskResultBuilder;
import endolith.engine.json.Json;
import endolith.engine.task.AlignmentFigures;
import endolith.engine.task.Finding;
import endolith.engine.task.Objection;
import endolith.engine.task.RockShares;
import endolith.engine.task.Stage;
import endolith.engine.task.StageFinding;
import endolith.engine.task.TaskResult;
import endolith.engine.task.Verdict;
import endolith.engine.task.VerdictReason;
import endolith.engine.task.WorkerLoss;
import endolith.engine.task.WorkerLoss.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ResultTextsTest {
  private static final long MIB = 1 << 20;

  private static TaskResult lost(Kind kind, int exitCode) {
    return TaskResult.lost(
        TaskRequestBuilder.task("basalt", "DAPI").in(Path.of("project")).build(),
        new WorkerLoss(kind, exitCode, 2, 310 * MIB, 1536 * MIB),
        3,
        List.of());
  }

  @Test
  void theCommandLineNamesTheOptionAndTheExitCode() {
    assertThat(ResultTexts.commandLineStatus(lost(Kind.HEAP_EXHAUSTED, 3)))
        .isEqualTo(
            "error: worker ran out of memory; in stage 2, heap 310 MiB, memory at most 1.5 GiB,"
                + " exit code 3: give it more with --budget");
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void theWindowNamesNeither(Kind kind) {
    TaskResult result = lost(kind, 137);
    assertThat(ResultTexts.sentences(result))
        .singleElement()
        .asString()
        .contains("in stage 2", "1.5 GiB")
        .doesNotContain("--", "exit code", "task");
    assertThat(ResultTexts.status(result)).startsWith("error: ").doesNotContain("exit code");
    assertThat(ResultTexts.told(result).status()).isEqualTo(ResultTexts.status(result));
    assertThat(ResultTexts.told(result).remarks().problems())
        .isEqualTo(ResultTexts.problems(result));
    assertThat(VerdictWords.fix(result)).startsWith("What to do: ").doesNotContain("--");
  }

  @Test
  void aWorkerWithoutEnoughMemoryIsNotAdvisedToTakeLess() {
    assertThat(VerdictWords.fix(lost(Kind.HEAP_EXHAUSTED, 3))).contains("more memory");
    assertThat(VerdictWords.fix(lost(Kind.KILLED_SHORT_OF_MEMORY, 137))).contains("less memory");
    assertThat(VerdictWords.fix(lost(Kind.KILLED, 137))).doesNotContain("memory");
  }

  @ParameterizedTest
  @EnumSource(VerdictReason.Kind.class)
  void everyReasonIsToldWithItsFiguresAndItsPlot(VerdictReason.Kind kind) {
    double[] figures = new double[kind.figures().size()];
    Arrays.fill(figures, 9);
    TaskResult doubted =
        TaskResultBuilder.complete("basalt", "DAPI")
            .verdict(Verdict.CHECK, VerdictReason.check(kind, figures))
            .build();
    assertThat(ResultTexts.look(doubted))
        .singleElement()
        .asString()
        .matches(words -> words.chars().filter(c -> c == '9').count() == figures.length)
        .endsWith(kind.plot().map(plot -> ": see " + plot).orElse(""));
    assertThat(ResultTexts.told(doubted).judgement().look())
        .isEqualTo(ResultTexts.sentences(doubted));
  }

  @ParameterizedTest
  @EnumSource(Finding.Kind.class)
  void everyFindingIsToldWithItsStageAndItsFigures(Finding.Kind kind) {
    double[] figures = new double[kind.figures().size()];
    Arrays.fill(figures, 9);
    Finding finding = Finding.of(kind, figures);
    TaskResult result =
        TaskResultBuilder.complete("basalt", "DAPI")
            .findings(
                new StageFinding.Found(2, true, finding), new StageFinding.Found(3, false, finding))
            .build();
    assertThat(ResultTexts.notes(result))
        .singleElement()
        .asString()
        .startsWith("interior alignment: ")
        .matches(words -> words.chars().filter(c -> c == '9').count() == figures.length);
    assertThat(ResultTexts.problems(result))
        .singleElement()
        .asString()
        .startsWith("boundary alignment: ");
    assertThat(ResultTexts.told(result).remarks().notes()).isEqualTo(ResultTexts.notes(result));
    assertThat(ResultTexts.told(result).remarks().problems())
        .isEqualTo(ResultTexts.problems(result));
  }

  @Test
  void whatATaskSaysInWordsStandsBetweenItsFindings() {
    TaskResult result =
        TaskResultBuilder.complete("basalt", "DAPI")
            .findings(
                new StageFinding.DoneAgain(
                    2, Objection.to(Objection.Kind.RAW_FILE_CHANGED, "a.tif")),
                new StageFinding.Written(2, false, "Best overlay: outline ICP."),
                StageFinding.of(Stage.INTERIOR, Finding.Kind.START_FOUND_ANEW))
            .build();
    assertThat(ResultTexts.notes(result))
        .containsExactly(
            "boundary alignment: done again: raw file a.tif has changed",
            "boundary alignment: Best overlay: outline ICP.",
            "interior alignment: the transform of the boundary alignment, made by another program,"
                + " is not recorded: it was found anew");
  }

  @Test
  void whatALaterVersionFoundIsNamedAndAFigureBeyondAllNumbersIsAMark() throws IOException {
    Finding later = Json.read("{\"kind\":\"moon_phase\",\"figures\":{}}", Finding.class);
    double unbounded = Double.POSITIVE_INFINITY;
    Finding folded = Finding.of(Finding.Kind.STRONG_PERSPECTIVE, unbounded);
    TaskResult result =
        TaskResultBuilder.complete("basalt", "DAPI")
            .findings(
                new StageFinding.Found(3, false, later), new StageFinding.Found(3, false, folded))
            .verdict(
                Verdict.FAILED,
                VerdictReason.failed(VerdictReason.Kind.STRONG_PERSPECTIVE, unbounded))
            .build();
    assertThat(ResultTexts.notes(result))
        .containsExactly(
            "interior alignment: noted by a newer version of the program, which knows what it"
                + " means: moon_phase",
            "interior alignment: strong perspective: the magnification changes by a factor of ?"
                + " across the image");
    assertThat(ResultTexts.look(result)).singleElement().asString().contains("a factor of ? ");
  }

  @Test
  void figuresAreRoundedToWhatAPersonReads() {
    TaskResult result =
        TaskResultBuilder.complete("basalt", "DAPI")
            .findings(
                new StageFinding.Found(
                    3, false, Finding.of(Finding.Kind.PATCHES_AGREE, 257, 260, 2, 0.0123, 0.3672)))
            .build();
    assertThat(ResultTexts.notes(result))
        .containsExactly(
            "interior alignment: 257 of 260 patches at 1/2 resolution agree within 0.01 px on a"
                + " correction of 0.4 px");
  }

  @Test
  void whyAPairIsDoubtedIsSaidBeforeWhatWasNoticed() {
    TaskResult failed =
        TaskResultBuilder.complete("basalt", "DAPI")
            .verdict(Verdict.FAILED, VerdictReason.failed(VerdictReason.Kind.NO_ROCK))
            .problems("Boundary alignment: refused")
            .build();
    assertThat(ResultTexts.sentences(failed))
        .containsExactly(
            "no rock is seen in both images: see registration", "Boundary alignment: refused");
    assertThat(VerdictWords.fix(failed))
        .contains("do not use the difference image")
        .doesNotContain("can be used");
  }

  @Test
  void whatZeroPointOneWroteIsShownAsItIs() throws IOException {
    TaskResult earlier =
        Json.read(
            """
            {"id": "A/X", "sample": "A", "dye": "X", "status": "complete", "verdict": "check",
             "look": ["overlap of the images is only 0.25: see fine_alignment"], "scales": {},
             "wall_s": 1.5, "stages": [], "problems": [], "notes": ["padding: by hand"]}
            """,
            TaskResult.class);
    assertThat(ResultTexts.look(earlier))
        .containsExactly("overlap of the images is only 0.25: see fine_alignment");
    assertThat(ResultTexts.notes(earlier)).containsExactly("padding: by hand");
    assertThat(ResultTexts.told(earlier)).isEqualTo(earlier);
  }

  @Test
  void aShortageIsToldWithItsFigures() {
    assertThat(ResultTexts.shortage(new MemoryShortage(21 * MIB, 1024 * MIB)))
        .isEqualTo("only 21 MiB of memory are left on this machine (threshold 1.0 GiB)");
  }

  @Test
  void theAccuracyIsToldWithTheShareOfTheRockThatItHoldsFor() {
    TaskResultBuilder good = TaskResultBuilder.complete("basalt", "DAPI");
    assertThat(ResultTexts.accuracy(good.build())).isEmpty();
    assertThat(ResultTexts.accuracy(good.accuracyPx(0.012).build()))
        .contains("accuracy about 0.012 px");
    RockShares rock = new RockShares(0.95, 0.025, 0.02, 0.005);
    good.alignment(new AlignmentFigures(0.012, null, rock, null, null, null, null, null));
    assertThat(ResultTexts.accuracy(good.build()))
        .contains("accuracy 0.012 px over the 97.5 % of the rock that is confirmed");
    good.alignment(new AlignmentFigures(0.012, 0.034, rock, null, null, null, null, null));
    assertThat(ResultTexts.accuracy(good.build()))
        .contains(
            "accuracy 0.012 px (95 %: 0.034 px) over the 97.5 % of the rock that is confirmed");
  }
}
