package endolith.engine.task;

/** The pipeline's stages in their order. */
public enum Stage {
  PADDING(1, "01_padded", "padding"),
  BOUNDARY(2, "02_icp_aligned", "boundary alignment"),
  INTERIOR(3, "03_interior_aligned", "interior alignment"),
  SUBTRACTION(4, "04_difference", "subtraction");

  private final int number;
  private final String filePrefix;
  private final String title;

  Stage(int number, String filePrefix, String title) {
    this.number = number;
    this.filePrefix = filePrefix;
    this.title = title;
  }

  /** 1 to 4. */
  public int number() {
    return number;
  }

  /**
   * @param number 1 to 4
   * @throws IllegalArgumentException for any other number
   */
  public static Stage of(int number) {
    for (Stage stage : values()) {
      if (stage.number == number) {
        return stage;
      }
    }
    throw new IllegalArgumentException("there is no stage " + number + ": stages are 1 to 4");
  }

  /** How the names of the stage's files begin. */
  public String filePrefix() {
    return filePrefix;
  }

  /** For people. */
  public String title() {
    return title;
  }
}
