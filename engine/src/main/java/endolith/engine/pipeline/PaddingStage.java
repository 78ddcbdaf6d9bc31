package endolith.engine.pipeline;

import endolith.engine.checkpoint.CheckpointName;
import endolith.engine.checkpoint.Manifest;
import endolith.engine.checkpoint.RawFingerprint;
import endolith.engine.image.ImageInfo;
import endolith.engine.image.Rectangle;
import endolith.engine.image.ScannedImage;
import endolith.engine.image.scan.ScannedImages;
import endolith.engine.parameter.PaddingParameters;
import endolith.engine.raw.ChannelChoice;
import endolith.engine.raw.ChannelDetection;
import endolith.engine.raw.SamePixels;
import endolith.engine.raw.SignalChannel;
import endolith.engine.raw.SignalPlane;
import endolith.engine.task.CancelToken;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Stage 1: the signal channels of both raw images on a common canvas of zeros. */
final class PaddingStage implements StageWork {

  @Override
  public StageOutcome make(StageContext context) throws IOException {
    Path postFile = context.request().raw().post();
    Path preFile = context.request().raw().pre();
    try (ScannedImage post = ScannedImages.open(postFile);
        ScannedImage pre = ScannedImages.open(preFile)) {
      Sources sources = Sources.examine(context, post, pre);
      Boolean same = sources.areTheSame(post, pre, context.cancel()) ? true : null;
      int pad = context.parameters().get(PaddingParameters.PAD);
      ImageInfo postInfo = post.info();
      ImageInfo preInfo = pre.info();
      int width = canvas(postInfo.width(), preInfo.width(), pad, postFile);
      int height = canvas(postInfo.height(), preInfo.height(), pad, postFile);
      CheckpointFacts postFacts =
          write(context, post, sources.postSignal, null, CheckpointName.PADDED_POST, width, height);
      CheckpointFacts preFacts =
          write(context, pre, sources.preSignal, same, CheckpointName.PADDED_PRE, width, height);
      requireUntouched(sources.postPrint, postFile);
      requireUntouched(sources.prePrint, preFile);
      return new StageOutcome(
          Map.of("post", sources.postPrint, "pre", sources.prePrint),
          Map.of(CheckpointName.PADDED_POST, postFacts, CheckpointName.PADDED_PRE, preFacts),
          List.of());
    }
  }

  private static int canvas(int post, int pre, int pad, Path file) throws IOException {
    long size = Math.max(post, pre) + 2L * pad;
    if (size > Integer.MAX_VALUE) {
      throw new IOException(file + " with a pad of " + pad + " px is too large");
    }
    return (int) size;
  }

  private static CheckpointFacts write(
      StageContext context,
      ScannedImage image,
      SignalChannel signal,
      @Nullable Boolean sameAsPost,
      CheckpointName name,
      int width,
      int height)
      throws IOException {
    int pad = context.parameters().get(PaddingParameters.PAD);
    Rectangle content = new Rectangle(pad, pad, image.info().width(), image.info().height());
    PaddedPlane padded = new PaddedPlane(new SignalPlane(image, signal), content, width, height);
    context.beginWriting(name == CheckpointName.PADDED_POST ? 0.5 : 0.97, 1);
    context.write(padded, name, List.of());
    Manifest.SignalFacts facts =
        new Manifest.SignalFacts(
            image.info().description(),
            signal.channels(),
            signal.reason(),
            sameAsPost,
            image.info().pixelSizeUm().isPresent()
                ? image.info().pixelSizeUm().getAsDouble()
                : null);
    return CheckpointFacts.padded(padded, content, facts);
  }

  private static void requireUntouched(RawFingerprint print, Path file) throws IOException {
    if (!print.isUntouched(file)) {
      throw new IOException(file + " was changed while it was read; run again");
    }
  }

  /** Fingerprints and signal channels of both raw files. */
  private record Sources(
      RawFingerprint postPrint,
      RawFingerprint prePrint,
      SignalChannel postSignal,
      SignalChannel preSignal) {

    boolean areTheSame(ScannedImage post, ScannedImage pre, CancelToken cancel) throws IOException {
      return SamePixels.of(
          new SignalPlane(post, postSignal), new SignalPlane(pre, preSignal), cancel);
    }

    static Sources examine(StageContext context, ScannedImage post, ScannedImage pre)
        throws IOException {
      ChannelChoice choice =
          ChannelChoice.valueOf(
              context.parameters().get(PaddingParameters.SIGNAL_CHANNEL).toUpperCase(Locale.ROOT));
      List<ScannedImage> images = List.of(post, pre);
      List<RawFingerprint> prints = new ArrayList<>();
      List<SignalChannel> signals = new ArrayList<>();
      // Post's and pre's bytes are summed up while their pixels are looked at.
      context
          .executor()
          .ordered(
              4,
              context.cancel(),
              index -> {
                ScannedImage image = images.get(index / 2);
                return index % 2 == 0
                    ? ChannelDetection.detect(image, choice, context.cancel())
                    : RawFingerprint.of(
                        context.request().raw().folder(), image.file(), context.cancel());
              },
              (index, result) -> {
                switch (result) {
                  case SignalChannel signal -> signals.add(signal);
                  case RawFingerprint print -> prints.add(print);
                  default -> throw new IllegalStateException(result.toString());
                }
              });
      return new Sources(prints.get(0), prints.get(1), signals.get(0), signals.get(1));
    }
  }
}
