package endolith.app.external;

import static endolith.app.text.Texts.text;

import endolith.app.work.BackgroundExecutor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens an image in another program, whose command a person may have named; no shell is asked. */
public final class ProgramStarter {
  private static final Logger LOG = LoggerFactory.getLogger(ProgramStarter.class);

  /** A program that ends sooner than this with an error was not opened. */
  private static final long WATCHED_SECONDS = 3;

  private final BackgroundExecutor background;
  private final Function<ImageProgram, String> commands;
  private final Consumer<String> say;

  /**
   * @param commands as a person has named them; empty for the usual ones
   * @param say told in a sentence if it cannot be opened
   */
  public ProgramStarter(
      BackgroundExecutor background,
      Function<ImageProgram, String> commands,
      Consumer<String> say) {
    this.background = background;
    this.commands = commands;
    this.say = say;
  }

  /**
   * Opens an image.
   *
   * @param pair whose it is, for people
   * @param find finds the image; empty if there is none yet
   */
  public void open(ImageProgram program, String pair, Callable<Optional<Path>> find) {
    String command = commands.apply(program);
    background.start(
        () -> {
          Optional<Path> image = find.call();
          return image.isPresent()
              ? start(program, command, image.get())
              : Optional.of(text("external.no-image", pair));
        },
        problem -> problem.ifPresent(say),
        failure -> say.accept(text("external.no-image", pair)));
  }

  /**
   * Starts it.
   *
   * @return what went wrong, in a sentence
   */
  static Optional<String> start(ImageProgram program, String command, Path image)
      throws InterruptedException {
    List<String> words =
        new ArrayList<>(
            command.isBlank()
                ? program.usualCommand(System.getProperty("os.name"))
                : CommandWords.of(command));
    String named = String.join(" ", words);
    words.add(image.toAbsolutePath().toString());
    try {
      Process process =
          new ProcessBuilder(words)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      process.getOutputStream().close();
      boolean ended = process.waitFor(WATCHED_SECONDS, TimeUnit.SECONDS);
      return ended && process.exitValue() != 0
          ? Optional.of(text("external.ended", program.title(), named, process.exitValue()))
          : Optional.empty();
    } catch (IOException | IllegalArgumentException e) { // the latter for a zero byte in a word
      LOG.info("{} could not be started", named, e);
      return Optional.of(text("external.not-started", program.title(), named));
    }
  }
}
