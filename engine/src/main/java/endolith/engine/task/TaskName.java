package endolith.engine.task;

/**
 * Which pair a task works on.
 *
 * @param id unique within a batch
 */
public record TaskName(String id, String sample, String dye) {

  /** For people: {@code sample / dye}. */
  public String title() {
    return sample + " / " + dye;
  }
}
