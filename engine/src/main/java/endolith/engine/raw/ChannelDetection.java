package endolith.engine.raw;

import endolith.engine.image.ImageInfo;
import endolith.engine.image.SampleType;
import endolith.engine.image.ScannedImage;
import endolith.engine.image.UnreadableImageException;
import endolith.engine.task.CancelToken;
import endolith.engine.task.OrderedExecutor;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Finds the channels of a scan that carry its signal. A fluorescence scan saved as RGB has it in
 * one channel as a rule, so colours are never mixed by luminance weights. Alpha is never signal.
 */
public final class ChannelDetection {
  /** A channel whose mean exceeds this carries signal; in units of an 8-bit sample. */
  static final double THRESHOLD = 0.5;

  private ChannelDetection() {}

  /**
   * Decides for one scan. The means are over the whole image; it is read through once only where
   * they are needed, which is for colour images and {@link ChannelChoice#AUTO}.
   *
   * @throws IOException if the image is damaged, or has no such channel as was asked for
   */
  public static SignalChannel detect(
      ScannedImage image, ChannelChoice choice, OrderedExecutor executor, CancelToken cancel)
      throws IOException {
    ImageInfo info = image.info();
    if (info.channels() == 1) {
      return grey(image, choice);
    }
    if (choice != ChannelChoice.AUTO) {
      String label = SignalChannel.label(choice.channels());
      return new SignalChannel(choice.channels(), List.of(), label + ": set by hand.");
    }
    return decide(ChannelMeans.of(image, executor, cancel), info.type());
  }

  /** As above, on the calling thread's behalf alone. */
  public static SignalChannel detect(ScannedImage image, ChannelChoice choice, CancelToken cancel)
      throws IOException {
    try (OrderedExecutor one = new OrderedExecutor(1)) {
      return detect(image, choice, one, cancel);
    }
  }

  /**
   * Decides from the means of a colour image or of a part of it. Where a caption or a few bright
   * specks alone would lift a channel above the threshold, the other channels are the signal.
   */
  static SignalChannel decide(ColourMeans colours, SampleType type) {
    double threshold = THRESHOLD * type.maximum() / SampleType.UINT8.maximum();
    List<Double> means = colours.all();
    List<Integer> active = colours.robustlyAbove(threshold);
    String measured = "mean " + described(means);
    if (active.isEmpty()) {
      int brightest = colours.brightest();
      return new SignalChannel(
          List.of(brightest),
          means,
          "%s: no channel's mean exceeds %s, so the brightest was taken (%s)."
              .formatted(SignalChannel.label(List.of(brightest)), number(threshold), measured));
    }
    List<Integer> byMean = colours.above(threshold);
    if (!active.equals(byMean)) {
      return new SignalChannel(
          active,
          means,
          ("%s: the means of %s exceed %s (%s), but some only by a caption or a few bright specks:"
                  + " without those, the mean is %s.")
              .formatted(
                  SignalChannel.label(active),
                  SignalChannel.label(byMean),
                  number(threshold),
                  measured,
                  described(colours.robust())));
    }
    String reason =
        active.size() == 1
            ? "%s: the only channel whose mean exceeds %s (%s)."
            : "%s: several channels' means exceed %s, so they were summed (%s).";
    return new SignalChannel(
        active, means, reason.formatted(SignalChannel.label(active), number(threshold), measured));
  }

  private static SignalChannel grey(ScannedImage image, ChannelChoice choice)
      throws UnreadableImageException {
    return switch (choice) {
      case AUTO, SUM ->
          new SignalChannel(List.of(0), List.of(), "grey: the image has one channel.");
      case R, G, B ->
          throw new UnreadableImageException(
              image.file(),
              "the signal channel was set to %s, but this is %s with one channel; set it to auto."
                  .formatted(choice.word(), image.info().description()));
    };
  }

  private static String described(List<Double> means) {
    List<String> parts = new ArrayList<>();
    for (int channel = 0; channel < means.size(); channel++) {
      parts.add(SignalChannel.name(channel, 3) + " " + number(means.get(channel)));
    }
    return parts.stream().collect(Collectors.joining(", "));
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }
}
