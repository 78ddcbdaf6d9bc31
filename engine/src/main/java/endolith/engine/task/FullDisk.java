package endolith.engine.task;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * The lack of room that ended a task.
 *
 * @param file that could not be written
 * @param freeBytes what was left on its disk then; null if the system does not tell
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FullDisk(String file, @JsonProperty("free_bytes") @Nullable Long freeBytes) {}
