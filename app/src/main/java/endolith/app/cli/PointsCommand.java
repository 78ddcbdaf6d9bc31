package endolith.app.cli;

import static endolith.app.text.Texts.text;

import endolith.app.program.ExitCode;
import endolith.app.program.RefusedException;
import endolith.engine.align.transform.Point;
import endolith.engine.checkpoint.RawAlignment;
import endolith.engine.image.Rectangle;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Carries points from one raw image to the other. */
@Command(
    name = "points",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Reads x,y of raw post pixels, one point a line, and prints where they lie in raw pre.",
      "",
      "A first line without numbers is a heading and stays; with columns named x and y these are"
          + " used, otherwise the first two. Other columns stay as they are. The centre of the"
          + " top left pixel is 0,0. Example:",
      "  endolith points PROJECT --sample S --dye D < points.csv > points_in_pre.csv"
    })
@SuppressWarnings("NullAway.Init")
final class PointsCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private ResultOptions result;

  @Option(names = "--inverse", description = "From raw pre pixels to raw post pixels.")
  private boolean inverse;

  @Override
  public Integer call() throws Exception {
    RawAlignment alignment = alignment();
    PointTable table =
        PointTable.mapped(
            input(), p -> inverse ? alignment.toPost(p.x(), p.y()) : alignment.toPre(p.x(), p.y()));
    PrintWriter out = spec.commandLine().getOut();
    table.lines().forEach(out::println);
    out.flush();
    PrintWriter err = spec.commandLine().getErr();
    if (!alignment.accepted()) {
      err.println(text("cli.points.refused"));
    }
    Rectangle image = inverse ? alignment.post() : alignment.pre();
    long outside = table.points().stream().filter(p -> !isIn(image, p)).count();
    if (outside > 0) {
      String side = inverse ? "post" : "pre";
      err.println(text("cli.points.outside", outside, table.points().size(), side));
    }
    err.flush();
    return ExitCode.FINE;
  }

  private RawAlignment alignment() throws RefusedException, IOException {
    try {
      return RawAlignment.of(result.files());
    } catch (IllegalArgumentException e) {
      throw new RefusedException(String.valueOf(e.getMessage()));
    } catch (NoSuchFileException e) {
      TaskOptions task = result.task();
      throw new RefusedException(
          "%s / %s has no finished alignment under these parameters (%s is missing or unfinished);"
                  .formatted(task.sample(), task.dye(), e.getFile())
              + " run it first: endolith run "
              + task.project());
    }
  }

  private static List<String> input() throws IOException {
    // Not closed: standard input is not ours.
    return new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
        .lines()
        .toList();
  }

  private static boolean isIn(Rectangle image, Point p) {
    return p.x() >= -0.5
        && p.y() >= -0.5
        && p.x() < image.width() - 0.5
        && p.y() < image.height() - 0.5;
  }
}
