package endolith.app.cli.output;

import endolith.engine.image.SampleType;
import endolith.engine.raw.ChannelStatistics;
import endolith.engine.raw.SurveyEntry.Surveyed;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The channel survey as lines of aligned text, one line per channel, made file by file. */
public final class SurveyTable {
  private final int nameWidth;

  /**
   * @param names of all the files to come, for the width of their column
   */
  public SurveyTable(List<String> names) {
    this.nameWidth = names.stream().mapToInt(SurveyTable::length).max().orElse(0);
  }

  public String heading() {
    return line("FILE", "WIDTH x HEIGHT", "CHANNEL", "MAX", "MEAN", "NON-ZERO", "SIGNAL", "HOLDS");
  }

  public List<String> lines(Surveyed file) {
    List<String> lines = new ArrayList<>();
    for (ChannelStatistics channel : file.channels()) {
      boolean first = lines.isEmpty();
      lines.add(
          line(
              first ? file.name() : "",
              first ? file.info().width() + " x " + file.info().height() : "",
              channel.name(),
              maximum(channel, file.info().type()),
              String.format(Locale.ROOT, "%.2f", channel.mean()),
              String.valueOf(channel.nonZero()),
              first ? file.detected().label(file.info().channels()) : "",
              first ? file.info().description() : ""));
    }
    return lines;
  }

  private static String maximum(ChannelStatistics channel, SampleType type) {
    return String.format(
        Locale.ROOT, type == SampleType.FLOAT32 ? "%.3g" : "%.0f", channel.maximum());
  }

  private String line(String name, String size, String... rest) {
    return (name
            + " ".repeat(Math.max(0, nameWidth - length(name)))
            + String.format("  %15s  %-7s  %7s  %9s  %9s  %-6s  %s", prepend(size, rest)))
        .stripTrailing();
  }

  private static Object[] prepend(String first, String... rest) {
    List<Object> all = new ArrayList<>();
    all.add(first);
    all.addAll(List.of(rest));
    return all.toArray();
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
