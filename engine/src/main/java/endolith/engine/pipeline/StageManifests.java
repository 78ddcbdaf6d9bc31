package endolith.engine.pipeline;

import endolith.engine.checkpoint.CheckpointFile;
import endolith.engine.checkpoint.CheckpointIdentity;
import endolith.engine.checkpoint.CheckpointName;
import endolith.engine.checkpoint.KnownCheckpoint;
import endolith.engine.checkpoint.Manifest;
import endolith.engine.checkpoint.ManifestFile;
import endolith.engine.checkpoint.ManifestRemarks;
import endolith.engine.checkpoint.RawFingerprint;
import endolith.engine.checkpoint.RecordedContent;
import endolith.engine.checkpoint.TaskFiles;
import endolith.engine.image.store.ImageChecksums;
import endolith.engine.parameter.Parameters;
import endolith.engine.parameter.StageParameters;
import endolith.engine.task.FileFormats.FileKind;
import endolith.engine.task.Stage;
import endolith.engine.task.TaskRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Keeps the manifests of one stage: incomplete ones while it runs, so that a file whose making was
 * cut short is never taken for a result; complete ones once every file is whole.
 */
final class StageManifests {
  private final TaskRequest request;
  private final Parameters parameters;
  private final TaskFiles files;
  private final String program;
  private final Stage stage;
  private final Map<String, KnownCheckpoint> earlier;
  private final StageReports reports;

  /**
   * @param earlier the checkpoints of earlier stages, by file stem
   */
  StageManifests(
      TaskRequest request,
      Parameters parameters,
      TaskFiles files,
      String program,
      Stage stage,
      Map<String, KnownCheckpoint> earlier,
      StageReports reports) {
    this.request = request;
    this.parameters = parameters;
    this.files = files;
    this.program = program;
    this.stage = stage;
    this.earlier = earlier;
    this.reports = reports;
  }

  void begin() throws IOException {
    for (CheckpointName name : CheckpointName.of(stage, parameters)) {
      Manifest begun =
          manifest(name, false, Map.of(), Map.of(), Map.of(), CheckpointFacts.NONE, List.of());
      ManifestFile.write(files.manifest(name), begun);
    }
  }

  /**
   * @param written checksums of the files that the stage wrote
   */
  Map<CheckpointName, Manifest> complete(StageOutcome outcome, Map<Path, ImageChecksums> written)
      throws IOException {
    Map<CheckpointName, Manifest> manifests = new LinkedHashMap<>();
    for (Map.Entry<CheckpointName, CheckpointFacts> entry : outcome.facts().entrySet()) {
      CheckpointName name = entry.getKey();
      Manifest manifest =
          manifest(
              name,
              true,
              outcome.raw(),
              sizes(name),
              contents(name, written),
              entry.getValue(),
              outcome.plots());
      CheckpointFile.removeOutdated(files, name, manifest);
      ManifestFile.write(files.manifest(name), manifest);
      manifests.put(name, manifest);
    }
    return manifests;
  }

  private Map<String, Long> sizes(CheckpointName name) throws IOException {
    Map<String, Long> sizes = new TreeMap<>();
    for (FileKind kind : request.formats().choice().kinds()) {
      Path file = files.image(name, kind);
      sizes.put(files.key(file), Files.size(file));
    }
    return sizes;
  }

  private Map<String, RecordedContent> contents(
      CheckpointName name, Map<Path, ImageChecksums> written) throws IOException {
    Map<String, RecordedContent> contents = new TreeMap<>();
    for (FileKind kind : request.formats().choice().kinds()) {
      Path file = files.image(name, kind);
      ImageChecksums checksums = Objects.requireNonNull(written.get(file));
      contents.put(files.key(file), RecordedContent.of(file, checksums));
    }
    return contents;
  }

  private Manifest manifest(
      CheckpointName name,
      boolean complete,
      Map<String, RawFingerprint> raw,
      Map<String, Long> sizes,
      Map<String, RecordedContent> contents,
      CheckpointFacts facts,
      List<String> plots) {
    Map<String, String> upstream = new LinkedHashMap<>();
    Map<String, String> pixels = new LinkedHashMap<>();
    for (CheckpointName input : CheckpointName.readBy(stage)) {
      KnownCheckpoint known = earlier.get(input.stem());
      upstream.put(input.stem(), known == null ? "" : known.identity());
      if (known != null && known.pixels() != null) {
        pixels.put(input.stem(), known.pixels());
      }
    }
    Manifest.Inputs inputs =
        new Manifest.Inputs(raw, upstream, StageParameters.of(parameters, stage), pixels);
    return new Manifest(
        new Manifest.Subject(
            name.stem(), request.name().sample(), request.name().dye(), stage.number()),
        complete,
        complete ? CheckpointIdentity.of(name, inputs) : "",
        new Manifest.Making(
            program,
            Instant.now().truncatedTo(ChronoUnit.SECONDS),
            reports.wallSeconds(),
            reports.peakResidentBytes()),
        inputs,
        sizes,
        contents,
        plots,
        facts.image(),
        facts.transform(),
        facts.scale(),
        ManifestRemarks.of(facts.findings()),
        null);
  }
}
