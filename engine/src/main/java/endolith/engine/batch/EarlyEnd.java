package endolith.engine.batch;

import com.fasterxml.jackson.annotation.JsonValue;

/** Why a batch ended by itself before all of its tasks were begun. */
public enum EarlyEnd {
  /** The first ones all met the same error of the program. */
  SAME_ERROR("same_error"),
  /** Several in a row found no room on the disk of the results. */
  DISK_FULL("disk_full"),
  /** The disk of the results is no longer there. */
  DISK_GONE("disk_gone");

  private final String key;

  EarlyEnd(String key) {
    this.key = key;
  }

  /** As in files. */
  @JsonValue
  public String key() {
    return key;
  }
}
