package endolith.engine.verify;

import endolith.engine.checkpoint.Manifest;
import endolith.engine.checkpoint.ManifestFile;
import endolith.engine.checkpoint.RecordedContent;
import endolith.engine.image.Pyramid;
import endolith.engine.image.disk.FileChecksum;
import endolith.engine.image.store.CheckpointImages;
import endolith.engine.image.store.ImageChecksums;
import endolith.engine.image.store.PixelChecksum;
import endolith.engine.review.ReviewFile;
import endolith.engine.task.CancelToken;
import endolith.engine.verify.VerifiedFile.Kind;
import endolith.engine.verify.VerifiedFile.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Compares the files of checkpoints with their manifests and notes there what was found. */
final class CheckpointReader {
  private static final Logger LOG = LoggerFactory.getLogger(CheckpointReader.class);
  private static final int CACHE_BYTES = 64 << 20;

  private final Path output;
  private final CancelToken cancel;
  private final ReadBytes read;
  private boolean unmarked;

  CheckpointReader(Path output, CancelToken cancel, ReadBytes read) {
    this.output = output;
    this.cancel = cancel;
    this.read = read;
  }

  /** Whether damage could not be noted. */
  boolean isUnmarked() {
    return unmarked;
  }

  List<VerifiedFile> read(KeptPair pair) {
    List<VerifiedFile> found = new ArrayList<>();
    pair.unreadable().forEach(file -> found.add(found(file, Kind.MANIFEST, State.DAMAGED, 0)));
    pair.manifests().forEach((file, manifest) -> found.addAll(read(pair.folder(), file, manifest)));
    pair.foreign().forEach(file -> found.add(found(file, Kind.CHECKPOINT, State.UNKNOWN, 0)));
    if (pair.isReviewed()) {
      found.add(review(pair.review()));
    }
    return found;
  }

  /** What persons decided cannot be made again, and is not marked: whoever reads it is told. */
  private VerifiedFile review(Path file) {
    OptionalLong bytes = ReviewFile.verify(file);
    State state = bytes.isPresent() ? State.WHOLE : State.DAMAGED;
    return found(file, Kind.REVIEW, state, bytes.orElse(0));
  }

  private List<VerifiedFile> read(Path folder, Path manifestFile, Manifest manifest) {
    Map<String, RecordedContent> contents = new TreeMap<>(manifest.contents());
    List<String> damaged = new ArrayList<>();
    List<VerifiedFile> found = new ArrayList<>();
    boolean there =
        manifest.files().keySet().stream()
            .anyMatch(key -> Files.isRegularFile(folder.resolve(key)));
    for (Map.Entry<String, Long> entry : manifest.files().entrySet()) {
      Path file = folder.resolve(entry.getKey());
      if (!Files.isRegularFile(file)) {
        if (!there) { // of two formats one is enough
          found.add(found(file, Kind.CHECKPOINT, State.MISSING, 0));
        }
        continue;
      }
      State state = state(entry.getKey(), file, entry.getValue(), contents);
      if (state == State.DAMAGED) {
        damaged.add(entry.getKey());
      }
      found.add(found(file, Kind.CHECKPOINT, state, entry.getValue()));
    }
    note(manifestFile, manifest, manifest.verified(contents, damaged));
    return found;
  }

  private State state(String key, Path file, long bytes, Map<String, RecordedContent> contents) {
    RecordedContent content = contents.get(key);
    try {
      if (Files.size(file) != bytes) {
        return State.DAMAGED;
      }
      // Its times before it is read: who changes it now is noticed later.
      RecordedContent before = RecordedContent.of(file, checksums(content));
      String crc32c = FileChecksum.of(file, cancel, read).hex();
      if (content == null) {
        contents.put(key, before.with(new ImageChecksums(crc32c, pixels(file))));
        return State.ADDED;
      }
      if (!crc32c.equals(content.crc32c())) {
        return State.DAMAGED;
      }
      contents.put(key, before);
      return State.WHOLE;
    } catch (IOException e) {
      LOG.warn("{} cannot be read", file, e);
      return State.DAMAGED;
    }
  }

  private static ImageChecksums checksums(@Nullable RecordedContent content) {
    return content == null
        ? new ImageChecksums("", "")
        : new ImageChecksums(content.crc32c(), content.pixels());
  }

  /** Decodes the whole image, which also tells whether that can be done. */
  private String pixels(Path file) throws IOException {
    Path scratch = Objects.requireNonNull(file.getParent());
    try (Pyramid image = CheckpointImages.open(file, CACHE_BYTES, scratch, cancel)) {
      return PixelChecksum.of(image.full(), cancel);
    }
  }

  private void note(Path file, Manifest was, Manifest now) {
    if (now.equals(was)) {
      return;
    }
    try {
      ManifestFile.write(file, now);
    } catch (IOException e) {
      LOG.warn("{} cannot be written", file, e);
      unmarked |= now.damaged() != null && !now.damaged().equals(was.damaged());
    }
  }

  private VerifiedFile found(Path file, Kind kind, State state, long bytes) {
    return new VerifiedFile(output.relativize(file).toString(), kind, state, bytes);
  }
}
