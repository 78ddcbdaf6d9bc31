package endolith.engine.pipeline;

import endolith.engine.align.transform.PostToPre;
import endolith.engine.checkpoint.CheckpointFile;
import endolith.engine.checkpoint.CheckpointName;
import endolith.engine.checkpoint.FitsHeaderCards;
import endolith.engine.checkpoint.Manifest;
import endolith.engine.checkpoint.ManifestTransforms;
import endolith.engine.checkpoint.OpenImages;
import endolith.engine.checkpoint.TaskFiles;
import endolith.engine.image.Plane;
import endolith.engine.image.Pyramid;
import endolith.engine.image.fits.FitsCard;
import endolith.engine.image.store.ImageChecksums;
import endolith.engine.image.store.ImageFormat;
import endolith.engine.image.store.ImageHeader;
import endolith.engine.parameter.Parameters;
import endolith.engine.task.CancelToken;
import endolith.engine.task.FileFormats.FileKind;
import endolith.engine.task.FileFormats.Layout;
import endolith.engine.task.OrderedExecutor;
import endolith.engine.task.Progress;
import endolith.engine.task.TaskRequest;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The request, files and open images that a stage works with.
 *
 * @param manifests of the checkpoints of earlier stages, as far as they have any
 * @param images the task's open checkpoints
 * @param written takes the checksums of the files that the stage writes
 */
record StageContext(
    TaskRequest request,
    Parameters parameters,
    TaskFiles files,
    Map<CheckpointName, Manifest> manifests,
    OpenImages images,
    Map<Path, ImageChecksums> written,
    OrderedExecutor executor,
    CancelToken cancel,
    Progress progress) {

  Optional<Manifest> manifest(CheckpointName name) {
    return Optional.ofNullable(manifests.get(name));
  }

  /** The transform that a checkpoint was made with, if its manifest tells. */
  Optional<PostToPre> postToPre(CheckpointName name) {
    return manifest(name).flatMap(ManifestTransforms::of);
  }

  /** Opens a checkpoint of an earlier stage. */
  Pyramid open(CheckpointName name) throws IOException {
    Path file =
        CheckpointFile.find(files, name, manifest(name))
            .orElseThrow(
                () -> new NoSuchFileException(files.image(name, FileKind.TIFF).toString()));
    return images.open(name, file);
  }

  /** Opens a checkpoint that this stage has just written. */
  Pyramid openWritten(CheckpointName name) throws IOException {
    return images.open(name, files.image(name, request.formats().choice().kinds().getFirst()));
  }

  /**
   * Writes a checkpoint in every format asked for. The image is read once: a second file is written
   * from the first.
   *
   * @param cards beside those that every FITS file has
   */
  void write(Plane image, CheckpointName name, List<FitsCard> cards) throws IOException {
    List<FileKind> kinds = request.formats().choice().kinds();
    write(image, name, kinds.getFirst(), cards);
    for (FileKind kind : kinds.subList(1, kinds.size())) {
      try (Pyramid first = openWritten(name)) {
        write(first.full(), name, kind, cards);
      }
    }
  }

  /** Begins a part of the stage's work, as {@link Progress#part}. */
  void beginPart(double end, int batches) {
    progress.part(end, batches);
  }

  /** Begins a part in which so many images are written. */
  void beginWriting(double end, int images) {
    progress.part(end, images * request.formats().choice().kinds().size());
  }

  private void write(Plane image, CheckpointName name, FileKind kind, List<FitsCard> cards)
      throws IOException {
    ImageHeader header =
        new ImageHeader(
            "Endolith " + name.stem(),
            kind == FileKind.FITS
                ? FitsHeaderCards.of(request, parameters, name, cards)
                : List.of());
    Path file = files.image(name, kind);
    ImageChecksums checksums =
        format(kind)
            .writer()
            .keeping(images.sink(name, file))
            .write(image, file, header, executor, cancel, progress);
    written.put(file, checksums);
  }

  private ImageFormat format(FileKind kind) {
    if (kind == FileKind.FITS) {
      return ImageFormat.FITS;
    }
    return request.formats().layout() == Layout.TILED
        ? ImageFormat.TIFF_TILED
        : ImageFormat.TIFF_STRIPS;
  }
}
