package endolith.app.settings;

import endolith.engine.batch.BatchOrder;
import endolith.engine.batch.Conduct;
import endolith.engine.batch.Staffing;
import endolith.engine.pipeline.FileFormats;
import endolith.engine.pipeline.Parameters;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * How a project is worked on, kept in its folder.
 *
 * @param madeBy the program that wrote it down, name and version
 * @param fromStage 1 to 4
 * @param toStage 1 to 4, not before {@code fromStage}
 * @param budgetBytes memory for each worker
 */
public record ProjectSettings(
    String madeBy,
    Parameters parameters,
    int fromStage,
    int toStage,
    FileFormats formats,
    long budgetBytes,
    Staffing staffing) {

  /** Those of an earlier run. */
  public static ProjectSettings of(String program, BatchOrder order, Conduct conduct) {
    return new ProjectSettings(
        program,
        order.parameters(),
        order.fromStage(),
        order.toStage(),
        order.formats(),
        order.budgetBytes(),
        conduct.staffing());
  }

  /**
   * All pairs of a project, worked on so.
   *
   * @param force whether to make again what is there and valid
   * @param lenient whether to leave out pairs that are not whole
   */
  public BatchOrder order(Path project, boolean force, boolean lenient) {
    return new BatchOrder(
        project.resolve("raw"),
        project.resolve("processed"),
        List.of(),
        List.of(),
        parameters,
        formats,
        fromStage,
        toStage,
        force,
        lenient,
        budgetBytes,
        0);
  }

  public Conduct conduct() {
    return new Conduct(staffing, Optional.empty(), false);
  }
}
