package endolith.app.cli.output;

import static endolith.app.text.Texts.text;

import endolith.app.text.NumberTexts;
import endolith.app.text.VerificationTexts;
import endolith.engine.verify.VerificationWatcher;
import endolith.engine.verify.VerifiedFile;
import java.io.Console;
import java.io.PrintWriter;
import java.util.List;

/** A line for each pair that was verified, and on a terminal how much of everything was read. */
public final class VerificationLines implements VerificationWatcher {
  private static final String CLEAR_LINE = "\r\u001b[K";
  private static final long STEP_BYTES = 64 << 20;

  private final PrintWriter out;
  private final boolean terminal;
  private long shown;

  public VerificationLines(PrintWriter out) {
    this.out = out;
    Console console = System.console();
    this.terminal = console != null && console.isTerminal();
  }

  @Override
  public void read(long bytes, long of) {
    if (terminal && bytes - shown >= STEP_BYTES) {
      shown = bytes;
      String read = NumberTexts.memory(bytes);
      out.print(
          CLEAR_LINE + text("verify.progress", read, NumberTexts.memory(of), 100.0 * bytes / of));
      out.flush();
    }
  }

  @Override
  public void finished(String title, List<VerifiedFile> files) {
    if (terminal) {
      out.print(CLEAR_LINE);
    }
    out.println(text("verify.line", title, VerificationTexts.pair(files)));
    files.stream()
        .filter(VerifiedFile::isDamaged)
        .forEach(file -> out.println("  " + VerificationTexts.damage(file)));
    out.flush();
  }
}
