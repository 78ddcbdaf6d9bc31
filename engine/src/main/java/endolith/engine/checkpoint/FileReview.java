package endolith.engine.checkpoint;

import endolith.engine.image.UnreadableImageException;
import endolith.engine.image.disk.FileChecksum;
import endolith.engine.image.store.CheckpointImages;
import endolith.engine.task.CancelToken;
import endolith.engine.task.Objection;
import endolith.engine.task.Objection.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Compares the files of a checkpoint with its manifest. A file whose size and times are as recorded
 * is believed; the content of any other is read.
 */
final class FileReview {
  private final TaskFiles files;
  private final Manifest manifest;
  private final CancelToken cancel;
  private final Map<String, RecordedContent> known;
  private boolean seen;

  FileReview(TaskFiles files, Manifest manifest, CancelToken cancel) {
    this.files = files;
    this.manifest = manifest;
    this.cancel = cancel;
    this.known = new HashMap<>(manifest.contents());
  }

  /** Why the files that the manifest names cannot be used. */
  Optional<Objection> objection(CheckpointName name) {
    if (manifest.damaged() != null) {
      String damaged = String.join(", ", manifest.damaged());
      return Optional.of(Objection.to(Kind.FOUND_DAMAGED, damaged));
    }
    if (CheckpointFile.find(files, name, Optional.of(manifest)).isEmpty()) {
      return Optional.of(Objection.to(Kind.FILE_MISSING, name.stem()));
    }
    for (String key : manifest.files().keySet()) {
      Path file = files.folder().resolve(key);
      if (Files.isRegularFile(file)) {
        Optional<Objection> objection = objection(key, file);
        if (objection.isPresent()) {
          return objection;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Objection> objection(String key, Path file) {
    try {
      long bytes = Files.size(file);
      if (bytes != manifest.files().getOrDefault(key, bytes)) {
        return Optional.of(
            Objection.to(
                Kind.WRONG_SIZE,
                file.getFileName(),
                bytes,
                manifest.files().getOrDefault(key, 0L)));
      }
      if (!isAsWritten(key, file)) {
        return Optional.of(Objection.to(Kind.FILE_DAMAGED, file.getFileName()));
      }
      CheckpointImages.inspect(file);
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(unreadable(file, e));
    }
  }

  /** An image that cannot be opened: what it holds is of no use to whoever can have it anew. */
  static Objection unreadable(Path file, IOException e) {
    return e instanceof UnreadableImageException
        ? Objection.to(Kind.FILE_DAMAGED, file.getFileName())
        : Objection.to(Kind.UNREADABLE, String.valueOf(e.getMessage()));
  }

  private boolean isAsWritten(String key, Path file) throws IOException {
    RecordedContent content = known.get(key);
    FileTimes times = FileTimes.of(file); // before it is read: who changes it now is noticed later
    if (content == null || content.isOf(times)) {
      return true;
    }
    if (!FileChecksum.of(file, cancel).hex().equals(content.crc32c())) {
      return false;
    }
    known.put(key, content.at(times));
    seen = true;
    return true;
  }

  /** What the files hold, with the present times of those that were read; empty if none was. */
  Optional<Map<String, RecordedContent>> seen() {
    return seen ? Optional.of(known) : Optional.empty();
  }
}
