package endolith.journeys.structure;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions.Style;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** All code is as google-java-format leaves it; {@code -Dformat=apply} makes it so. */
class FormatTest {

  @Test
  void everyJavaFileIsFormatted() throws IOException, FormatterException {
    boolean apply = "apply".equals(System.getProperty("format"));
    List<Path> unformatted = new ArrayList<>();
    for (Path file : Checkout.javaFiles()) {
      String source = Files.readString(file);
      String formatted = format(source);
      if (!formatted.equals(source)) {
        if (apply) {
          Files.writeString(file, formatted);
        } else {
          unformatted.add(Checkout.ROOT.relativize(file));
        }
      }
    }
    assertThat(unformatted)
        .as(
            "format with: ./mvnw -pl src/test -am test -Dtest=FormatTest -Dformat=apply"
                + " -Dsurefire.failIfNoSpecifiedTests=false")
        .isEmpty();
  }

  @Test
  void noticesAnUnformattedSource() throws FormatterException {
    String source = "class  A {int b ;}\n";
    assertThat(format(source)).isNotEqualTo(source);
  }

  private static String format(String source) throws FormatterException {
    String withoutUnused = RemoveUnusedImports.removeUnusedImports(source);
    return new Formatter().formatSource(ImportOrderer.reorderImports(withoutUnused, Style.GOOGLE));
  }
}
