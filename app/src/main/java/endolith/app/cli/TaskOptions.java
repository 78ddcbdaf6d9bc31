package endolith.app.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command-line options that name a single task of a project. */
@SuppressWarnings("NullAway.Init")
final class TaskOptions {
  @Parameters(
      index = "0",
      paramLabel = "PROJECT",
      description = "Folder with raw/<sample>/... in it.")
  private Path project;

  @Option(names = "--sample", required = true, paramLabel = "NAME", description = "The sample.")
  private String sample;

  @Option(names = "--dye", required = true, paramLabel = "NAME", description = "The dye.")
  private String dye;

  Path project() {
    return project;
  }

  String sample() {
    return sample;
  }

  String dye() {
    return dye;
  }
}
