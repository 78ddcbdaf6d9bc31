package endolith.app.help;

import static org.assertj.core.api.Assertions.assertThat;

import endolith.app.help.Guide.Block;
import endolith.app.help.Guide.Chapter;
import endolith.app.help.Guide.Heading;
import endolith.app.help.Guide.Item;
import endolith.app.window.frame.Page;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class GuideTest {
  @Test
  void everyScreenHasAChapter() {
    assertThat(Guide.chapters().stream().map(Chapter::key).toList())
        .containsAll(
            Arrays.stream(Page.values())
                .map(page -> page.name().toLowerCase(Locale.ROOT))
                .toList());
  }

  @Test
  void itSpeaksOfPairsAndNamesNoOption() {
    assertThat(Guide.chapters().stream().flatMap(chapter -> chapter.blocks().stream()))
        .extracting(Block::words)
        .noneMatch(words -> words.matches("(?is).*(\\btasks?\\b|--[a-z]|exit code).*"));
  }

  @Test
  void everyParagraphIsMadeOfSentences() {
    List<String> open =
        Guide.chapters().stream()
            .flatMap(chapter -> chapter.blocks().stream())
            .filter(block -> !(block instanceof Heading))
            .filter(block -> !(block instanceof Item item && item.words().startsWith("raw/")))
            .map(Block::words)
            .filter(words -> !words.endsWith(".") && !words.endsWith(":"))
            .toList();
    assertThat(open).isEmpty();
  }
}
