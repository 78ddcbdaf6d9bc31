package endolith.app.external;

import static org.assertj.core.api.Assertions.assertThat;

import endolith.app.work.ImmediateExecutor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ProgramStarterTest {
  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path home;

  /** A program that writes down its words, a line each. */
  private Path program(String name) throws IOException {
    Path program = Files.createDirectories(home.resolve("My programs")).resolve(name);
    Files.writeString(program, "#!/bin/sh\nprintf '%s\\n' \"$@\" > '" + home + "/words'\n");
    assertThat(program.toFile().setExecutable(true)).isTrue();
    return program;
  }

  @Test
  void aCommandIsTakenApartWithoutAShell() {
    assertThat(CommandWords.of(" flatpak run  org.qupath "))
        .containsExactly("flatpak", "run", "org.qupath");
    assertThat(CommandWords.of("\"C:\\Program Files\\x.exe\" -i \"\""))
        .containsExactly("C:\\Program Files\\x.exe", "-i", "");
    assertThat(CommandWords.of("a;b $HOME `x` | y"))
        .containsExactly("a;b", "$HOME", "`x`", "|", "y");
    assertThat(CommandWords.of("")).isEmpty();
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void theImageIsOneWordWhateverIsInItsName() throws Exception {
    Path program = program("Qu Path");
    Path image = home.resolve("it's $(touch x); a \"b\" ø.tiff");
    assertThat(ProgramStarter.start(ImageProgram.QUPATH, program.toString(), image)).isEmpty();
    assertThat(home.resolve("words")).hasContent(image.toString());
    assertThat(ProgramStarter.start(ImageProgram.QUPATH, "\"" + program + "\" --one two", image))
        .isEmpty();
    assertThat(Files.readAllLines(home.resolve("words")))
        .containsExactly("--one", "two", image.toString());
  }

  @Test
  void whatCannotBeStartedIsSaidWithWhereToNameAnother() throws Exception {
    assertThat(ProgramStarter.start(ImageProgram.IMAGEJ, "no-such-program", home))
        .hasValueSatisfying(
            words ->
                assertThat(words)
                    .startsWith(
                        "ImageJ could not be started: there is no program \"no-such-program\".")
                    .contains("help menu"));
    assertThat(ProgramStarter.start(ImageProgram.IMAGEJ, "\u0000", home)).isPresent();
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void aProgramThatEndsAtOnceWithAnErrorWasNotOpened() throws Exception {
    assertThat(ProgramStarter.start(ImageProgram.QUPATH, "sh -c \"exit 3\"", home))
        .hasValueSatisfying(words -> assertThat(words).contains("ended at once with the code 3"));
  }

  @Test
  void aPairWithoutAnImageIsSaidSo() {
    List<String> said = new ArrayList<>();
    ProgramStarter starter =
        new ProgramStarter(new ImmediateExecutor(), program -> "no-such-program", said::add);
    starter.open(ImageProgram.QUPATH, "A/DAPI", Optional::empty);
    starter.open(
        ImageProgram.QUPATH,
        "A/DAPI",
        () -> {
          throw new IOException("gone");
        });
    assertThat(said).hasSize(2).containsOnly("There is no difference image of A/DAPI yet.");
  }
}
