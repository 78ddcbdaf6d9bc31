package endolith.viewer.image.layer;

import endolith.engine.align.fit.FitPatches;
import endolith.engine.align.trust.TrustMap;
import endolith.engine.checkpoint.CheckpointFile;
import endolith.engine.checkpoint.CheckpointName;
import endolith.engine.checkpoint.Manifest;
import endolith.engine.checkpoint.ManifestFile;
import endolith.engine.checkpoint.ManifestTransforms;
import endolith.engine.checkpoint.RawAlignment;
import endolith.engine.checkpoint.RecordedContent;
import endolith.engine.checkpoint.ScaleKey;
import endolith.engine.checkpoint.TaskFiles;
import endolith.engine.image.ImageInfo;
import endolith.engine.image.Rectangle;
import endolith.engine.image.scan.ScannedImages;
import endolith.engine.image.store.CheckpointImages;
import endolith.engine.parameter.PaddingParameters;
import endolith.engine.parameter.Parameters;
import endolith.engine.task.FileFormats.FileKind;
import endolith.engine.task.RawFiles;
import endolith.viewer.image.layer.LayerProblem.Kind;
import endolith.viewer.picture.FileVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what there is to look at of a pair: checkpoints, else the raw files. Reads manifests
 * and headers, no pixels. For one thread, once.
 */
public final class PairImagesReader {
  private final TaskFiles files;
  private final Parameters parameters;
  private final @Nullable RawFiles raw;
  private final Map<CheckpointName, Manifest> manifests = new HashMap<>();
  private final List<Layer> layers = new ArrayList<>();
  private final List<LayerProblem> problems = new ArrayList<>();

  private PairImagesReader(TaskFiles files, Parameters parameters, @Nullable RawFiles raw) {
    this.files = files;
    this.parameters = parameters;
    this.raw = raw;
  }

  /**
   * What there is now. What is missing or unreadable becomes a problem; nothing is thrown.
   *
   * @param parameters that the pair was run with
   * @param raw files of the pair, shown where their checkpoints are not there
   */
  public static PairImages read(TaskFiles files, Parameters parameters, Optional<RawFiles> raw) {
    return new PairImagesReader(files, parameters, raw.orElse(null)).read();
  }

  private PairImages read() {
    Rectangle post = content(CheckpointName.PADDED_POST, raw == null ? null : raw.post());
    Rectangle pre = content(CheckpointName.PADDED_PRE, raw == null ? null : raw.pre());
    add(LayerKind.POST, CheckpointName.PADDED_POST, post, post, raw == null ? null : raw.post());
    CheckpointName aligned = aligned();
    add(LayerKind.PRE_ALIGNED, aligned, post, post, null);
    for (ScaleKey key : ScaleKey.of(parameters)) {
      addDifference(key, post);
    }
    add(
        LayerKind.PRE_UNALIGNED,
        CheckpointName.PADDED_PRE,
        post,
        pre,
        raw == null ? null : raw.pre());
    Manifest found = manifests.get(aligned);
    return new PairImages(
        layers,
        post,
        Optional.of(pre),
        alignment(found, post, pre),
        trust(found),
        patches(found),
        pixelSize(),
        problems);
  }

  /** The last stage that aligned pre. */
  private CheckpointName aligned() {
    manifest(LayerKind.PRE_ALIGNED, CheckpointName.INTERIOR_PRE);
    if (file(CheckpointName.INTERIOR_PRE).isEmpty()) {
      manifest(LayerKind.PRE_ALIGNED, CheckpointName.BOUNDARY_PRE);
      if (file(CheckpointName.BOUNDARY_PRE).isPresent()) {
        return CheckpointName.BOUNDARY_PRE;
      }
    }
    return CheckpointName.INTERIOR_PRE;
  }

  private Optional<Path> file(CheckpointName name) {
    return CheckpointFile.find(files, name, Optional.ofNullable(manifests.get(name)));
  }

  private void manifest(LayerKind kind, CheckpointName name) {
    Path path = files.manifest(name);
    try {
      ManifestFile.read(path)
          .filter(Manifest::complete)
          .ifPresent(manifest -> manifests.put(name, manifest));
    } catch (IOException e) {
      problems.add(problem(kind, path, e));
    }
  }

  /** From the manifest; else as the pad and the raw file's header tell. */
  private Rectangle content(CheckpointName name, @Nullable Path rawFile) {
    boolean isPost = name.equals(CheckpointName.PADDED_POST);
    manifest(isPost ? LayerKind.POST : LayerKind.PRE_UNALIGNED, name);
    Manifest manifest = manifests.get(name);
    if (manifest != null && manifest.image().content() != null) {
      return manifest.image().content();
    }
    int pad = parameters.get(PaddingParameters.PAD);
    try {
      if (rawFile != null) {
        ImageInfo info = ScannedImages.inspect(rawFile);
        return new Rectangle(pad, pad, info.width(), info.height());
      }
      Optional<Path> checkpoint = file(name);
      if (checkpoint.isPresent()) {
        ImageInfo info = CheckpointImages.inspect(checkpoint.get());
        return new Rectangle(
            pad, pad, Math.max(1, info.width() - 2 * pad), Math.max(1, info.height() - 2 * pad));
      }
    } catch (IOException e) {
      // The layer itself will say so.
    }
    return new Rectangle(pad, pad, 1, 1);
  }

