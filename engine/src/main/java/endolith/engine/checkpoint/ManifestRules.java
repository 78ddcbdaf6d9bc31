package endolith.engine.checkpoint;

import endolith.engine.align.Evidence;
import endolith.engine.align.transform.Displacement;
import endolith.engine.checkpoint.Manifest.AlignmentFacts;
import endolith.engine.checkpoint.Manifest.ScaleFacts;
import endolith.engine.checkpoint.Manifest.TransformFacts;
import endolith.engine.checkpoint.Manifest.TrustFacts;
import endolith.engine.image.Rectangle;
import endolith.engine.task.Stage;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The ranges of what manifests hold, for those that were changed by hand or have no checksum. */
final class ManifestRules {
  /** A folder of the task and a file in it: nothing that leads elsewhere. */
  private static final Pattern PLACE = Pattern.compile("[a-z_]+/[^/\\\\]+");

  private static final Pattern CHECKSUM = Pattern.compile("[0-9a-f]{8}");

  /** Sums of shares may exceed 1 by what doubles lose. */
  private static final double MOST_SHARE = 1 + 1e-6;

  private ManifestRules() {}

  /** What of a manifest cannot be; one that is not complete may lack everything. */
  static Optional<String> objection(Manifest manifest) {
    if (!manifest.complete()) {
      return Optional.empty();
    }
    return Stream.of(
            name(manifest.subject()),
            unless(isTime(manifest.making()), "wallSeconds or peakResidentBytes is out of range"),
            files(manifest),
            image(manifest),
            transform(manifest),
            scale(manifest))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<String> unless(boolean holds, String objection) {
    return holds ? Optional.empty() : Optional.of(objection);
  }

  private static Optional<String> name(Manifest.Subject subject) {
    int stage = subject.stage();
    return unless(
        stage >= 1
            && stage <= Stage.values().length
            && subject.checkpoint().startsWith(Stage.of(stage).filePrefix() + "_"),
        "stage " + stage + " has no checkpoint " + subject.checkpoint());
  }

  private static boolean isTime(Manifest.Making making) {
    Long peak = making.peakResidentBytes();
    return isAtLeast(0, making.wallSeconds()) && (peak == null || peak > 0);
  }

  private static Optional<String> files(Manifest manifest) {
    Stream<String> places =
        Stream.concat(manifest.files().keySet().stream(), manifest.plots().stream());
    boolean sealed =
        Stream.concat(
                manifest.contents().values().stream()
                    .flatMap(content -> Stream.of(content.crc32c(), content.pixels())),
                manifest.inputs().upstreamPixels().values().stream())
            .allMatch(checksum -> CHECKSUM.matcher(checksum).matches());
    return unless(
        !manifest.files().isEmpty()
            && manifest.files().values().stream().allMatch(bytes -> bytes > 0)
            && places.allMatch(place -> PLACE.matcher(place).matches())
            && manifest.files().keySet().containsAll(manifest.contents().keySet())
            && sealed,
        "files, contents or plots hold what cannot be");
  }

  private static Optional<String> image(Manifest manifest) {
    Manifest.ImageFacts image = manifest.image();
    Rectangle content = image.content();
    boolean padded = manifest.subject().stage() == Stage.PADDING.number();
    boolean within =
        content == null
            || content.x() >= 0
                && content.y() >= 0
                && (long) content.x() + content.width() <= image.width()
                && (long) content.y() + content.height() <= image.height();
    boolean made =
        !padded
            || content != null
                && image.signal() != null
                && image.signal().channels().stream().allMatch(channel -> channel >= 0)
                && manifest.inputs().raw().keySet().containsAll(List.of("pre", "post"));
    return unless(
        image.width() >= 1 && image.height() >= 1 && within && made,
        "width, height, content, signal or raw hold what cannot be");
  }

  private static Optional<String> transform(Manifest manifest) {
    int stage = manifest.subject().stage();
    if (stage != Stage.BOUNDARY.number() && stage != Stage.INTERIOR.number()) {
      return Optional.empty();
    }
    TransformFacts transform = manifest.transform();
    return unless(isMatrix(transform.postToPre()), "postToPre is no matrix of 3 x 3 finite numbers")
        .or(() -> unless(isDisplacement(transform.displacement()), "displacement is not finite"))
        .or(() -> unless(isAlignment(transform.alignment()), "alignment holds what cannot be"));
  }

  private static boolean isMatrix(@Nullable List<List<Double>> rows) {
    return rows != null
        && rows.size() == 3
        && rows.stream()
            .allMatch(row -> row.size() == 3 && row.stream().allMatch(ManifestRules::isFinite))
        && rows.get(2).get(2) != 0;
  }

  private static boolean isFinite(@Nullable Double value) {
    return value != null && Double.isFinite(value);
  }

  private static boolean isDisplacement(@Nullable Displacement displacement) {
    return displacement == null
        || DoubleStream.of(displacement.originX(), displacement.originY(), displacement.spacing())
                .allMatch(Double::isFinite)
            && Stream.concat(displacement.dx().stream(), displacement.dy().stream())
                .allMatch(ManifestRules::isFinite);
  }

  private static boolean isAlignment(@Nullable AlignmentFacts alignment) {
    if (alignment == null) {
      return false;
    }
    Evidence evidence = alignment.evidence();
    return isShare(evidence.overlap())
        && isShare(Math.abs(evidence.correlation()))
        && isShare(evidence.sharedRock())
        && evidence.inliers() >= 0
        && evidence.inliers() <= evidence.matches()
        && isUnknownOrAtLeast(0, evidence.correctionPx())
        && isUnknownOrAtLeast(0, evidence.accuracyPx())
        && isTrust(alignment.trust());
  }

  private static boolean isTrust(@Nullable TrustFacts trust) {
    return trust == null
        || DoubleStream.of(
                trust.confirmed(), trust.enclosed(), trust.silent(), trust.contradicted())
            .allMatch(ManifestRules::isShare);
  }

  private static Optional<String> scale(Manifest manifest) {
    if (manifest.subject().stage() != Stage.SUBTRACTION.number()) {
      return Optional.empty();
    }
    ScaleFacts scale = manifest.scale();
    boolean holds =
        scale != null
            && scale.value() > 0
            && Double.isFinite(scale.value())
            && Stream.of(scale.moffat(), scale.offset(), scale.error())
                .allMatch(value -> value == null || Double.isFinite(value));
    return unless(holds, "scale holds what cannot be");
  }

  private static boolean isShare(double share) {
    return Double.isNaN(share) || share >= 0 && share <= MOST_SHARE;
  }

  private static boolean isAtLeast(double least, double value) {
    return Double.isFinite(value) && value >= least;
  }

  private static boolean isUnknownOrAtLeast(double least, double value) {
    return Double.isNaN(value) || isAtLeast(least, value);
  }
}
