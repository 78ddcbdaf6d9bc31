package endolith.engine.checkpoint;

import endolith.engine.align.Evidence;
import endolith.engine.align.transform.ContentFrame;
import endolith.engine.align.transform.PostToPre;
import endolith.engine.checkpoint.Manifest.AlignmentFacts;
import endolith.engine.image.ImageInfo;
import endolith.engine.image.Rectangle;
import endolith.engine.image.scan.ScannedImages;
import endolith.engine.image.store.CheckpointImages;
import endolith.engine.parameter.PaddingParameters;
import endolith.engine.task.RawFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What manifests without a checksum, those of 0.1.0, tell twice: where the two disagree, somebody
 * or something has changed one of them.
 */
final class RedundantFacts {
  /** Of what is computed once more from the same numbers. */
  private static final double EQUAL = 1e-6;

  /** A displacement may be added up in another order. */
  private static final double NEARLY_EQUAL = 1e-3;

  /** Two of the 48 x 48 places by which an overlap is counted. */
  private static final double OVERLAP = 2.5 / (48 * 48);

  private final TaskFiles files;
  private final RawFiles raw;
  private final CheckpointName name;
  private final Manifest manifest;

  private RedundantFacts(TaskFiles files, RawFiles raw, CheckpointName name, Manifest manifest) {
    this.files = files;
    this.raw = raw;
    this.name = name;
    this.manifest = manifest;
  }

  /** Whether what a manifest without checksums tells twice is the same. */
  static boolean agree(TaskFiles files, RawFiles raw, CheckpointName name, Manifest manifest)
      throws IOException {
    RedundantFacts facts = new RedundantFacts(files, raw, name, manifest);
    return facts.isSizeOfImage()
        && switch (name.stage()) {
          case PADDING -> facts.isPadded();
          case BOUNDARY -> facts.isSimilarity() && facts.isOverlap() && facts.isStart();
          case INTERIOR -> facts.isOverlap() && facts.isCorrection();
          case SUBTRACTION -> true;
        };
  }

  private boolean isSizeOfImage() throws IOException {
    Optional<Path> file = CheckpointFile.find(files, name, Optional.of(manifest));
    if (file.isEmpty()) {
      return true; // others say so
    }
    ImageInfo info = CheckpointImages.inspect(file.get());
    return info.width() == manifest.image().width() && info.height() == manifest.image().height();
  }

  private boolean isPadded() {
    int pad =
        Integer.parseInt(
            Objects.requireNonNull(
                manifest.inputs().parameters().get(PaddingParameters.PAD.name())));
    Rectangle content = Objects.requireNonNull(manifest.image().content());
    Optional<ContentFrame> frame = frame();
    boolean fits =
        frame.isEmpty()
            || Math.max(frame.get().post().width(), frame.get().pre().width()) + 2 * pad
                    == manifest.image().width()
                && Math.max(frame.get().post().height(), frame.get().pre().height()) + 2 * pad
                    == manifest.image().height();
    return content.x() == pad && content.y() == pad && fits && isRaw(content);
  }

  /** Whether the image has the size of the raw one, which a tag may tell to turn. */
  private boolean isRaw(Rectangle content) {
    Path file = name.equals(CheckpointName.PADDED_PRE) ? raw.pre() : raw.post();
    try {
      ImageInfo info = ScannedImages.inspect(file);
      boolean same = info.width() == content.width() && info.height() == content.height();
      boolean turned = info.width() == content.height() && info.height() == content.width();
      return same || turned;
    } catch (IOException e) {
      return true; // it is not needed while the results are there
    }
  }

  /** Outlines give a rotation, a scale and a shift, nothing else. */
  private boolean isSimilarity() {
    List<List<Double>> rows = Objects.requireNonNull(manifest.transform().postToPre());
    return isEqual(rows.get(0).get(0), rows.get(1).get(1))
        && isEqual(rows.get(0).get(1), -rows.get(1).get(0))
        && rows.get(2).equals(List.of(0.0, 0.0, 1.0));
  }

  private boolean isOverlap() {
    double told = evidence(manifest).overlap();
    Optional<ContentFrame> frame = frame();
    Optional<PostToPre> map = ManifestTransforms.of(manifest);
    return Double.isNaN(told)
        || frame.isEmpty()
        || map.isEmpty()
        || Math.abs(frame.get().overlap(map.get()) - told) <= OVERLAP;
  }

  /** Whether stage 3, if it was made of this, began where this ends. */
  private boolean isStart() {
    Optional<Manifest> next =
        read(CheckpointName.INTERIOR_PRE).filter(each -> each.contents().isEmpty());
    return next.isEmpty()
        || !manifest.identity().equals(next.get().inputs().upstream().get(name.stem()))
        || isCorrection(manifest, next.get());
  }

  private boolean isCorrection() {
    Optional<Manifest> start = read(CheckpointName.BOUNDARY_PRE);
    return start.isEmpty() || isCorrection(start.get(), manifest);
  }

  private boolean isCorrection(Manifest start, Manifest end) {
    AlignmentFacts alignment = Objects.requireNonNull(end.transform().alignment());
    if (!alignment.accepted()) {
      return Objects.equals(start.transform().postToPre(), end.transform().postToPre());
    }
    Optional<ContentFrame> frame = frame();
    Optional<PostToPre> from = ManifestTransforms.of(start);
    Optional<PostToPre> to = ManifestTransforms.of(end);
    if (frame.isEmpty() || from.isEmpty() || to.isEmpty()) {
      return true;
    }
    double told = alignment.evidence().correctionPx();
    double is = frame.get().largestDifference(to.get(), from.get());
    double tolerance = end.transform().displacement() == null ? EQUAL : NEARLY_EQUAL;
    return Double.isNaN(told) || Math.abs(is - told) <= tolerance * (1 + is);
  }

  private static Evidence evidence(Manifest manifest) {
    return Objects.requireNonNull(manifest.transform().alignment()).evidence();
  }

  private Optional<ContentFrame> frame() {
    Optional<Rectangle> post = content(CheckpointName.PADDED_POST);
    Optional<Rectangle> pre = content(CheckpointName.PADDED_PRE);
    return post.isEmpty() || pre.isEmpty()
        ? Optional.empty()
        : Optional.of(new ContentFrame(post.get(), pre.get()));
  }

  private Optional<Rectangle> content(CheckpointName padded) {
    return read(padded).map(each -> each.image().content());
  }

  /** Another manifest of the pair, if it can be compared with. */
  private Optional<Manifest> read(CheckpointName other) {
    if (other.equals(name)) {
      return Optional.of(manifest);
    }
    try {
      return ManifestFile.read(files.manifest(other)).filter(Manifest::complete);
    } catch (IOException e) {
      return Optional.empty(); // that one is objected to
    }
  }

  private static boolean isEqual(double one, double other) {
    return Math.abs(one - other) <= EQUAL;
  }
}
