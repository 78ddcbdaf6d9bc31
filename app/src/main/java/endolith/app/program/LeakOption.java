package endolith.app.program;

import endolith.engine.worker.PlannedLeak;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A leak on purpose: {@code heap:8m}, {@code off-heap:8m}, {@code mapped:8m}. */
public final class LeakOption implements ITypeConverter<PlannedLeak> {

  @Override
  public PlannedLeak convert(String text) {
    String[] parts = text.split(":", 2);
    try {
      PlannedLeak.Kind kind =
          PlannedLeak.Kind.valueOf(parts[0].toUpperCase(Locale.ROOT).replace('-', '_'));
      return new PlannedLeak(
          kind, new ByteSize.Converter().convert(parts.length == 2 ? parts[1] : "16m").bytes());
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(
          "\"" + text + "\" is no leak such as heap:16m, off-heap:16m or mapped:16m");
    }
  }

  /** As it is written on a command line. */
  public static String text(PlannedLeak leak) {
    return leak.kind().name().toLowerCase(Locale.ROOT).replace('_', '-') + ":" + leak.bytes();
  }
}
