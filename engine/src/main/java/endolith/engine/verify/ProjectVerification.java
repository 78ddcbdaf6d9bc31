package endolith.engine.verify;

import endolith.engine.checkpoint.Manifest;
import endolith.engine.checkpoint.RawFingerprint;
import endolith.engine.task.CancelToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads all checkpoints, reviews and raw files of a project from end to end and compares them with
 * what is recorded. Damage is noted in the manifest, so that the next run makes the stage again; a
 * manifest without checksums gets them. Raw files are never touched, nor what was made of them: it
 * may be the last that is left of a damaged one.
 */
public final class ProjectVerification {
  private final Path output;
  private final Path rawFolder;
  private final CancelToken cancel;

  /**
   * @param output held by the caller
   */
  public ProjectVerification(Path output, Path rawFolder, CancelToken cancel) {
    this.output = output;
    this.rawFolder = rawFolder;
    this.cancel = cancel;
  }

  /**
   * @throws IOException if not even the folders can be listed
   */
  public VerificationReport run(VerificationWatcher watcher) throws IOException {
    List<KeptPair> pairs = KeptPair.in(output);
    Map<Path, Set<RawFingerprint>> raw = raw(pairs);
    ReadBytes read = new ReadBytes(watcher, bytes(pairs, raw.keySet()));
    CheckpointReader reader = new CheckpointReader(output, cancel, read);
    List<VerifiedFile> files = new ArrayList<>();
    for (KeptPair pair : pairs) {
      List<VerifiedFile> found = reader.read(pair);
      watcher.finished(pair.title(), found);
      files.addAll(found);
    }
    List<VerifiedFile> found = new ArrayList<>();
    RawReader rawReader = new RawReader(rawFolder, cancel, read);
    for (Map.Entry<Path, Set<RawFingerprint>> file : raw.entrySet()) {
      found.add(rawReader.read(file.getKey(), file.getValue()));
    }
    if (!found.isEmpty()) {
      watcher.finished("raw", found);
      files.addAll(found);
    }
    return new VerificationReport(files, reader.isUnmarked());
  }

  /** Each raw file once, with all that is recorded of it. */
  private Map<Path, Set<RawFingerprint>> raw(List<KeptPair> pairs) {
    Map<Path, Set<RawFingerprint>> raw = new LinkedHashMap<>();
    for (KeptPair pair : pairs) {
      for (Manifest manifest : pair.manifests().values()) {
        for (RawFingerprint print : manifest.inputs().raw().values()) {
          try {
            Path file = rawFolder.resolve(print.file()).normalize();
            raw.computeIfAbsent(file, any -> new LinkedHashSet<>()).add(print);
          } catch (InvalidPathException e) {
            continue; // no name that a file can have here: it was made on another system
          }
        }
      }
    }
    return raw;
  }

  private static long bytes(List<KeptPair> pairs, Set<Path> raw) throws IOException {
    long bytes = 0;
    for (KeptPair pair : pairs) {
      for (Manifest manifest : pair.manifests().values()) {
        for (String file : manifest.files().keySet()) {
          bytes += size(pair.folder().resolve(file));
        }
      }
    }
    for (Path file : raw) {
      bytes += size(file);
    }
    return bytes;
  }

  private static long size(Path file) throws IOException {
    return Files.isRegularFile(file) ? Files.size(file) : 0;
  }
}
