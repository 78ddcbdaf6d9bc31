package endolith.journeys.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documents point at is there. */
class LinksTest {
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)(#[^)]*)?\\)");

  @Test
  void everyLinkToAFileLeadsSomewhere() throws IOException {
    List<String> dead = new ArrayList<>();
    for (Path document : documents()) {
      for (String link : links(Files.readString(document))) {
        if (!Files.exists(document.resolveSibling(link))) {
          dead.add(Checkout.ROOT.relativize(document) + ": " + link);
        }
      }
    }
    assertThat(dead).isEmpty();
  }

  @Test
  void everyDecisionIsInTheIndex() throws IOException {
    List<String> links = links(Files.readString(Checkout.ROOT.resolve("ARCHITECTURE.md")));
    for (String module : List.of("engine", "monitor", "viewer")) {
      try (Stream<Path> decisions = Files.list(Checkout.ROOT.resolve(module + "/decisions"))) {
        assertThat(decisions.map(file -> Checkout.ROOT.relativize(file).toString()))
            .isNotEmpty()
            .allMatch(links::contains);
      }
    }
  }

  @Test
  void linksAreFound() {
    assertThat(links("[a](b/c.md#d) [e](https://f) ![g](h.png)"))
        .containsExactly("b/c.md", "h.png");
  }

  private static List<Path> documents() throws IOException {
    try (Stream<Path> files = Files.list(Checkout.ROOT)) {
      return files.filter(file -> file.toString().endsWith(".md")).toList();
    }
  }

  private static List<String> links(String text) {
    Matcher matcher = LINK.matcher(text);
    List<String> links = new ArrayList<>();
    while (matcher.find()) {
      if (!matcher.group(1).contains("://")) {
        links.add(matcher.group(1));
      }
    }
    return links;
  }
}
