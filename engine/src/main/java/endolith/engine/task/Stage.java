package endolith.engine.task;

/** The pipeline's stages in their order. */
public enum Stage {
  PADDING("01_padded", "padding"),
  BOUNDARY("02_icp_aligned", "boundary alignment"),
  INTERIOR("03_interior_aligned", "interior alignment"),
  SUBTRACTION("04_difference", "subtraction");

  private final String filePrefix;
  private final String title;

  Stage(String filePrefix, String title) {
    this.filePrefix = filePrefix;
    this.title = title;
  }

  /** 1 to 4. */
  public int number() {
    return ordinal() + 1;
  }

  /**
   * @param number 1 to 4
   * @throws IllegalArgumentException for any other number
   */
  public static Stage of(int number) {
    if (number < 1 || number > values().length) {
      throw new IllegalArgumentException("there is no stage " + number + ": stages are 1 to 4");
    }
    return values()[number - 1];
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
