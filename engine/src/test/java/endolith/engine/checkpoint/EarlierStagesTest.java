package endolith.engine.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import endolith.engine.checkpoint.StageState.Kind;
import endolith.engine.fixture.EarlierProject;
import endolith.engine.fixture.TaskRequestBuilder;
import endolith.engine.parameter.BoundaryParameters;
import endolith.engine.parameter.Parameter;
import endolith.engine.parameter.Parameter.FormerDefault;
import endolith.engine.parameter.Parameter.Past;
import endolith.engine.parameter.ParameterKind;
import endolith.engine.parameter.ParameterTable;
import endolith.engine.parameter.Parameters;
import endolith.engine.task.CancelToken;
import endolith.engine.task.FileFormats;
import endolith.engine.task.Objection;
import endolith.engine.task.Stage;
import endolith.engine.task.TaskRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What counts of the results of version 0.1.0 when parameters come and defaults change. */
class EarlierStagesTest {
  private static final Parameter<Boolean> NEW_METHOD =
      new Parameter<>(
          "new_method",
          "nm",
          Stage.INTERIOR,
          new ParameterKind.Flag(),
          true,
          new Past<>(false, List.of()),
          "",
          "Planted: a better method, on by default.");

  @TempDir Path folder;
  private EarlierProject project;

  @BeforeEach
  void unpack() throws IOException {
    project = EarlierProject.in(folder);
  }

  @Test
  void everyStageCountsAndTellsWhoMadeIt() throws Exception {
    for (TaskRequest task : List.of(project.first(), project.second())) {
      List<StageState> states = StageReview.of(task, CancelToken.NEVER);
      assertThat(states).extracting(StageState::kind).containsOnly(Kind.VALID);
      assertThat(states)
          .extracting(StageState::madeBy)
          .containsOnly(Optional.of(EarlierProject.PROGRAM));
    }
  }

  @Test
  void aNewParameterMakesNothingStaleUnlessItIsSetToWhatWasNotDoneBefore() throws Exception {
    List<Parameter<?>> table = new ArrayList<>(ParameterTable.all());
    table.add(NEW_METHOD);
    Parameters unset = parameters();
    assertThat(kinds(unset, table)).containsOnly(Kind.VALID);
    assertThat(kinds(unset.with(NEW_METHOD, "false"), table)).containsOnly(Kind.VALID);
    assertThat(kinds(unset.with(NEW_METHOD, "true"), table))
        .containsExactly(Kind.VALID, Kind.VALID, Kind.STALE, Kind.STALE);
  }

  @Test
  void aChangedDefaultMakesNothingStale() throws Exception {
    Parameter<Integer> smooth = BoundaryParameters.BOUNDARY_SMOOTH;
    Parameter<Integer> changed = withDefault(smooth, 14, List.of(new FormerDefault<>(10, "0.3.0")));
    List<Parameter<?>> table =
        ParameterTable.all().stream().map(each -> each == smooth ? changed : each).toList();
    Parameters unset = parameters();
    assertThat(kinds(unset, table)).containsOnly(Kind.VALID);
    assertThat(kinds(unset.with(changed, "10"), table)).containsOnly(Kind.VALID);
  }

  @Test
  void aDefaultThatChangedUnnoticedMakesResultsStale() throws Exception {
    Parameter<Integer> smooth = BoundaryParameters.BOUNDARY_SMOOTH;
    Parameter<Integer> changed = withDefault(smooth, 14, List.of());
    List<Parameter<?>> table =
        ParameterTable.all().stream().map(each -> each == smooth ? changed : each).toList();
    assertThat(kinds(parameters(), table)).contains(Kind.STALE);
  }

  @Test
  void aParameterThatThisProgramDoesNotKnowMakesResultsStale() throws Exception {
    List<Parameter<?>> table =
        ParameterTable.all().stream().filter(each -> each.stage() != Stage.INTERIOR).toList();
    assertThat(kinds(parameters(), table))
        .containsExactly(Kind.VALID, Kind.VALID, Kind.STALE, Kind.STALE);
  }

  @Test
  void aChangedRawFileMakesResultsStale() throws Exception {
    Path raw = project.raw("Basalt_1_PreStain_DAPI.tif");
    byte[] bytes = Files.readAllBytes(raw);
    bytes[bytes.length / 2] ^= 1;
    Files.write(raw, bytes);
    assertThat(kinds(parameters(), ParameterTable.all())).containsOnly(Kind.STALE);
  }

  @Test
  void aSampleThatWasRenamedKeepsItsResults() throws Exception {
    TaskRequest task = project.first();
    Path raw = folder.resolve("raw");
    Files.move(raw.resolve("Basalt_1"), raw.resolve("1 inch"));
    Files.move(project.output().resolve("Basalt_1"), project.output().resolve("1 inch"));
    TaskRequest renamed =
        TaskRequestBuilder.task("1 inch", "DAPI")
            .raw(
                raw,
                raw.resolve("1 inch").resolve(task.raw().pre().getFileName()),
                raw.resolve("1 inch").resolve(task.raw().post().getFileName()))
            .output(project.output())
            .log(task.log())
            .parameters(task.parameters())
            .formats(FileFormats.Choice.TIFF)
            .build();
    assertThat(StageReview.of(renamed, CancelToken.NEVER))
        .extracting(StageState::kind)
        .containsOnly(Kind.VALID);
  }

  @Test
  void anEditedManifestDoesNotCount() throws Exception {
    Path manifest =
        project.output().resolve("Basalt_1/DAPI/manifest/02_icp_aligned_pre_pad10.json");
    String text = Files.readString(manifest);
    Files.writeString(
        manifest, text.replace("\"boundary_width\" : \"15\"", "\"boundary_width\" : \"16\""));
    List<StageState> states = StageReview.of(project.first(), CancelToken.NEVER);
    assertThat(states.get(1).objection())
        .isEqualTo(Objection.to(Objection.Kind.MANIFEST_CHANGED, "02_icp_aligned_pre"));
  }

  private static Parameters parameters() throws Exception {
    return Parameters.of(Map.of("pad", "10"));
  }

  private List<Kind> kinds(Parameters parameters, List<Parameter<?>> table) {
    return StageReview.of(project.first(), parameters, table, CancelToken.NEVER).stream()
        .map(StageState::kind)
        .toList();
  }

  private static <T> Parameter<T> withDefault(
      Parameter<T> parameter, T value, List<FormerDefault<T>> former) {
    return new Parameter<>(
        parameter.name(),
        parameter.abbreviation(),
        parameter.stage(),
        parameter.kind(),
        value,
        new Past<>(value, former),
        parameter.unit(),
        parameter.help());
  }
}
