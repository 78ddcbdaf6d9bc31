package endolith.engine.checkpoint;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A checkpoint as those see it that are made of it.
 *
 * @param identity tells of what and how it was made
 * @param pixels checksum of its pixels, which another version of the program may have made
 *     otherwise of the same; null if unknown, as of what 0.1.0 or another program made
 */
public record KnownCheckpoint(String identity, @Nullable String pixels) {

  public static KnownCheckpoint of(Manifest manifest) {
    List<String> pixels =
        manifest.contents().values().stream().map(RecordedContent::pixels).distinct().toList();
    return new KnownCheckpoint(manifest.identity(), pixels.size() == 1 ? pixels.getFirst() : null);
  }
}
