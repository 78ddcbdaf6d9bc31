package endolith.engine.raw;

import java.util.List;
import java.util.Locale;

/** The choice of the channel of a colour scan that is taken as the signal. */
public enum ChannelChoice {
  /** The channels that carry signal, found from the image. */
  AUTO(List.of()),
  R(List.of(0)),
  G(List.of(1)),
  B(List.of(2)),
  /** Red, green and blue together, clipped to the range of the file's type. */
  SUM(List.of(0, 1, 2));

  private final List<Integer> channels;

  ChannelChoice(List<Integer> channels) {
    this.channels = channels;
  }

  /** The channels asked for of a colour image; empty for {@link #AUTO}. */
  List<Integer> channels() {
    return channels;
  }

  /** As a person writes it: {@code auto}, {@code R}, {@code G}, {@code B}, {@code sum}. */
  public String word() {
    return this == AUTO || this == SUM ? name().toLowerCase(Locale.ROOT) : name();
  }
}
