package endolith.engine.raw;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The channel or channels of one scan that carry its signal, and why they were taken.
 *
 * @param channels indices into the image's channels, ascending, at least one; several are summed
 * @param means mean sample of every colour channel, in the file's own units; empty where they were
 *     not needed to decide
 * @param reason one sentence
 */
public record SignalChannel(List<Integer> channels, List<Double> means, String reason) {

  public SignalChannel {
    channels = List.copyOf(channels);
    means = List.copyOf(means);
    if (channels.isEmpty()) {
      throw new IllegalArgumentException("no channel");
    }
  }

  /**
   * As a person writes it, for an image of so many channels: {@code grey}, {@code G}, {@code R+G}.
   */
  public String label(int imageChannels) {
    return imageChannels == 1 ? name(0, 1) : label(channels);
  }

  /** The name of one channel of an image of so many: grey, or R, G, B, A. */
  public static String name(int channel, int imageChannels) {
    return imageChannels == 1 ? "grey" : String.valueOf("RGBA".charAt(channel));
  }

  static String label(List<Integer> colourChannels) {
    return colourChannels.stream()
        .map(channel -> name(channel, 3))
        .collect(Collectors.joining("+"));
  }
}
