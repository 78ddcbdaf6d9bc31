package endolith.app;

import endolith.app.cli.CommandLines;

/** Where the program starts. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.exit(CommandLines.run(args));
  }
}
