package endolith.engine.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import endolith.engine.align.transform.Point;
import endolith.engine.checkpoint.Manifest;
import endolith.engine.checkpoint.RawAlignment;
import endolith.engine.checkpoint.TaskFiles;
import endolith.engine.json.Json;
import endolith.engine.parameter.Parameters;
import endolith.engine.synthetic.Fragments;
import endolith.engine.synthetic.SyntheticPair;
import endolith.engine.synthetic.SyntheticSpec;
import endolith.engine.synthetic.TargetRegistrationError;
import endolith.engine.task.Finding;
import endolith.engine.task.RockShares;
import endolith.engine.task.StageFinding;
import endolith.engine.task.TaskResult;
import endolith.engine.task.Verdict;
import endolith.engine.task.VerdictReason;
import endolith.engine.task.VerdictReason.Kind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rocks that broke between the two pictures, so that most of each is aligned and the rest not. */
class BrokenRockTest {
  private static final SyntheticSpec WHOLE =
      SyntheticSpec.of(640, 520).withSeed(5).withShift(4.3, -2.6).withGain(1.4);

  /** So large that the canvas has levels coarse enough for a search as far as the piece slid. */
  private static final Map<String, String> PAD = Map.of("pad", "300");

  private static final Map<String, String> WHOLE_ONLY = Map.of("pad", "300", "pieces", "false");

  @TempDir Path folder;
  private PipelineProject project;

  @BeforeEach
  void makeProject() throws Exception {
    project = PipelineProject.make(folder);
  }

  @ParameterizedTest
  @ValueSource(doubles = {9, 60})
  void aThirdThatSlidAwayIsNamedWithItsPlaceAndSize(double shift) throws Exception {
    SyntheticPair pair = new SyntheticPair(WHOLE.with(new Fragments(1, 0.33, shift, 0)));
    TaskResult result = run(pair, WHOLE_ONLY);
    assertThat(result.judgement().verdict()).isEqualTo(Verdict.CHECK);
    assertThat(result.alignment().accuracyPx()).isLessThan(0.05);
    // Nothing else about the pair is doubtful.
    assertThat(result.judgement().reasons())
        .extracting(VerdictReason::kind)
        .contains(Kind.ROCK_CONTRADICTED)
        .isSubsetOf(Kind.ROCK_CONTRADICTED, Kind.ROCK_SILENT);
    Map<String, Double> figures = result.judgement().reasons().getFirst().figures();
    assertThat(figures.get("moved_px")).isCloseTo(shift, within(1.0));
    assertThat(figures.get("width_px")).isBetween(60.0, 320.0);
    assertThat(figures.get("height_px")).isBetween(60.0, 400.0);
    double x = Objects.requireNonNull(figures.get("x_px"));
    double y = Objects.requireNonNull(figures.get("y_px"));
    double[] truth = pair.truePostToPre(x, y);
    Point said = alignment(WHOLE_ONLY).toPre(x, y);
    assertThat(Math.hypot(truth[0] - said.x(), truth[1] - said.y())).isCloseTo(shift, within(1.0));
    RockShares shares = result.alignment().trust();
    assertThat(shares).isNotNull();
    assertThat(shares.trusted()).isBetween(0.5, 0.72);
    assertThat(100 * shares.contradicted()).isEqualTo(figures.get("contradicted_percent"));
  }

  @ParameterizedTest
  @ValueSource(doubles = {9, 60})
  void aThirdThatSlidAwayIsAlignedByItself(double shift) throws Exception {
    SyntheticPair pair = new SyntheticPair(WHOLE.with(new Fragments(1, 0.33, shift, 1)));
    TaskResult result = run(pair, PAD);
    assertThat(result.judgement().verdict()).isEqualTo(Verdict.ALIGNED);
    assertThat(result.remarks().findings())
        .filteredOn(
            one ->
                one instanceof StageFinding.Found found
                    && found.finding().kind() == Finding.Kind.PIECE_MOVED)
        .hasSize(1);
    RawAlignment alignment = alignment(PAD);
    assertThat(alignment.postToPre().pieces()).hasSize(1);
    TargetRegistrationError error =
        TargetRegistrationError.of(
            (x, y) -> {
              Point pre = alignment.toPre(x, y);
              return new double[] {pre.x(), pre.y()};
            },
            pair,
            40);
    assertThat(error.median()).isLessThan(0.05);
    assertThat(error.p95()).isLessThan(1);
    Point there = alignment.toPre(300, 260);
    assertThat(alignment.toPost(there.x(), there.y()).distance(new Point(300, 260)))
        .isLessThan(1e-4);
  }

  @Test
  void aWholeOneIsConfirmedNearlyEverywhere() throws Exception {
    TaskResult result = run(new SyntheticPair(WHOLE), PAD);
    assertThat(result.judgement().verdict()).isEqualTo(Verdict.ALIGNED);
    RockShares shares = result.alignment().trust();
    assertThat(shares).isNotNull();
    assertThat(shares.trusted()).isGreaterThan(0.95);
    assertThat(Json.read(Json.line(result), TaskResult.class)).isEqualTo(result);
    Manifest.AlignmentFacts facts = manifest().transform().alignment();
    assertThat(facts).isNotNull();
    assertThat(facts.trust()).isNotNull();
    assertThat(facts.trust().confirmed()).isEqualTo(shares.confirmed());
    assertThat(facts.trust().map().shares()).isEqualTo(shares);
  }

  private TaskResult run(SyntheticPair pair, Map<String, String> settings) throws Exception {
    pair.writeTo(project.post(), project.pre());
    return project.run(settings);
  }

  private RawAlignment alignment(Map<String, String> settings) throws Exception {
    Parameters parameters = Parameters.of(settings);
    return RawAlignment.of(
        new TaskFiles(project.folder().resolve("processed"), "S", "D", parameters));
  }

  private Manifest manifest() throws Exception {
    return Json.read(
        Files.readString(project.file("manifest/03_interior_aligned_pre_pad300.json")),
        Manifest.class);
  }
}
