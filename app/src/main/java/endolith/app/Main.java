package endolith.app;

import endolith.app.cli.CommandLines;
import endolith.app.window.WindowMain;

/** The program's entry point: with a command on the command line, without one in its window. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.exit(args.length == 0 ? WindowMain.open() : CommandLines.run(args));
  }
}
