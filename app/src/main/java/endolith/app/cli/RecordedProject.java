package endolith.app.cli;

import static endolith.app.text.Texts.text;

import endolith.app.program.RefusedException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A project whose runs were recorded: the choices of the commands that look into the record. */
@SuppressWarnings("NullAway.Init")
final class RecordedProject {
  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "PROJECT",
      description = "Folder with processed/ in it.")
  private @Nullable Path project;

  @Option(names = "--output", paramLabel = "DIR", description = "Folder of results, if another.")
  private @Nullable Path output;

  /**
   * Where its results are.
   *
   * @param example a command that would be right
   */
  Path output(String example) throws RefusedException {
    if (output != null) {
      return there(output, "folder");
    }
    if (project == null) {
      throw new RefusedException(text("cli.refused.name-project", example));
    }
    return there(project, text("cli.project-folder")).resolve("processed");
  }

  private static Path there(Path folder, String what) throws RefusedException {
    if (!Files.isDirectory(folder)) {
      throw new RefusedException(text("cli.refused.not-there", what, folder));
    }
    return folder;
  }
}
