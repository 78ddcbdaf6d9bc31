package endolith.app.help;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The guide's chapters, as its text file has them: {@code # key | title} begins a chapter, {@code
 * ## } a heading, {@code - } an item of a list; other lines are paragraphs.
 */
public final class Guide {
  private static final String RESOURCE = "guide.txt";

  private Guide() {}

  /**
   * A chapter.
   *
   * @param key by which others call it
   */
  public record Chapter(String key, String title, List<Block> blocks) {
    public Chapter {
      blocks = List.copyOf(blocks);
    }
  }

  /** What a chapter is made of. */
  public sealed interface Block {
    String words();
  }

  /** A heading within a chapter. */
  public record Heading(String words) implements Block {}

  /** A paragraph. */
  public record Paragraph(String words) implements Block {}

  /** An item of a list. */
  public record Item(String words) implements Block {}

  /** All of them, in their order. */
  public static List<Chapter> chapters() {
    try (InputStream in = Guide.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCE + " is missing");
      }
      return read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Chapter> read(BufferedReader lines) throws IOException {
    List<Chapter> chapters = new ArrayList<>();
    List<Block> blocks = new ArrayList<>();
    String head = "";
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith("# ")) {
        close(head, blocks, chapters);
        head = line.substring(2);
      } else if (!line.isBlank()) {
        blocks.add(block(line));
      }
    }
    close(head, blocks, chapters);
    return List.copyOf(chapters);
  }

  private static void close(String head, List<Block> blocks, List<Chapter> chapters) {
    if (!head.isEmpty()) {
      int bar = head.indexOf('|');
      chapters.add(
          new Chapter(head.substring(0, bar).strip(), head.substring(bar + 1).strip(), blocks));
    }
    blocks.clear();
  }

  private static Block block(String line) {
    if (line.startsWith("## ")) {
      return new Heading(line.substring(3));
    }
    return line.startsWith("- ") ? new Item(line.substring(2)) : new Paragraph(line);
  }
}
