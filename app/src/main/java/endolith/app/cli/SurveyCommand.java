package endolith.app.cli;

import static endolith.app.text.Texts.text;

import endolith.app.cli.output.SurveyTable;
import endolith.app.program.ExitCode;
import endolith.app.program.RefusedException;
import endolith.engine.image.scan.ScannedImages;
import endolith.engine.raw.ChannelSurvey;
import endolith.engine.raw.RawDiscovery;
import endolith.engine.raw.RawProblem;
import endolith.engine.raw.RawProject;
import endolith.engine.raw.SurveyEntry;
import endolith.engine.raw.SurveyEntry.Surveyed;
import endolith.engine.raw.SurveyEntry.Unreadable;
import endolith.engine.task.CancelToken;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code endolith survey}: what each channel of every raw file holds. */
@Command(
    name = "survey",
    mixinStandardHelpOptions = true,
    description = {
      "Shows which channels of the raw files carry signal.",
      "",
      "For every TIFF in the project's raw folder: maximum, mean and number of non-zero pixels of"
          + " each channel in the middle 1000 x 1000 pixels, and the channel that would be taken"
          + " as the signal. Names and folders that keep files from being used are listed below"
          + " the table. Nothing is written.",
      "",
      "Exit code 0: every file could be read; 1: some could not; 2: there is none."
    })
final class SurveyCommand implements Callable<Integer> {
  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Parameters(paramLabel = "PROJECT", description = "Folder with the project's raw/ folder.")
  @SuppressWarnings("NullAway.Init")
  private Path project;

  @Option(
      names = "--raw",
      paramLabel = "DIR",
      description = "Raw folder, if it is not PROJECT/raw.")
  private @Nullable Path raw;

  @Override
  public Integer call() throws RefusedException {
    RawProject found = RawDiscovery.scan(raw == null ? project.resolve("raw") : raw);
    if (found.isUnusable()) {
      throw new RefusedException(RawProblem.list(found.problems()));
    }
    PrintWriter out = spec.commandLine().getOut();
    List<Unreadable> unreadable = survey(found.tiffs(), out);
    printSummary(found, unreadable, out);
    return unreadable.isEmpty() ? ExitCode.FINE : ExitCode.SOME_FAILED;
  }

  private static List<Unreadable> survey(List<Path> tiffs, PrintWriter out) {
    ChannelSurvey survey = new ChannelSurvey(ScannedImages::open);
    SurveyTable table = new SurveyTable(tiffs.stream().map(SurveyEntry::nameOf).toList());
    List<Unreadable> unreadable = new ArrayList<>();
    out.println(table.heading());
    for (Path tiff : tiffs) {
      switch (survey.look(tiff, CancelToken.NEVER)) {
        case Surveyed surveyed -> table.lines(surveyed).forEach(out::println);
        case Unreadable failed -> unreadable.add(failed);
      }
      out.flush();
    }
    return unreadable;
  }

  private static void printSummary(RawProject found, List<Unreadable> unreadable, PrintWriter out) {
    int pairs = found.pairs().size();
    out.println();
    out.printf(
        "%d %s, %d complete %s%n",
        found.tiffs().size(),
        found.tiffs().size() == 1 ? "file" : "files",
        pairs,
        pairs == 1 ? "pair" : "pairs");
    if (unreadable.isEmpty() && found.problems().isEmpty()) {
      return;
    }
    out.println();
    out.println(text("summary.problems"));
    unreadable.forEach(failed -> out.println(text("cli.survey.unreadable", failed.reason())));
    if (!found.problems().isEmpty()) {
      out.println(RawProblem.list(found.problems()));
    }
  }
}
