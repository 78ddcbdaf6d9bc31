package endolith.engine.task;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.file.Path;

/**
 * The raw files of a pair.
 *
 * @param pre taken before staining
 * @param post taken after staining
 * @param folder the folder of all samples; manifests name raw files relative to it
 */
public record RawFiles(Path pre, Path post, @JsonProperty("rawFolder") Path folder) {}