  /**
   * @param content where the raw image lies on the padded canvas
   * @param rawFile to be shown where there is no checkpoint
   */
  private void add(
      LayerKind kind,
      CheckpointName name,
      Rectangle post,
      Rectangle content,
      @Nullable Path rawFile) {
    Optional<Path> file = file(name);
    if (file.isPresent()) {
      addCheckpoint(kind, Optional.empty(), name, file.get(), post);
    } else if (rawFile != null) {
      addRaw(kind, name, rawFile, content.x() - post.x(), content.y() - post.y());
    } else {
      missing(kind, files.image(name, FileKind.TIFF));
    }
  }

  private void addDifference(ScaleKey key, Rectangle post) {
    CheckpointName name = CheckpointName.difference(key);
    manifest(LayerKind.DIFFERENCE, name);
    Optional<Path> file = file(name);
    if (file.isPresent()) {
      addCheckpoint(LayerKind.DIFFERENCE, Optional.of(key), name, file.get(), post);
    } else {
      missing(LayerKind.DIFFERENCE, files.image(name, FileKind.TIFF));
    }
  }

  private void addCheckpoint(
      LayerKind kind, Optional<ScaleKey> key, CheckpointName name, Path file, Rectangle post) {
    Optional<Manifest> manifest = Optional.ofNullable(manifests.get(name));
    try {
      ImageInfo info = CheckpointImages.inspect(file);
      String checksum =
          manifest
              .flatMap(each -> each.content(files.key(file)))
              .map(RecordedContent::crc32c)
              .orElse("");
      layers.add(
          Layer.of(
              kind,
              key,
              image(FileVersion.of(file, checksum), false, List.of()),
              -post.x(),
              -post.y(),
              info.width(),
              info.height()));
    } catch (IOException e) {
      problems.add(problem(kind, file, e));
    }
  }

  private void addRaw(LayerKind kind, CheckpointName name, Path file, int left, int top) {
    Manifest manifest = manifests.get(name);
    Manifest.SignalFacts signal = manifest == null ? null : manifest.image().signal();
    try {
      ImageInfo info = ScannedImages.inspect(file);
      layers.add(
          Layer.of(
              kind,
              Optional.empty(),
              image(FileVersion.of(file), true, signal == null ? List.of() : signal.channels()),
              left,
              top,
              info.width(),
              info.height()));
    } catch (IOException e) {
      problems.add(problem(kind, file, e));
    }
  }

  private ImageFile image(FileVersion version, boolean isRaw, List<Integer> channels) {
    return new ImageFile(version, isRaw, channels, files.output().root(), files.folder());
  }

  private void missing(LayerKind kind, Path file) {
    problems.add(new LayerProblem(kind, Kind.MISSING, file, file.toString()));
  }

  private static LayerProblem problem(LayerKind kind, Path file, IOException e) {
    return new LayerProblem(kind, Kind.UNREADABLE, file, String.valueOf(e.getMessage()));
  }

  private static Optional<RawAlignment> alignment(
      @Nullable Manifest manifest, Rectangle post, Rectangle pre) {
    if (manifest == null) {
      return Optional.empty();
    }
    Manifest.AlignmentFacts facts = manifest.transform().alignment();
    return ManifestTransforms.of(manifest)
        .map(map -> new RawAlignment(map, post, pre, facts != null && facts.accepted()));
  }

  private static Optional<TrustMap> trust(@Nullable Manifest manifest) {
    return Optional.ofNullable(manifest)
        .flatMap(each -> Optional.ofNullable(each.transform().alignment()))
        .flatMap(facts -> Optional.ofNullable(facts.trust()))
        .map(Manifest.TrustFacts::map);
  }

  private static Optional<FitPatches> patches(@Nullable Manifest manifest) {
    return Optional.ofNullable(manifest)
        .flatMap(each -> Optional.ofNullable(each.transform().alignment()))
        .flatMap(facts -> Optional.ofNullable(facts.patches()));
  }

  private OptionalDouble pixelSize() {
    Manifest manifest = manifests.get(CheckpointName.PADDED_POST);
    Manifest.SignalFacts signal = manifest == null ? null : manifest.image().signal();
    Double size = signal == null ? null : signal.pixelSizeUm();
    return size == null ? OptionalDouble.empty() : OptionalDouble.of(size);
  }
}
