package endolith.engine.preflight;

import endolith.engine.checkpoint.CheckpointName;
import endolith.engine.image.SampleType;
import endolith.engine.task.FileFormats.Layout;
import endolith.engine.task.Stage;

/**
 * Bytes that a compressed checkpoint takes for each pixel of the raw image, which is all that
 * counts: the padding around it compresses to next to nothing.
 *
 * @param padded stage 1, whole numbers
 * @param aligned stages 2 and 3, interpolated values that hardly compress
 * @param difference stage 4
 */
record DiskRates(double padded, double aligned, double difference) {
  /** Uncompressed float32. */
  private static final double PLAIN = 4;

  /** What a pyramid adds: 1/4 + 1/16 + ... */
  private static final double PYRAMID = 4.0 / 3;

  /** Before any was seen, from {@code endolith bench --size 6000x5000} with 8 and 16 bits. */
  static DiskRates builtIn(SampleType type, Layout layout) {
    double padded =
        switch (type) {
          case UINT8 -> 1.0;
          case UINT16 -> 2.4;
          case FLOAT32 -> 3.9;
        };
    return new DiskRates(padded, 3.85, 3.9).with(layout);
  }

  /** No image takes more. */
  static DiskRates worst(Layout layout) {
    return new DiskRates(PLAIN, PLAIN, PLAIN).with(layout);
  }

  private DiskRates with(Layout layout) {
    double factor = layout == Layout.TILED ? PYRAMID : 1;
    return new DiskRates(padded * factor, aligned * factor, difference * factor);
  }

  double of(CheckpointName name) {
    return of(name.stage());
  }

  double of(Stage stage) {
    return switch (stage) {
      case PADDING -> padded;
      case BOUNDARY, INTERIOR -> aligned;
      case SUBTRACTION -> difference;
    };
  }
}
