package endolith.engine.synthetic;

/** A reader of a section's minerals, for one thread. */
final class Minerals {
  private final Section section;
  private final Grains grains;
  private final Section other;
  private final Grains otherGrains;
  private final double share;

  /**
   * @param share of the texture that is the other's, 0 to 1
   */
  Minerals(Section section, Section other, double share) {
    this.section = section;
    this.other = other;
    this.share = share;
    grains = section.grains();
    otherGrains = other.grains();
  }

  /** Brightness of the minerals where there is rock; mean 1 over the rock. */
  double at(double x, double y) {
    double own = section.mineral(x, y, grains);
    return share == 0 ? own : own + share * (other.mineral(x, y, otherGrains) - own);
  }
}
