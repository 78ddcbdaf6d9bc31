package endolith.app.view;

import static endolith.app.text.Texts.text;

import endolith.engine.checkpoint.ScaleKey;
import endolith.viewer.image.layer.LayerId;
import endolith.viewer.image.layer.LayerKind;
import endolith.viewer.image.layer.LayerProblem;
import endolith.viewer.image.screen.ViewerWords;
import endolith.viewer.image.screen.Word;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** The words of the viewer, wherever it is shown. */
public final class ViewerTexts implements ViewerWords {
  /** Digits of a value. */
  private static final MathContext DIGITS = new MathContext(4);

  @Override
  public String word(Word word, Object... arguments) {
    return text(key(word), arguments);
  }

  /** The name of its text. */
  public static String key(Word word) {
    return "viewer." + word.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  public String layer(LayerId layer) {
    return switch (layer.kind()) {
      case POST -> text("layer.post");
      case PRE_ALIGNED -> text("layer.pre-aligned");
      case PRE_UNALIGNED -> text("layer.pre-unaligned");
      case DIFFERENCE ->
          switch (layer.scale().orElse(new ScaleKey.Estimated())) {
            case ScaleKey.Estimated estimated -> text("layer.difference");
            case ScaleKey.Percentile(double percentile) ->
                text("layer.difference-percentile", value(percentile));
            case ScaleKey.Manual(double scale) -> text("layer.difference-manual", value(scale));
          };
    };
  }

  private static String layer(LayerKind kind) {
    return switch (kind) {
      case POST -> text("layer.post");
      case PRE_ALIGNED -> text("layer.pre-aligned");
      case PRE_UNALIGNED -> text("layer.pre-unaligned");
      case DIFFERENCE -> text("layer.difference");
    };
  }

  @Override
  public String problem(LayerProblem problem) {
    return switch (problem.kind()) {
      case MISSING -> text("layer.missing", layer(problem.layer()), problem.file());
      case UNREADABLE -> text("layer.unreadable", layer(problem.layer()), problem.message());
    };
  }

  @Override
  public String value(double value) {
    if (!Double.isFinite(value)) {
      return "–";
    }
    BigDecimal rounded =
        Math.abs(value) >= 1000
            ? BigDecimal.valueOf(Math.rint(value))
            : new BigDecimal(value, DIGITS);
    String plain = rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    return plain.replace('-', '−');
  }
}
