package endolith.engine.pipeline;

import endolith.engine.checkpoint.CheckpointFile;
import endolith.engine.checkpoint.CheckpointName;
import endolith.engine.checkpoint.Manifest;
import endolith.engine.checkpoint.RecordedContent;
import endolith.engine.checkpoint.TaskFiles;
import endolith.engine.image.UnreadableImageException;
import endolith.engine.image.disk.FileChecksum;
import endolith.engine.task.CancelToken;
import endolith.engine.task.FileFormats.FileKind;
import endolith.engine.task.Objection;
import endolith.engine.task.Objection.Kind;
import endolith.engine.task.Stage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The checkpoints of earlier runs that a stage is about to be made of. Each is read from end to end
 * before, since times do not tell of what a disk loses, and a wrong pixel would go into the result.
 */
final class KeptInputs {
  private final TaskFiles files;
  private final CancelToken cancel;
  private final Set<CheckpointName> known = new HashSet<>();

  KeptInputs(TaskFiles files, CancelToken cancel) {
    this.files = files;
    this.cancel = cancel;
  }

  /** These were made in this run: whatever happens to them is not of long ago. */
  void made(Collection<CheckpointName> names) {
    known.addAll(names);
  }

  /**
   * Reads what the stage will read, unless that was done before.
   *
   * @throws DamagedCheckpointException if one is not what its manifest says
   */
  void check(Stage stage, Map<CheckpointName, Manifest> manifests) throws IOException {
    for (CheckpointName name : CheckpointName.readBy(stage)) {
      Optional<Manifest> manifest = Optional.ofNullable(manifests.get(name));
      Optional<Path> file = CheckpointFile.find(files, name, manifest);
      if (manifest.isPresent() && file.isPresent() && known.add(name)) {
        check(name, file.get(), manifest.get().content(files.key(file.get())));
      }
    }
  }

  private void check(CheckpointName name, Path file, Optional<RecordedContent> content)
      throws DamagedCheckpointException {
    Objection damage = Objection.to(Kind.FILE_DAMAGED, file.getFileName());
    try {
      if (content.isPresent()
          && !FileChecksum.of(file, cancel).hex().equals(content.get().crc32c())) {
        throw new DamagedCheckpointException(name.stage(), damage, null);
      }
    } catch (DamagedCheckpointException e) {
      throw e;
    } catch (IOException e) {
      throw new DamagedCheckpointException(name.stage(), damage, e);
    }
  }

  /** The same error as one of a checkpoint, if the file is one that the stage reads. */
  IOException explained(Stage stage, UnreadableImageException e) {
    for (CheckpointName name : CheckpointName.readBy(stage)) {
      for (FileKind kind : FileKind.values()) {
        if (files.image(name, kind).equals(e.file())) {
          Objection damage = Objection.to(Kind.FILE_DAMAGED, e.file().getFileName());
          return new DamagedCheckpointException(name.stage(), damage, e);
        }
      }
    }
    return e;
  }
}
